import fc from 'fast-check';
import {
  levels,
  type Observation,
  observationStates,
  periodTypes,
  qualities,
  suppressionRules,
  variants,
} from '../../src/domain/observation.ts';
import { type Period, parsePeriod, periodContaining } from '../../src/domain/period.ts';

/** A measured count of Ahus for February 2025; name what matters to the case. */
export function sampleObservation(fields: Partial<Observation> = {}): Observation {
  return {
    indicator: 'overliggerdogn',
    profile: '-',
    variant: 'net',
    level: 'helsefellesskap',
    unit: 'H13',
    periodType: 'month',
    period: '2025-02',
    numerator: 120,
    denominator: null,
    value: 120,
    lower: null,
    upper: null,
    patients: 40,
    denominatorPatients: null,
    largestPatient: 9,
    state: 'measured',
    rule: null,
    quality: 'preliminary',
    ...fields,
  };
}

export function samplePeriod(id: string): Period {
  const period = parsePeriod(id);
  if (period === null) throw new RangeError(id);
  return period;
}

const number = fc.option(fc.double({ noNaN: true }), { nil: null });

const keyPeriod = fc
  .tuple(fc.constantFrom(...periodTypes), fc.integer({ min: 0, max: 11 }), fc.constantFrom('2023', '2024', '2025'))
  .map(([type, month, year]) => periodContaining(`${year}-${String(month + 1).padStart(2, '0')}-01`, type));

const observation: fc.Arbitrary<Observation> = fc
  .record({
    indicator: fc.constantFrom('overliggerdogn', 'reinnleggelse-30d', 'fact-team'),
    profile: fc.constantFrom('-', 'ahus-67', 'begge'),
    variant: fc.constantFrom(...variants),
    level: fc.constantFrom(...levels),
    unit: fc.constantFrom('0', 'H01', 'H13', '0301', '3205', '030101'),
    period: keyPeriod,
    numerator: number,
    denominator: number,
    value: number,
    lower: number,
    upper: number,
    patients: number,
    denominatorPatients: number,
    largestPatient: number,
    state: fc.constantFrom(...observationStates),
    rule: fc.option(fc.constantFrom(...suppressionRules), { nil: null }),
    quality: fc.constantFrom(...qualities),
  })
  .map(({ period, ...rest }) => ({ ...rest, periodType: period.type, period: period.id }));

export function keyOf(row: Observation): string {
  return [row.indicator, row.profile, row.variant, row.level, row.unit, row.periodType, row.period].join('|');
}

/** Any rows with distinct keys. */
export const observations = fc.uniqueArray(observation, { selector: keyOf, maxLength: 60 });
