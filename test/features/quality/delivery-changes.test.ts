import { describe, expect, it } from 'vitest';
import type { Observation } from '../../../src/domain/observation.ts';
import { buildChangesCsv } from '../../../src/features/quality/changes-csv.ts';
import {
  allChanges,
  filterChanges,
  findChoices,
  gravestFirst,
  sortChanges,
} from '../../../src/features/quality/delivery-changes.model.ts';
import { definitionOf } from '../../../src/indicators/catalogue.ts';
import { buildColumns } from '../../../src/observations/build-columns.ts';
import { diffColumns } from '../../../src/observations/diff-columns.ts';
import { readChange } from '../../../src/observations/summarise-changes.ts';
import { geography } from '../../../src/reference/geography-facts.ts';
import { sampleObservation } from '../../observations/observation-samples.ts';

function nights(unit: string, value: number, fields: Partial<Observation> = {}): Observation {
  const level = unit.startsWith('H') ? 'helsefellesskap' : 'kommune';
  return sampleObservation({ level, unit, numerator: value, value, ...fields });
}

const quarter = { periodType: 'quarter', period: '2025Q1' } as const;

const { changes } = diffColumns(
  buildColumns([nights('3205', 100), nights('0301', 50), nights('H13', 150), nights('3205', 30, quarter)]),
  buildColumns([nights('3205', 200), nights('0301', 51), nights('H13', 250), nights('3222', 4)]),
  () => 'count',
);

const names = {
  indicator: (id: string): string => id,
  place: (unit: string): string => geography.unitShortName(unit.startsWith('H') ? 'helsefellesskap' : 'kommune', unit),
};

function tell(rows: Uint32Array): readonly string[] {
  return [...rows].map((row) => {
    const { grade, unit, periodType } = readChange(changes, row);
    return `${grade} ${unit} ${periodType}`;
  });
}

describe('the list of changes', () => {
  it('comes gravest first', () => {
    expect(tell(filterChanges(changes, allChanges, geography))).toEqual([
      'changed-a-lot 3205 month',
      'changed-a-lot H13 month',
      'gone 3205 quarter',
      'new 3222 month',
      'changed 0301 month',
    ]);
  });

  it('has no relative change from nothing to order by: such rows come last either way', () => {
    const fromNothing = diffColumns(
      buildColumns([nights('3205', 0), nights('0301', 50)]),
      buildColumns([nights('3205', 9), nights('0301', 100)]),
      () => 'count',
    ).changes;
    const rows = filterChanges(fromNothing, allChanges, geography);
    const unitsBy = (descending: boolean): readonly string[] =>
      [...sortChanges(fromNothing, rows, { by: 'relative', descending }, names)].map(
        (row) => readChange(fromNothing, row).unit,
      );
    expect(unitsBy(true)).toEqual(['0301', '3205']);
    expect(unitsBy(false)).toEqual(['0301', '3205']);
  });

  it('is narrowed by grade, by period type, and by a helsefellesskap with its kommuner', () => {
    const only = (filter: object): readonly string[] =>
      tell(filterChanges(changes, { ...allChanges, ...filter }, geography));
    expect(only({ grade: 'new' })).toEqual(['new 3222 month']);
    expect(only({ periodType: 'quarter' })).toEqual(['gone 3205 quarter']);
    expect(only({ place: 'H13', grade: 'changed-a-lot' })).toEqual([
      'changed-a-lot 3205 month',
      'changed-a-lot H13 month',
    ]);
    expect(only({ place: '0301' })).toEqual(['changed 0301 month']);
    expect(only({ indicator: 'dialogmeldinger' })).toEqual([]);
  });

  it('is put in order by any column, with rows that have no number last', () => {
    const rows = filterChanges(changes, allChanges, geography);
    const sorted = (by: 'place' | 'change' | 'grade', descending: boolean): readonly string[] =>
      tell(sortChanges(changes, rows, { by, descending }, names));
    expect(sorted('change', true).map((line) => line.split(' ')[1])).toEqual(['3205', 'H13', '0301', '3205', '3222']);
    expect(sorted('change', false).map((line) => line.split(' ')[1])).toEqual(['0301', '3205', 'H13', '3205', '3222']);
    expect(sorted('place', false).map((line) => line.split(' ')[1])).toEqual(['H13', '3205', '3205', '3222', '0301']);
    expect(sortChanges(changes, rows, gravestFirst, names)).toEqual(rows);
  });

  it('offers what occurs, wide places first', () => {
    expect(findChoices(changes)).toEqual({
      grades: ['changed-a-lot', 'gone', 'new', 'changed'],
      indicators: ['overliggerdogn'],
      places: [
        { level: 'helsefellesskap', unit: 'H13' },
        { level: 'kommune', unit: '0301' },
        { level: 'kommune', unit: '3205' },
        { level: 'kommune', unit: '3222' },
      ],
      periodTypes: ['month', 'quarter'],
    });
  });
});

it('is written as CSV for a Norwegian spreadsheet, each line marked as not for sharing', async () => {
  const bytes = new Uint8Array(
    await buildChangesCsv(changes, new Uint32Array([0, 2]), (id) => definitionOf(id).name).arrayBuffer(),
  );
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const lines = new TextDecoder().decode(bytes).split('\r\n');
  expect(lines[0]?.split(';')).toHaveLength(18);
  expect(lines[1]).toBe(
    'Endret mye;Overliggerdøgn;-;Netto;Kommune;3205;Lillestrøm;Måned;2025-02;100;200;100;1;100;200;;;ikke for deling',
  );
  expect(lines[2]).toContain(';Kvartal;2025Q1;30;;;;30;;;;ikke for deling');
  expect(lines[3]).toBe('');
});
