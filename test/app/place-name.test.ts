import { expect, it } from 'vitest';
import { placeName } from '../../src/app/place-name.ts';
import { createDefinitionShelf } from '../../src/indicators/definition-shelf.ts';
import { own } from '../indicators/own/own-samples.ts';

const shelf = createDefinitionShelf([{ indicator: own({ shortName: 'Min egen' }), fault: null }]);
const nameOf = (id: string): string | null => shelf.find(id)?.shortName ?? null;

it.each([
  ['/data', 'Data'],
  ['/oversikt', 'Oversikt'],
  ['/sammenlign', 'Sammenlign'],
  ['/profil', 'Profil'],
  ['/grupper', 'Grupper'],
  ['/grupper/skropelige-eldre', 'Grupper'],
  ['/kvalitet', 'Kvalitet'],
  ['/rettelser', 'Rettelser'],
  ['/indikator/overliggerdogn', 'Overliggerdøgn'],
  ['/indikator/finnes-ikke', 'Indikator'],
  ['/indikator/egen-innleggelser', 'Min egen'],
  ['/verksted', 'Verksted'],
  ['/nattbord', 'Siden finnes ikke'],
])('calls %s «%s»', (pathname, expected) => {
  expect(placeName(pathname, nameOf)).toBe(expected);
});
