import type { Correction, CorrectionArt, CorrectionFacts, CorrectionStatus } from '../../domain/correction.ts';
import { type CorrectionFault, hinders, judgeCorrection } from '../../domain/correction-fault.ts';
import type { Geography } from '../../domain/geography.ts';
import { addDays, isIsoDate } from '../../domain/period.ts';
import type { ListedCorrection } from '../../session/correction-history.ts';

/** Facts of the corrections that were asked of, by what they are about. */
export type FactsBook = ReadonlyMap<string, CorrectionFacts>;

/** Facts depend on stay and nights alone: they hold while art and status are changed. */
export function factsKey({ stay, from, to }: Pick<Correction, 'stay' | 'from' | 'to'>): string {
  return [stay, from, to].join('\u001f');
}

/** One line of the list. */
export interface CorrectionLine {
  readonly correction: ListedCorrection;
  /** Null while the nights are not counted */
  readonly facts: CorrectionFacts | null;
  readonly faults: readonly CorrectionFault[];
  /** The kommune that pays; empty where it is not known */
  readonly komnr: string;
}

/** What the list is narrowed down to; null is everything. An empty kommune is the unknown one. */
export interface CorrectionFilter {
  readonly komnr: string | null;
  /** `2025-01` */
  readonly month: string | null;
  readonly status: CorrectionStatus | null;
  readonly art: CorrectionArt | null;
  /** Part of an id of a stay */
  readonly stay: string;
}

export const everything: CorrectionFilter = { komnr: null, month: null, status: null, art: null, stay: '' };

function groupByStay(list: readonly ListedCorrection[]): ReadonlyMap<string, readonly ListedCorrection[]> {
  const groups = new Map<string, ListedCorrection[]>();
  for (const each of list) {
    const group = groups.get(each.stay);
    if (group === undefined) groups.set(each.stay, [each]);
    else group.push(each);
  }
  return groups;
}

/** Every correction with what is known and to be told of it; the latest nights first. */
export function describeCorrections(
  list: readonly ListedCorrection[],
  book: FactsBook,
  geography: Pick<Geography, 'kommune'>,
): readonly CorrectionLine[] {
  const groups = groupByStay(list);
  const isKommune = (komnr: string): boolean => geography.kommune(komnr) !== null;
  const lines = list.map((correction): CorrectionLine => {
    const facts = book.get(factsKey(correction)) ?? null;
    const others = groups.get(correction.stay) ?? [];
    const faults = judgeCorrection({ correction, facts, others, isKommune });
    return { correction, facts, faults, komnr: facts?.payer ?? '' };
  });
  return lines.sort(
    ({ correction: one }, { correction: other }) => other.from.localeCompare(one.from) || one.id - other.id,
  );
}

/** Months a correction touches, from its first to its last night. */
export function monthsTouched({ from, to }: Pick<Correction, 'from' | 'to'>): readonly string[] {
  if (!isIsoDate(from) || !isIsoDate(to) || to <= from) return [];
  const last = addDays(to, -1).slice(0, 7);
  const months: string[] = [];
  let month = from.slice(0, 7);
  while (month <= last) {
    months.push(month);
    month = addDays(`${month}-28`, 4).slice(0, 7);
  }
  return months;
}

export function chooseLines(lines: readonly CorrectionLine[], filter: CorrectionFilter): readonly CorrectionLine[] {
  const wanted = filter.stay.trim().toLowerCase();
  return lines.filter(({ correction, komnr }) => {
    const { art, status, stay } = correction;
    if (filter.komnr !== null && komnr !== filter.komnr) return false;
    if (filter.status !== null && status !== filter.status) return false;
    if (filter.art !== null && art !== filter.art) return false;
    if (filter.month !== null && !monthsTouched(correction).includes(filter.month)) return false;
    return wanted === '' || stay.toLowerCase().includes(wanted);
  });
}

/** How many corrections keep the list from being used. */
export function countHindered(lines: readonly CorrectionLine[]): number {
  return lines.filter(({ faults }) => faults.some(hinders)).length;
}
