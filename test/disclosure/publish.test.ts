import { describe, expect, it } from 'vitest';
import { publish } from '../../src/disclosure/publish.ts';
import { createPublishedStore, isPublished } from '../../src/disclosure/published-columns.ts';
import type { Observation } from '../../src/domain/observation.ts';
import { buildColumns } from '../../src/observations/build-columns.ts';
import { readRow } from '../../src/observations/read-row.ts';
import { geography } from '../../src/reference/geography-facts.ts';
import { sampleObservation } from '../observations/observation-samples.ts';
import { definitions, noNumbers, noPatients, policy, rowsOf, whole } from './gate-samples.ts';

function published(...rows: readonly Partial<Observation>[]): Observation[] {
  return rowsOf(publish(buildColumns(rows.map(sampleObservation)), definitions, policy, geography, whole));
}

const readmission = { indicator: 'reinnleggelse-30d', profile: 'ahus-67', variant: '-' } as const;

describe('publishing', () => {
  it('takes every number of a hidden observation away and says by which rule', () => {
    const rate = { indicator: 'overliggerdogn-per-1000', numerator: 12, denominator: 22_000, value: 0.55 };
    const [row] = published({ ...rate, lower: 0.2, upper: 0.9, patients: 3 });
    expect(row).toMatchObject({ ...noNumbers, ...noPatients, state: 'suppressed', rule: 'few-patients' });
    expect(row).toMatchObject({ unit: 'H13', period: '2025-02', quality: 'preliminary' });
  });

  it('leaves a shown observation as it was, but for the counts of patients', () => {
    const share = { ...readmission, numerator: 12, denominator: 80, value: 0.15, lower: 0.09, upper: 0.24 };
    const [row] = published({ ...share, patients: 12, denominatorPatients: 70 });
    expect(row).toEqual(sampleObservation({ ...share, ...noPatients }));
  });

  it('shows zero and lets what cannot be computed stay so', () => {
    const zero = { numerator: 0, value: 0, patients: 0, largestPatient: 0 };
    const nobody = { ...readmission, numerator: 0, denominator: 0, value: null, patients: 0, denominatorPatients: 0 };
    const [none, undefinedShare] = published(zero, { ...nobody, state: 'not-meaningful' });
    expect(none).toMatchObject({ value: 0, state: 'measured', rule: null });
    expect(undefinedShare).toMatchObject({ denominator: 0, value: null, state: 'not-meaningful', rule: null });
  });

  it('hides a number that is too few for statistics by the same rules', () => {
    const few = { numerator: 2, denominator: 20, value: 0.1, patients: 2, denominatorPatients: 20 };
    expect(published({ ...readmission, ...few, state: 'too-few' })[0]).toMatchObject({
      ...noNumbers,
      state: 'suppressed',
    });
  });

  it('does not tell by the name of the rule that everyone has it', () => {
    const share = (patients: number) => ({ numerator: patients, denominator: 12, patients, denominatorPatients: 12 });
    const [everyone, nearly] = published(
      { ...readmission, ...share(12), value: 1 },
      { ...readmission, ...share(11), value: 11 / 12, period: '2025-03' },
    );
    expect(everyone).toEqual({ ...nearly, period: '2025-02' });
    expect(everyone?.rule).toBe('few-patients');
  });

  it('does not touch numbers about no person', () => {
    const [team] = published({ indicator: 'fact-team', variant: '-', numerator: 1, value: 1, patients: null });
    expect(team).toMatchObject({ numerator: 1, value: 1, state: 'measured' });
  });

  it('takes numbers away from an observation that was hidden before it came', () => {
    expect(published({ state: 'suppressed', rule: 'dominant-patient' })[0]).toMatchObject({
      ...noNumbers,
      state: 'suppressed',
      rule: 'few-patients',
    });
  });

  it('does not change the columns it is given', () => {
    const columns = buildColumns([sampleObservation({ patients: 2 })]);
    publish(columns, definitions, policy, geography, whole);
    expect(readRow(columns, 0)).toEqual(sampleObservation({ patients: 2 }));
  });
});

describe('gross and net', () => {
  const gross = { variant: 'gross', numerator: 120, value: 120, patients: 40 } as const;

  it('are both shown when no correction touched the number', () => {
    const [grossRow, netRow] = published(gross, { ...gross, variant: 'net' });
    expect([grossRow?.value, netRow?.value]).toEqual([120, 120]);
  });

  it('keep net alone when their difference may be the nights of few patients', () => {
    const [grossRow, netRow] = published(gross, { ...gross, variant: 'net', numerator: 80, value: 80, patients: 36 });
    expect(grossRow).toMatchObject({ ...noNumbers, state: 'suppressed', rule: 'few-patients' });
    expect(netRow).toMatchObject({ value: 80, state: 'measured' });
  });

  it('keep net alone when nights went but every patient stayed', () => {
    const [grossRow] = published(gross, { ...gross, variant: 'net', numerator: 117, value: 117 });
    expect(grossRow?.rule).toBe('few-patients');
  });

  it('are both shown when the correction touched as many patients as the threshold', () => {
    const rows = published(gross, { ...gross, variant: 'net', numerator: 80, value: 80, patients: 35 });
    expect(rows.map(({ value }) => value)).toEqual([120, 80]);
  });

  it('leave the shown one alone when the other is hidden by itself', () => {
    const [grossRow, netRow] = published(
      { ...gross, patients: 6, largestPatient: 30 },
      { ...gross, variant: 'net', numerator: 40, value: 40, patients: 4, largestPatient: 10 },
    );
    expect([grossRow?.value, netRow?.rule]).toEqual([120, 'few-patients']);
  });

  it('are only held together for the same unit and period', () => {
    const rows = published(gross, { ...gross, variant: 'net', value: 80, numerator: 80, period: '2025-03' });
    expect(rows.map(({ state }) => state)).toEqual(['measured', 'measured']);
  });

  it('of a mean are held together by the patients of its stays', () => {
    const mean = {
      indicator: 'liggetid-etter-meldt',
      numerator: 90,
      denominator: 30,
      value: 3,
      lower: 2,
      upper: 4,
      denominatorPatients: 28,
    };
    const [grossRow, netRow] = published(
      { ...mean, variant: 'gross', patients: 28 },
      {
        ...mean,
        variant: 'net',
        numerator: 60,
        denominator: 29,
        value: 60 / 29,
        patients: 27,
        denominatorPatients: 27,
      },
    );
    expect([grossRow?.rule, netRow?.state]).toEqual(['few-patients', 'measured']);
  });
});

describe('the door', () => {
  const columns = buildColumns([sampleObservation(), sampleObservation({ period: '2025-03', patients: 4 })]);

  it.each([2, 0, -5, 4.5, 21, Number.NaN])('does not open for the threshold %d', (threshold) => {
    expect(() => publish(columns, definitions, { threshold }, geography, whole)).toThrow(RangeError);
  });

  it('does not open for an indicator without a definition', () => {
    expect(() => publish(columns, [], policy, geography, whole)).toThrow('No definition of overliggerdogn');
  });

  it('marks what has passed, also after the journey to another thread', () => {
    const passed = publish(columns, definitions, policy, geography, whole);
    expect(isPublished(columns)).toBe(false);
    expect(isPublished(structuredClone(passed))).toBe(true);
    const store = createPublishedStore(passed);
    expect(store.published).toMatchObject({ threshold: 5, plan: 'alt' });
    expect(store.one(sampleObservation({ period: '2025-03' }))).toMatchObject({ value: null, state: 'suppressed' });
  });

  it('lets what has passed through as it is, but not through a narrower gate', () => {
    const passed = publish(columns, definitions, { threshold: 5 }, geography, whole);
    expect(publish(passed, definitions, { threshold: 3 }, geography, whole)).toBe(passed);
    expect(() => publish(passed, definitions, { threshold: 10 }, geography, whole)).toThrow(
      'Published with threshold 5, asked for 10',
    );
  });
});
