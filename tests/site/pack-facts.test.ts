import { describe, expect, it } from 'vitest';
import { packFacts, unpackFacts } from '../../src/site/pack-facts.js';
import { createExampleSite } from '../support/example-site.js';

const posts: Readonly<Record<string, string>> = {
  '_posts/2024-05-17-lisbon.md':
    '---\ntitle: Lisbon\ndate: 2024-05-17 09:00:00 +0100\ntags: [trams, travel]\nauthor: ada\nlang: pt\n---\n\nHello.\n',
  '_posts/2024-05-18-porto.md':
    '---\ntitle: "Porto"\ndate: 2024-05-18\ntags: [trams, travel]\nauthor: ada\n---\n',
  '_posts/2024-05-19-faro.md': '---\npublished: false\ntitle: 7\npermalink: /x\n---\n',
  '_posts/2024-05-20-empty.md': '',
  '_drafts/long.md': `---\ntitle: ${'long '.repeat(100)}\n__proto__: 1\n---\n`,
};

describe('packed facts', () => {
  it('are the same facts again', async () => {
    const { site } = await createExampleSite(posts, 'jekyll');
    const facts = site.posts();
    expect(facts).toHaveLength(Object.keys(posts).length);
    expect(unpackFacts(JSON.parse(JSON.stringify(packFacts(facts))))).toEqual(facts);
  });

  it('keep where a post may be as well', async () => {
    const files = {
      '_config.yml': 'timezone: Asia/Shanghai\n',
      'source/_posts/lisbon.md': '---\ndate: 2024-05-17\n---\n',
      'source/_posts/porto.md': '---\ndate: 2024-05-18\npermalink: /porto/\n---\n',
    };
    const { site } = await createExampleSite(files, 'hexo');
    const facts = unpackFacts(JSON.parse(JSON.stringify(packFacts(site.posts()))));
    expect(facts.map(({ otherUrls }) => otherUrls)).toEqual([['/2024/05/16/lisbon/'], undefined]);
    expect(facts).toEqual(site.posts());
  });

  it('are small, however much a post says', async () => {
    const numbers = Array.from({ length: 5000 }, (_, index) => index);
    const keys = numbers.map((number) => `k${number}: 1\n`).join('');
    const tags = numbers.map((number) => `t${number}`).join(', ');
    const post = `---\ntitle: Lisbon\ntags: [${tags}]\n${keys}---\n`;
    const { site } = await createExampleSite({ '_posts/2024-05-17-lisbon.md': post }, 'jekyll');
    const [facts] = site.posts();
    expect([facts?.title, facts?.tags.length, facts?.keys.length]).toEqual(['Lisbon', 1000, 1000]);
  });

  it('hold once what many posts have in common', async () => {
    const many = Array.from({ length: 100 }, (_, index) => [
      `_posts/2024-05-17-${index}.md`,
      '---\nlayout: post\ntags: [trams]\n---\n',
    ]);
    const { site } = await createExampleSite(Object.fromEntries(many), 'jekyll');
    const { common, styles, raws } = packFacts(site.posts());
    expect([common.length, styles.length, raws.length]).toEqual([1, 2, 2]);
  });
});
