import { describe, expect, it } from 'vitest';
import type { Observation } from '../../src/domain/observation.ts';
import { definitionOf } from '../../src/indicators/catalogue.ts';
import { buildColumns } from '../../src/observations/build-columns.ts';
import { createObservationStore } from '../../src/observations/observation-store.ts';
import { usualPeriod, widenPeriod } from '../../src/observations/widen-period.ts';
import { sampleObservation, samplePeriod } from './observation-samples.ts';

const share = definitionOf('innleggelsesrapport-andel');
const base = { indicator: share.id, variant: '-', level: 'kommune', unit: '3242' } as const;

function tell(fields: Partial<Observation>): Observation {
  return sampleObservation({ ...base, numerator: 5, ...fields });
}

const quarter = (denominator: number, more: Partial<Observation> = {}): Observation =>
  tell({ periodType: 'quarter', period: '2025Q2', denominator, value: 0.5, ...more });
const year = (denominator: number, more: Partial<Observation> = {}): Observation =>
  tell({ periodType: 'rolling-12', period: 'R12-2025-06', denominator, value: 0.5, ...more });
const three = (denominator: number): Observation =>
  tell({ periodType: 'rolling-36', period: 'R36-2025-06', denominator, value: 0.5 });

function widened(definition: Parameters<typeof widenPeriod>[1], ...rows: readonly Observation[]): string | null {
  const [first = quarter(0)] = rows;
  return widenPeriod(createObservationStore(buildColumns(rows)), definition, first)?.id ?? null;
}

describe('a small place', () => {
  it('is told for 12 months where the chosen period has fewer than 30 stays', () => {
    expect(widened(share, quarter(29), year(120), three(400))).toBe('R12-2025-06');
    expect(widened(share, quarter(30), year(120))).toBeNull();
  });

  it('is told for 36 months where 12 are still too few, or where that is the longest there is', () => {
    expect(widened(share, quarter(3), year(12), three(40))).toBe('R36-2025-06');
    expect(widened(share, quarter(3), year(12), three(20))).toBe('R36-2025-06');
    expect(widened(share, quarter(3), year(12))).toBe('R12-2025-06');
  });

  it('is told for longer where the number is hidden, but never by another hidden one', () => {
    const hidden = { state: 'suppressed', value: null, numerator: null, denominator: null } as const;
    expect(widened(share, quarter(0, hidden), year(60))).toBe('R12-2025-06');
    expect(widened(share, quarter(0, hidden), year(0, hidden))).toBeNull();
  });

  it('is not told for longer where nothing was reported, nor where a longer sum is another number', () => {
    expect(widened(share, quarter(0, { state: 'not-reported', value: null }), year(60))).toBeNull();
    expect(widened(definitionOf('overliggerdogn'), quarter(3), year(60))).toBeNull();
    expect(widened(definitionOf('overliggerdogn-per-1000'), quarter(3), year(60))).toBeNull();
  });

  it('of a census is told for longer where fewer than ten nights were counted', () => {
    const census = definitionOf('overliggere-per-dogn');
    expect(widened(census, quarter(91, { numerator: 9 }), year(365, { numerator: 40 }))).toBe('R12-2025-06');
    expect(widened(census, quarter(91, { numerator: 10 }), year(365, { numerator: 40 }))).toBeNull();
  });
});

describe('what stands beside places told for different periods', () => {
  const [twelve, thirtySix] = [samplePeriod('R12-2025-06'), samplePeriod('R36-2025-06')];
  const usual = (...widened: readonly (typeof twelve | null)[]): string | null =>
    usualPeriod(widened.map((one) => ({ widened: one })))?.id ?? null;

  it('is told for the period that most of them are', () => {
    expect(usual(null, thirtySix, thirtySix)).toBe('R36-2025-06');
    expect(usual(twelve, twelve, thirtySix)).toBe('R12-2025-06');
  });

  it('is told for the chosen one where as many are, or where there are none', () => {
    expect(usual(null, thirtySix)).toBeNull();
    expect(usual()).toBeNull();
  });
});
