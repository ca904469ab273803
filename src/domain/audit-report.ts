import type { Level, SuppressionRule, Variant } from './observation.ts';
import type { PackageWish } from './shared-package.ts';

/** Why a number is hidden: for what it is by itself, for what earlier publications tell, or to protect another number. */
export type HidingReason = SuppressionRule | 'protects' | 'place-in-region';

/**
 * One hidden number, and how closely an outsider can place it. For the analyst alone: the range is about the true number.
 */
export interface AuditedNumber {
  /** Which of the published numbers it is, as long as they are in force */
  readonly row: number;
  readonly indicator: string;
  readonly profile: string;
  readonly variant: Variant;
  readonly level: Level;
  readonly unit: string;
  readonly period: string;
  readonly reason: HidingReason;
  /** Least and greatest that fit everything shown, of the count in it that is placed most closely, at the least so far
   * apart; null where nothing of it had to be protected. `high` infinite where nothing limits it */
  readonly low: number | null;
  readonly high: number | null;
  /** Whether an outsider can place it no less closely */
  readonly isExact: boolean;
}

/** Why a number may not be handed over: it is told, it is placed too closely, or it was not settled in time. */
export type AuditFault = 'told' | 'narrow' | 'unsettled';

/** Where a number lies that can be placed too closely. Says where it is, never what it is. */
export interface AuditedPlace {
  readonly level: Level;
  readonly unit: string;
  readonly period: string;
  readonly fault: AuditFault;
}

/** Numbers that can be computed from each other, and those of them that keep the package from being handed over. */
interface FailedFamily {
  readonly indicators: readonly string[];
  readonly places: readonly AuditedPlace[];
}

/** What hiding costs one indicator in the package. */
export interface AuditCost {
  readonly indicator: string;
  readonly observations: number;
  /** Hidden for what they are by themselves */
  readonly primary: number;
  /** Hidden to protect others */
  readonly secondary: number;
}

/**
 * How the pattern of a family was found: proven the cheapest there is, found by the moves where the family is too large for a
 * proof, where the proof was given up, or where there is no solver.
 */
export type PatternProof = 'cheapest' | 'large' | 'given-up' | 'no-solver';

/** How what protects other numbers was found, in counts of families: numbers that can be computed from each other. */
export interface PatternSum {
  /** Proven that nothing cheaper protects them */
  readonly cheapest: number;
  /** Found by search: too large for a proof, or no proof within the questions allowed */
  readonly searched: number;
  /** Of those, the ones that might have been proven if the solver had been at hand */
  readonly withoutSolver: number;
}

/** What the audit of the numbers of a package found. Not for sharing. */
export interface AuditReport {
  readonly wish: PackageWish;
  readonly threshold: number;
  /** Hidden numbers tried in all that is published, differences and remainders that no table tells among them */
  readonly asked: number;
  /** Least width found in all that is published; at least this. Null when none was asked */
  readonly narrowest: number | null;
  readonly failed: readonly FailedFamily[];
  readonly patterns: PatternSum;
  readonly costs: readonly AuditCost[];
  /** Those of the package, the most closely placed first */
  readonly numbers: readonly AuditedNumber[];
}

/** What may be told to others of an audit that passed: how much was tried, and what was asked of it. No range of any number. */
export interface AuditSum {
  readonly asked: number;
  /** Each hidden number can be any of at least so many */
  readonly leastValues: number;
}

export function isPassed({ failed }: Pick<AuditReport, 'failed'>): boolean {
  return failed.length === 0;
}

/** Hidden numbers of a package to find all that an outsider can think of. */
export interface ExactRangesWish {
  readonly wish: PackageWish;
  /** `AuditedNumber.row` of each; null for all that have no exact range yet */
  readonly rows: readonly number[] | null;
}

/** A list of an audit, as a file for the analyst. */
export interface AuditListWish {
  readonly wish: PackageWish;
  readonly format: 'csv' | 'xlsx';
}
