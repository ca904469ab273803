import { describe, expect, it } from 'vitest';
import type { CorrectionFacts } from '../../../src/domain/correction.ts';
import {
  chooseLines,
  countHindered,
  describeCorrections,
  everything,
  factsKey,
  monthsTouched,
} from '../../../src/features/corrections/corrections.model.ts';
import { geography } from '../../../src/reference/geography-facts.ts';
import type { ListedCorrection } from '../../../src/session/correction-history.ts';

const one: ListedCorrection = {
  id: 1,
  stay: 'A1',
  from: '2025-01-30',
  to: '2025-02-01',
  art: 'feilregistrering',
  status: 'innvilget',
  registered: null,
  komnr: null,
  by: null,
};
const other: ListedCorrection = { ...one, id: 2, stay: 'B2', from: '2025-03-01', to: '2025-03-01', art: 'innsigelse' };
const facts: CorrectionFacts = {
  known: true,
  admitted: '2025-01-28',
  discharged: null,
  sector: 'SOM',
  residence: '3205',
  payer: '3205',
  nights: 2,
  payable: 2,
};
const lines = describeCorrections([one, other], new Map([[factsKey(one), facts]]), geography);

describe('the list of corrections', () => {
  it('has the latest nights first, with what is told of each', () => {
    expect(lines.map(({ correction, faults, komnr }) => [correction.id, faults, komnr])).toEqual([
      [2, ['ends-before'], ''],
      [1, [], '3205'],
    ]);
    expect(countHindered(lines)).toBe(1);
  });

  it('is narrowed down by kommune, month, status, art and part of an id', () => {
    const idsOf = (part: Partial<typeof everything>): readonly number[] =>
      chooseLines(lines, { ...everything, ...part }).map(({ correction }) => correction.id);
    expect(idsOf({})).toEqual([2, 1]);
    expect(idsOf({ komnr: '3205' })).toEqual([1]);
    expect(idsOf({ komnr: '' })).toEqual([2]);
    expect(idsOf({ month: '2025-01' })).toEqual([1]);
    expect(idsOf({ status: 'meldt' })).toEqual([]);
    expect(idsOf({ art: 'innsigelse' })).toEqual([2]);
    expect(idsOf({ stay: ' a ' })).toEqual([1]);
  });

  it('knows the months of the nights, not of the day after the last', () => {
    expect(monthsTouched(one)).toEqual(['2025-01']);
    expect(monthsTouched({ from: '2024-12-31', to: '2025-03-01' })).toEqual(['2024-12', '2025-01', '2025-02']);
    expect(monthsTouched(other)).toEqual([]);
  });
});
