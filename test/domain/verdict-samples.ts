import type { Direction } from '../../src/domain/indicator-definition.ts';
import type { IndicatorKind } from '../../src/domain/indicator-kind.ts';
import { wilson } from '../../src/domain/interval.ts';
import type { PublishedObservation } from '../../src/domain/observation.ts';
import { judgeChange, type Verdict } from '../../src/domain/verdict.ts';

export const base: PublishedObservation = {
  indicator: 'reinnleggelse-30d',
  profile: 'ahus-67',
  variant: '-',
  level: 'helsefellesskap',
  unit: 'H13',
  periodType: 'year',
  period: '2025',
  numerator: null,
  denominator: null,
  value: null,
  lower: null,
  upper: null,
  state: 'measured',
  rule: null,
  quality: 'adjusted',
};

export function share(cases: number, total: number, rest: Partial<PublishedObservation> = {}): PublishedObservation {
  const interval = total > 0 ? wilson(cases, total) : null;
  return {
    ...base,
    numerator: cases,
    denominator: total,
    value: total > 0 ? cases / total : null,
    lower: interval?.lower ?? null,
    upper: interval?.upper ?? null,
    state: total > 0 ? 'measured' : 'not-meaningful',
    ...rest,
  };
}

export function plain(value: number, rest: Partial<PublishedObservation> = {}): PublishedObservation {
  return { ...base, numerator: value, value, ...rest };
}

export const lastYear: Partial<PublishedObservation> = { period: '2024' };
export const lowerShare = { direction: 'lower-is-better', kind: 'proportion', decimals: 1 } as const;

export function verdictOf(
  current: PublishedObservation | null,
  previous: PublishedObservation | null,
  rules: { direction: Direction; kind: IndicatorKind; decimals: number } = lowerShare,
): Verdict {
  return judgeChange({ current, previous, ...rules }).verdict;
}
