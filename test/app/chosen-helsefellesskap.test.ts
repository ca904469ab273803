import { expect, it } from 'vitest';
import { chooseHelsefellesskap } from '../../src/app/chosen-helsefellesskap.ts';
import type { FileReport } from '../../src/domain/file-report.ts';
import { geography } from '../../src/reference/geography-facts.ts';
import { buildReport } from './sample-report.ts';

function rowsOf(id: string, each: number): Record<string, number> {
  return Object.fromEntries(geography.kommunerOf(id).map(({ komnr }) => [komnr, each]));
}

function file(rowsByKommune: Record<string, number>, status: FileReport['status'] = 'accepted'): FileReport {
  return buildReport({ kommuner: Object.keys(rowsByKommune), rowsByKommune, status });
}

const country = Object.fromEntries(geography.kommuner.map(({ komnr }) => [komnr, 5]));

it.each([
  ['nothing is read', [], 'H13'],
  ['the files have no kommuner', [file({})], 'H13'],
  ['the data is of the whole country', [file(country)], 'H13'],
  ['the data is of Bergen', [file(rowsOf('H09', 10))], 'H09'],
  ['Bergen has guests from Ahus', [file({ ...rowsOf('H09', 10), 3205: 4, 3222: 4 })], 'H09'],
  ['a guest from Oslo makes all of Oslo be there', [file({ ...rowsOf('H09', 10), '0301': 1 })], 'H09'],
  ['the stays of some of Bergen stand beside a table of the country', [file({ 4601: 40_000 }), file(country)], 'H09'],
  ['the data is of Bergen and Fonna alike', [file({ 4601: 50, 1106: 49 })], 'H09'],
  ['the data is of Bergen and Ahus alike', [file({ 4601: 50, 3205: 50 })], 'H13'],
  ['a refused file has them', [file(rowsOf('H09', 10), 'refused')], 'H13'],
] as const)('when %s, begins with the right helsefellesskap', (_when, files, expected) => {
  expect(chooseHelsefellesskap(files, geography)).toBe(expected);
});
