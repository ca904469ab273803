import { type CorrectionStatus, correctionStatuses, nightsTouched } from '../../domain/correction.ts';
import type { Geography } from '../../domain/geography.ts';
import type { ListedCorrection } from '../../session/correction-history.ts';
import type { CorrectionLine } from './corrections.model.ts';
import { type ReconciliationQuestion, unknownKommune } from './reconciliation.model.ts';

/** A correction that the numbers of a reconciliation rest on, or may come to rest on. */
export interface ReconciliationCase {
  readonly correction: ListedCorrection;
  /** Where the nights count as reported; empty where it is not known */
  readonly komnr: string;
  /** Nights of the whole correction that the measure is about, also those outside the period */
  readonly nights: number;
}

/** Every case of the kommuner, the sector and the time that are asked about, whatever its status; the first nights first. */
export function listCases(
  lines: readonly CorrectionLine[],
  { measure, sector, komnr, helsefellesskap, period }: ReconciliationQuestion,
  geography: Pick<Geography, 'kommunerOf'>,
): readonly ReconciliationCase[] {
  const members = komnr === null ? geography.kommunerOf(helsefellesskap).map((one) => one.komnr) : [komnr];
  const cases = lines.flatMap(({ correction, facts }): ReconciliationCase[] => {
    const { art, from, to } = correction;
    if (facts === null || facts.sector !== sector) return [];
    if (measure === 'stay' && art === 'innsigelse') return [];
    if (period !== null && (from > period.last || to <= period.first)) return [];
    const home = (measure === 'payment' ? facts.payer : facts.residence) ?? unknownKommune;
    const places = art === 'feil_kommune' ? [home, correction.komnr ?? unknownKommune] : [home];
    if (!places.some((place) => members.includes(place))) return [];
    return [{ correction, komnr: home, nights: nightsTouched(correction, facts)[measure] }];
  });
  return cases.sort(
    ({ correction: one }, { correction: other }) => one.from.localeCompare(other.from) || one.id - other.id,
  );
}

/** How many cases have come how far, in the order they come; those there are none of are left out. */
export function tallyCases(cases: readonly ReconciliationCase[]): readonly (readonly [CorrectionStatus, number])[] {
  return correctionStatuses
    .map((status) => [status, cases.filter(({ correction }) => correction.status === status).length] as const)
    .filter(([, count]) => count > 0);
}
