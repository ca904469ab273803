import type { ObservationColumns } from './observation.ts';

/** What the numbers of an indicator can be divided by. A total is never one of its own groups. */
export const splitIds = ['alder', 'fagomrade'] as const;
export type SplitId = (typeof splitIds)[number];

/** The group of those of whom the file does not tell. */
export const unknownGroup = 'ukjent';

/** All numbers of one group: the same keys as the totals, so that they are looked up alike. */
export interface SplitGroup {
  /** `67-74`, `90+`, `010`, `ukjent` */
  readonly group: string;
  readonly columns: ObservationColumns;
}

/** One definition of an indicator divided into groups, kept apart from the totals. */
export interface SplitNumbers {
  readonly indicator: string;
  readonly profile: string;
  readonly split: SplitId;
  /** In the order to be shown, those not known last. A unit without facts in a group has no rows in it */
  readonly groups: readonly SplitGroup[];
}

export interface SplitWish {
  readonly indicator: string;
  readonly profile: string;
  readonly split: SplitId;
}

/** A division of the numbers that a fingerprint names. */
export interface SplitQuestion extends SplitWish {
  readonly fingerprint: string;
}

/** An age group, `to` exclusive and null where there is no end. */
export interface AgeBand {
  readonly group: string;
  readonly from: number;
  readonly to: number | null;
}

/** Age groups by their first ages, ascending: 67, 75 → `67-74`, `75+`. */
export function ageBands(firstAges: readonly number[]): readonly AgeBand[] {
  return firstAges.map((from, index) => {
    const to = firstAges[index + 1] ?? null;
    return { group: to === null ? `${from}+` : `${from}-${to - 1}`, from, to };
  });
}
