import { describe, expect, it } from 'vitest';
import type { LimitDecision } from '../../../src/domain/limit-decision.ts';
import type { Observation } from '../../../src/domain/observation.ts';
import { buildProcess, hasProcess, type ProcessView } from '../../../src/features/indicator/process.model.ts';
import { definitionOf } from '../../../src/indicators/catalogue.ts';
import { buildColumns } from '../../../src/observations/build-columns.ts';
import { createObservationStore } from '../../../src/observations/observation-store.ts';
import { sampleObservation } from '../../observations/observation-samples.ts';

const values = [12, 15, 11, 14, 13, 16, 12, 18, 14, 13, 12, 30];

function monthId(index: number): string {
  return `${2024 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
}

function months(numbers: readonly number[], fields: Partial<Observation> = {}): readonly Observation[] {
  return numbers.map((value, index) =>
    sampleObservation({ period: monthId(index), numerator: value, value, quality: 'adjusted', ...fields }),
  );
}

function build(rows: readonly Observation[], decisions: readonly LimitDecision[] = []): ProcessView {
  const last = rows.at(-1)?.period ?? '2024-01';
  return buildProcess(createObservationStore(buildColumns(rows)), definitionOf('overliggerdogn'), {
    key: sampleObservation({ period: last }),
    cut: null,
    decisions,
  });
}

const series = { indicator: 'overliggerdogn', profile: '-', variant: 'net', level: 'helsefellesskap' } as const;
const decision: LimitDecision = {
  series: { ...series, unit: 'H13', periodType: 'month' },
  from: '2025-01',
  decidedOn: '2025-03-01',
  decidedBy: 'SSU',
  reason: 'Ny avdeling',
};

describe('the model of the process', () => {
  it('begins with the first number, has screened limits, and calls a leap of more nights worse', () => {
    const { slots, phases } = build(months(values));
    expect(slots).toHaveLength(12);
    expect(phases[0]).toMatchObject({ method: 'xmr', centre: 15, measured: 12 });
    expect(slots[11]).toMatchObject({ mark: { signal: 'outside', side: 'high' }, verdict: 'worse' });
    expect(slots[0]?.verdict).toBe('no-certain-change');
  });

  it('shows a month that is not over, and does not read it', () => {
    const rows = months(values);
    const { slots, phases } = build([...rows.slice(0, 11), ...months(values, { quality: 'incomplete' }).slice(11)]);
    expect(phases[0]).toMatchObject({ method: 'run-chart', measured: 11 });
    expect(slots[11]?.observation?.value).toBe(30);
    expect(slots[11]?.mark).toBeNull();
  });

  it('keeps hidden months as gaps', () => {
    const rows = months(values).map((row, index) =>
      index === 4 ? { ...row, state: 'suppressed' as const, value: null, numerator: null } : row,
    );
    const { slots, phases } = build(rows);
    expect(slots).toHaveLength(12);
    expect(phases[0]?.measured).toBe(11);
  });

  it('calculates limits anew only where it is decided for this very series', () => {
    const rows = months([...values, ...values.map((value) => value + 20)]);
    const [first, second] = build(rows, [decision]).phases;
    expect(first?.centre).toBe(15);
    expect(second?.centre).toBe(35);
    const other = { ...decision, series: { ...decision.series, unit: 'H14' } };
    expect(build(rows, [other]).phases).toHaveLength(1);
    expect(build(rows, [decision]).decisions).toEqual([decision]);
  });

  it('compares with the same months of the year before', () => {
    const { season } = build(months([...values, ...values.map((value) => value + 20)]));
    expect(season).toMatchObject({ pairs: 12, higher: 12 });
  });

  it('is not built for what holds at a day', () => {
    expect(hasProcess(definitionOf('fact-team'))).toBe(false);
    expect(hasProcess(definitionOf('overliggerdogn'))).toBe(true);
  });
});
