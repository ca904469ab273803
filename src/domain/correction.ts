import type { IsoDate } from './period.ts';

/** What was wrong with the nights of a stay. */
export const correctionArts = ['feilregistrering', 'avmelding_ikke_sendt', 'innsigelse', 'feil_kommune'] as const;
export type CorrectionArt = (typeof correctionArts)[number];

/** How far a case has come; only a granted one acts, and one under treatment gives an interval. */
export const correctionStatuses = ['meldt', 'under_behandling', 'innvilget', 'avslatt'] as const;
export type CorrectionStatus = (typeof correctionStatuses)[number];

/** A correction of the nights of one stay, `from` included and `to` not. */
export interface Correction {
  readonly stay: string;
  readonly from: IsoDate;
  /** The first date that is not touched */
  readonly to: IsoDate;
  readonly art: CorrectionArt;
  readonly status: CorrectionStatus;
  /** Null where the file does not say */
  readonly registered: IsoDate | null;
  /** Four digits, for `feil_kommune`; null is an unknown kommune */
  readonly komnr: string | null;
  /** Who registered it, as the file says */
  readonly by: string | null;
}

/** What the loaded files tell of the stay that a correction is about. */
export interface CorrectionFacts {
  /** Whether any loaded stay has the id */
  readonly known: boolean;
  /** Dates of admission and discharge; null when not known or still in */
  readonly admitted: IsoDate | null;
  readonly discharged: IsoDate | null;
  readonly sector: string | null;
  /** The kommune that lies behind, and the one that pays; null when unknown */
  readonly residence: string | null;
  readonly payer: string | null;
  /** Nights of the stay between `from` and `to` after the kommune was told; those of them to be paid for */
  readonly nights: number;
  readonly payable: number;
}

export function isCorrectionArt(text: unknown): text is CorrectionArt {
  return correctionArts.some((art) => art === text);
}

export function isCorrectionStatus(text: unknown): text is CorrectionStatus {
  return correctionStatuses.some((status) => status === text);
}

/** Two parties speak of the same case when stay, first night and art are the same. */
export function caseOf({ stay, from, art }: Pick<Correction, 'stay' | 'from' | 'art'>): string {
  return `${stay}\u001f${from}\u001f${art}`;
}

/** Equal texts are equal corrections in everything. */
export function fingerprintOfCorrection(correction: Correction): string {
  const { to, status, registered, komnr, by } = correction;
  return [caseOf(correction), to, status, registered ?? '', komnr ?? '', by ?? ''].join('\u001f');
}

/** Whether two lists hold the same corrections, in any order. */
export function areSameCorrections(one: readonly Correction[], other: readonly Correction[]): boolean {
  if (one.length !== other.length) return false;
  const sorted = (list: readonly Correction[]): readonly string[] => list.map(fingerprintOfCorrection).sort();
  const others = sorted(other);
  return sorted(one).every((fingerprint, index) => fingerprint === others[index]);
}

/** Nights a correction acts on when granted, of those it covers: an objection concerns the bill and nothing else. */
export function nightsTouched(
  { art }: Correction,
  { nights, payable }: CorrectionFacts,
): { stay: number; payment: number } {
  return { stay: art === 'innsigelse' ? 0 : nights, payment: payable };
}
