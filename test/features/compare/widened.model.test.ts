import { describe, expect, it } from 'vitest';
import type { Observation, ObservationKey } from '../../../src/domain/observation.ts';
import type { IsoDate } from '../../../src/domain/period.ts';
import { buildComparison, type ComparedLevel } from '../../../src/features/compare/compare.model.ts';
import { type WidenedComparison, widenComparison } from '../../../src/features/compare/widened.model.ts';
import { definitionOf } from '../../../src/indicators/catalogue.ts';
import { buildColumns } from '../../../src/observations/build-columns.ts';
import { createObservationStore } from '../../../src/observations/observation-store.ts';
import { geography } from '../../../src/reference/geography-facts.ts';
import { sampleObservation } from '../../observations/observation-samples.ts';

const indicator = 'innleggelsesrapport-andel';
const quarter = { periodType: 'quarter', period: '2025Q2' } as const;
const twelve = { periodType: 'rolling-12', period: 'R12-2025-06' } as const;
const three = { periodType: 'rolling-36', period: 'R36-2025-06' } as const;
const ahus = { level: 'helsefellesskap', unit: 'H13' } as const;
const small = { level: 'kommune', unit: '3242' } as const;
const large = { level: 'kommune', unit: '3205' } as const;
const key: ObservationKey = { indicator, profile: '-', variant: '-', ...ahus, ...quarter };

/** A share with an interval of five points to each side. */
function share(numerator: number, denominator: number, fields: Partial<Observation>): Observation {
  const value = numerator / denominator;
  return sampleObservation({
    indicator,
    variant: '-',
    numerator,
    denominator,
    value,
    lower: value - 0.05,
    upper: value + 0.05,
    ...fields,
  });
}

const rows = [
  share(600, 1000, { ...ahus, ...quarter }),
  share(2400, 4000, { ...ahus, ...twelve }),
  share(6000, 12_000, { ...ahus, ...three }),
  share(1, 4, { ...small, ...quarter }),
  share(8, 20, { ...small, ...twelve }),
  share(42, 60, { ...small, ...three, quality: 'adjusted' }),
  share(130, 200, { ...large, ...quarter }),
];

interface Wish {
  readonly id?: string;
  readonly cut?: IsoDate | null;
}

function compare(level: ComparedLevel, { id = indicator, cut = null }: Wish = {}): WidenedComparison {
  const store = createObservationStore(buildColumns(rows.map((row) => ({ ...row, indicator: id }))));
  const asked = { ...key, indicator: id };
  const comparison = buildComparison(store, geography, {
    definition: definitionOf(id),
    key: asked,
    level,
    order: 'navn',
    inhabitants: new Map(),
    cut,
  });
  return widenComparison(store, comparison, asked);
}

describe('small kommuner side by side', () => {
  const { rows: told, references, reference, referencePeriod } = compare('kommune');
  const rowOf = (unit: string) => told.find((row) => row.unit === unit);

  it('are told for the months it takes, and say so', () => {
    expect(rowOf('3242')).toMatchObject({
      widened: { id: 'R36-2025-06' },
      observation: { numerator: 42, denominator: 60, quality: 'adjusted' },
    });
    expect(rowOf('3205')).toMatchObject({ widened: null, observation: { numerator: 130 } });
  });

  it('are held against the helsefellesskap in the same months', () => {
    expect(rowOf('3242')?.judgement.difference?.absolute).toBeCloseTo(0.7 - 0.5, 12);
    expect(rowOf('3242')?.judgement.verdict).toBe('better');
    expect(rowOf('3205')?.judgement.difference?.absolute).toBeCloseTo(0.65 - 0.6, 12);
    expect(rowOf('3242')?.inCounts?.count).toBeCloseTo(0.2 * 60, 9);
  });

  it('have the helsefellesskap below them for each period that is used', () => {
    expect(references.map(({ period, observation }) => [period?.id ?? null, observation?.value])).toEqual([
      [null, 0.6],
      ['R36-2025-06', 0.5],
    ]);
    expect([referencePeriod, reference?.value]).toEqual([null, 0.6]);
  });
});

it('tells the 19 helsefellesskap for the chosen period alone', () => {
  const { rows: told, references } = compare('helsefellesskap');
  expect(told.every(({ widened }) => widened === null)).toBe(true);
  expect(references).toHaveLength(1);
});

it('tells what must be followed as incomplete until its days are over, as the other pages do', () => {
  const statusesAt = (cut: IsoDate, id?: string): readonly unknown[] => {
    const { rows: told, references } = compare('kommune', { cut, ...(id === undefined ? {} : { id }) });
    return [...told, ...references].flatMap(({ observation }) => observation?.quality ?? []);
  };
  const followed = 'epikrisetid-utskrivningsklare';
  expect(new Set(statusesAt('2025-06-30', followed))).toEqual(new Set(['incomplete']));
  expect(statusesAt('2025-07-01', followed)).not.toContain('incomplete');
  expect(statusesAt('2025-06-30')).not.toContain('incomplete');
});
