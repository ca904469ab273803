import { expect, it } from 'vitest';
import { placeName } from '../../src/app/place-name.ts';

it.each([
  ['/data', 'Data'],
  ['/oversikt', 'Oversikt'],
  ['/sammenlign', 'Sammenlign'],
  ['/kvalitet', 'Kvalitet'],
  ['/rettelser', 'Rettelser'],
  ['/indikator/overliggerdogn', 'Overliggerdøgn'],
  ['/indikator/finnes-ikke', 'Indikator'],
  ['/nattbord', 'Siden finnes ikke'],
])('calls %s «%s»', (pathname, expected) => {
  expect(placeName(pathname)).toBe(expected);
});
