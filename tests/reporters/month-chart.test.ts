import { expect, test } from 'vitest';
import { monthChart } from '../../src/reporters/month-chart.js';

const style = { columns: 80, unicode: true, today: '2017-10-23' };
const days = ['2015-01-01', '2015-01-02', '2015-12-31', '2017-06-01'];

test('shows years side by side, empty ones too', () => {
  expect(monthChart(days, style)).toBe('2015 █··········▄  2016 ············  2017 ·····▄······');
});

test('shows as many years as fit, the newest', () => {
  expect(monthChart(days, { ...style, columns: 40 })).toBe('2016 ············  2017 ·····█······');
});

test('counts in figures where there are no bars', () => {
  expect(monthChart(days, { ...style, unicode: false, columns: 60 })).toBe(
    '2015 2..........1  2016 ............  2017 .....1......',
  );
});

test('is not led astray by a slip, nor by nothing', () => {
  expect(monthChart(['2017-06-01', '9999-01-01'], style)).toBe('2017 ·····█······');
  expect(monthChart([], style)).toBe('');
});
