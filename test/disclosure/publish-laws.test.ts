import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { publish } from '../../src/disclosure/publish.ts';
import { buildColumns } from '../../src/observations/build-columns.ts';
import { geography } from '../../src/reference/geography-facts.ts';
import { sampleObservation } from '../observations/observation-samples.ts';
import { definitions, noNumbers, noPatients, policy, rowsOf, whole } from './gate-samples.ts';

const count = fc.oneof(fc.nat({ max: 12 }), fc.nat({ max: 400 }));

/** Rows as the roll-up makes them: no more patients than units, none with the event who is not in the denominator. */
const rollUpRow = fc
  .record({
    definition: fc.constantFrom(...definitions),
    all: count,
    having: count,
    staysEach: fc.integer({ min: 1, max: 4 }),
    largest: count,
    variant: fc.constantFrom('gross', 'net'),
    month: fc.constantFrom('2025-01', '2025-02', '2025-03'),
  })
  .map(({ definition, all, having, staysEach, largest, variant, month }) => {
    const isMean = definition.kind === 'mean';
    const patients = isMean ? all : Math.min(having, definition.kind === 'proportion' ? all : having);
    const numerator = patients * staysEach;
    const denominator = definition.kind === 'count' ? null : all * staysEach;
    return sampleObservation({
      indicator: definition.id,
      variant: definition.corrected ? variant : '-',
      period: month,
      numerator,
      denominator,
      value: denominator === null ? numerator : denominator === 0 ? null : numerator / denominator,
      lower: numerator / 2,
      upper: numerator * 2,
      patients: definition.personBased ? patients : null,
      denominatorPatients: isMean || definition.kind === 'proportion' ? all : null,
      largestPatient: definition.clustered ? Math.min(largest, numerator) : null,
    });
  });

const uniqueRows = fc.uniqueArray(rollUpRow, { selector: (row) => `${row.indicator} ${row.variant} ${row.period}` });

function isFew(patients: number | null, threshold: number): boolean {
  return patients !== null && patients >= 1 && patients < threshold;
}

/** Limits are told coarse, see `coarse-intervals.test.ts`. */
const noLimits = { lower: null, upper: null };

describe('whatever comes in', () => {
  it('nothing with fewer patients than the threshold keeps a number', () => {
    fc.assert(
      fc.property(uniqueRows, fc.integer({ min: 3, max: 20 }), (rows, threshold) => {
        const after = rowsOf(publish(buildColumns(rows), definitions, { threshold }, geography, whole));
        for (const [index, before] of rows.entries()) {
          const row = after[index];
          expect(row).toMatchObject(noPatients);
          const isPerson = before.indicator !== 'fact-team';
          const without = (before.denominatorPatients ?? Number.NaN) - (before.patients ?? 0);
          const counted = [before.patients, before.denominatorPatients, without];
          if (isPerson && counted.some((patients) => isFew(patients, threshold))) {
            expect(row).toMatchObject({ ...noNumbers, state: 'suppressed' });
          }
        }
      }),
    );
  });

  it('a number is either as it was or wholly gone', () => {
    fc.assert(
      fc.property(uniqueRows, (rows) => {
        for (const [index, row] of rowsOf(
          publish(buildColumns(rows), definitions, policy, geography, whole),
        ).entries()) {
          if (row.state === 'suppressed') expect(row).toMatchObject(noNumbers);
          else expect({ ...row, ...noLimits }).toEqual({ ...rows[index], ...noPatients, ...noLimits });
          expect(row.rule === null).toBe(row.state !== 'suppressed');
        }
      }),
    );
  });

  it('publishing twice is publishing once', () => {
    fc.assert(
      fc.property(uniqueRows, (rows) => {
        const once = publish(buildColumns(rows), definitions, policy, geography, whole);
        expect(publish(structuredClone(once), definitions, policy, geography, whole)).toEqual(once);
      }),
    );
  });

  it('a stricter threshold never shows more', () => {
    fc.assert(
      fc.property(uniqueRows, (rows) => {
        const columns = buildColumns(rows);
        const mild = rowsOf(publish(columns, definitions, { threshold: 3 }, geography, whole));
        const strict = rowsOf(publish(columns, definitions, { threshold: 10 }, geography, whole));
        for (const [index, row] of mild.entries()) {
          const isGross = row.variant === 'gross';
          if (row.state === 'suppressed' && !isGross) expect(strict[index]?.state).toBe('suppressed');
        }
      }),
    );
  });

  it('gross and net are never both shown when few patients may stand between them', () => {
    fc.assert(
      fc.property(uniqueRows, (rows) => {
        const after = rowsOf(publish(buildColumns(rows), definitions, policy, geography, whole));
        for (const [index, gross] of rows.entries()) {
          const net = rows.findIndex(
            (row) => row.variant === 'net' && row.indicator === gross.indicator && row.period === gross.period,
          );
          const netRow = rows[net];
          if (gross.variant !== 'gross' || netRow === undefined) continue;
          if (after[index]?.state === 'suppressed' || after[net]?.state === 'suppressed') continue;
          const touched = Math.abs((gross.patients ?? 0) - (netRow.patients ?? 0));
          expect(touched >= 5 || (gross.value === netRow.value && gross.numerator === netRow.numerator)).toBe(true);
        }
      }),
    );
  });
});
