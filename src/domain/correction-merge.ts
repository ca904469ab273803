import { type Correction, type CorrectionStatus, caseOf, fingerprintOfCorrection } from './correction.ts';

/** How a correction of the other party stands against one's own of the same case. */
type MergeOutcome = 'new' | 'changed' | 'conflict';

/** One case that the other party tells differently. `ours` is null where it is new. */
interface MergeCase<Own extends Correction = Correction> {
  readonly outcome: MergeOutcome;
  readonly ours: Own | null;
  readonly theirs: Correction;
}

export interface MergeProposal<Own extends Correction = Correction> {
  readonly cases: readonly MergeCase<Own>[];
  /** Rows that both have, letter by letter */
  readonly same: number;
  /** Own cases that the other party does not have */
  readonly onlyOurs: number;
}

const progress: Readonly<Record<CorrectionStatus, number>> = {
  meldt: 0,
  under_behandling: 1,
  innvilget: 2,
  avslatt: 2,
};

/** The other's is newer when it was registered later, or is the same case brought further. Anything else must be decided. */
function isNewer(ours: Correction, theirs: Correction): boolean {
  if (ours.registered !== null && theirs.registered !== null && ours.registered !== theirs.registered) {
    return theirs.registered > ours.registered;
  }
  const sameNights = ours.to === theirs.to && ours.komnr === theirs.komnr;
  return sameNights && progress[theirs.status] > progress[ours.status];
}

function judge(ours: Correction | undefined, theirs: Correction): MergeOutcome {
  if (ours === undefined) return 'new';
  return isNewer(ours, theirs) ? 'changed' : 'conflict';
}

/** Who registered is no part of the matter: rows that differ in that alone are the same. */
function matterOf(correction: Correction): string {
  return fingerprintOfCorrection({ ...correction, by: null });
}

/** Holds the other party's list against one's own, by stay, first night and art. Nothing is changed. */
export function proposeMerge<Own extends Correction>(
  ours: readonly Own[],
  theirs: readonly Correction[],
): MergeProposal<Own> {
  const matters = new Set(ours.map(matterOf));
  const owned = new Map(ours.map((correction) => [caseOf(correction), correction]));
  const theirCases = new Set(theirs.map(caseOf));
  const different = [...new Map(theirs.map((each) => [matterOf(each), each])).values()].filter(
    (each) => !matters.has(matterOf(each)),
  );
  return {
    cases: different.map((each) => {
      const own = owned.get(caseOf(each)) ?? null;
      return { outcome: judge(own ?? undefined, each), ours: own, theirs: each };
    }),
    same: theirs.length - different.length,
    onlyOurs: ours.filter((each) => !theirCases.has(caseOf(each))).length,
  };
}
