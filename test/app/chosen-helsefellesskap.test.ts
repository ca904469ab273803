import { expect, it } from 'vitest';
import { chooseHelsefellesskap } from '../../src/app/chosen-helsefellesskap.ts';
import { geography } from '../../src/reference/geography-facts.ts';
import { buildReport } from './sample-report.ts';

function kommunerOf(id: string): string[] {
  return geography.kommunerOf(id).map(({ komnr }) => komnr);
}

it.each([
  ['nothing is read', [], 'H13'],
  ['the files have no kommuner', [buildReport({})], 'H13'],
  [
    'the data is of the whole country',
    [buildReport({ kommuner: geography.kommuner.map(({ komnr }) => komnr) })],
    'H13',
  ],
  ['the data is of Bergen', [buildReport({ kommuner: kommunerOf('H09') })], 'H09'],
  ['Bergen has guests from Ahus', [buildReport({ kommuner: [...kommunerOf('H09'), '3205', '3222'] })], 'H09'],
  ['a refused file has them', [buildReport({ kommuner: kommunerOf('H09'), status: 'refused' })], 'H13'],
] as const)('when %s, begins with the right helsefellesskap', (_when, files, expected) => {
  expect(chooseHelsefellesskap(files, geography)).toBe(expected);
});
