import { expect, test } from 'vitest';
import { dateForm } from '../../src/house-style/date-form.js';

test.each([
  ['2017-10-23', 'YYYY-MM-DD'],
  ['2017-1-2', 'YYYY-M-D'],
  ['2017-10-23 11:11:24 UTC', 'YYYY-MM-DD hh:mm:ss UTC'],
  ['2017-10-23 9:11:24 UTC', 'YYYY-MM-DD hh:mm:ss UTC'],
  ['2017-10-23 11:11:24 CEST', 'YYYY-MM-DD hh:mm:ss ZONE'],
  ['2017-10-23 11:11 +0200', 'YYYY-MM-DD hh:mm +hhmm'],
  ['2017-10-23T11:11:24Z', 'YYYY-MM-DDThh:mm:ssZ'],
  ['2017-10-23T11:11:24.000Z', 'YYYY-MM-DDThh:mm:ss.fractionZ'],
  ['2017-10-23T23:30:00-05:00', 'YYYY-MM-DDThh:mm:ss+hh:mm'],
  ['2017/10/23', 'YYYY/MM/DD'],
  ['10/23/2017', 'NN/NN/YYYY'],
  ['Oct 23, 2017', 'Mon D, YYYY'],
  ['23 October 2017', 'D Month YYYY'],
  ['1508757084', 'seconds since 1970'],
])('%s is %s', (text, form) => {
  expect(dateForm(text)).toBe(form);
});

test.each(['Lisbon', '2017', 'Top 10 of 2017', '', 'x'.repeat(100), '28', 'v1.2.3'])(
  '%j is no date',
  (text) => {
    expect(dateForm(text)).toBeUndefined();
  },
);
