import { describe, expect, it } from 'vitest';
import { tagChart } from '../../src/reporters/tag-chart.js';

const use = (tag: string, count: number) => ({ tag, count, first: 0 });

describe('tag chart', () => {
  it('draws a bar for each tag', () => {
    const chart = tagChart([use('trams', 4), use('R', 1)], { columns: 20, unicode: false });
    expect(chart).toBe('trams  4  #########\nR      1  ##\n');
  });

  it('takes more tags than a function takes arguments', () => {
    const tags = Array.from({ length: 300_000 }, (_, index) => use(`t${index}`, 1));
    expect(tagChart(tags, { columns: 80, unicode: true }).split('\n')).toHaveLength(300_001);
  });
});
