import type { Audited, AuditedFamily, AuditedRow } from '../disclosure/audit/audit-publication.ts';
import type { ExactEnds } from '../disclosure/audit/exact-ranges.ts';
import type { PublishedColumns } from '../disclosure/published-columns.ts';
import type {
  AuditCost,
  AuditedNumber,
  AuditReport,
  HidingReason,
  PatternProof,
  PatternSum,
} from '../domain/audit-report.ts';
import {
  type KeyColumns,
  type ObservationColumns,
  observationStates,
  type SuppressionRule,
} from '../domain/observation.ts';
import type { PackageWish } from '../domain/shared-package.ts';
import { readRow } from '../observations/read-row.ts';
import { chooseRows } from '../package/select-published.ts';

const suppressed = observationStates.indexOf('suppressed');

/** A region is hidden where a place in it is: it is the sum of places alone, and no sum of its own. */
function reasonOf({ level }: Pick<AuditedNumber, 'level'>, rule: SuppressionRule | null): HidingReason {
  return rule ?? (level === 'region' ? 'place-in-region' : 'protects');
}

/** Exact ranges that were found, by published row. */
export type ExactByRow = ReadonlyMap<number, ExactEnds>;

function toNumber(columns: ObservationColumns, { row, rule, found }: KnownRow): AuditedNumber {
  const { indicator, profile, variant, level, unit, period } = readRow(columns, row);
  return {
    ...{ row, indicator, profile, variant, level, unit, period },
    reason: reasonOf({ level }, rule),
    low: found?.low ?? null,
    high: found?.high ?? null,
    isExact: found?.isExact ?? false,
  };
}

type KnownRow = Omit<AuditedRow, 'found'> & { readonly found: ExactEnds | null };

function widthOf(ends: ExactEnds | null, need: number): number {
  return ends === null ? Number.POSITIVE_INFINITY : (ends.high - ends.low) / need;
}

/**
 * The most closely placed first, with the exact range where it is known. As long as some are not, those that are keep their
 * places among the others, which may be wider than is known.
 */
function order(rows: readonly AuditedRow[], exact: ExactByRow): readonly KnownRow[] {
  const isAllExact = rows.every(({ row, found }) => found === null || exact.get(row)?.isExact === true);
  const ranked = rows.map(({ row, rule, found }) => {
    const known = exact.get(row) ?? found;
    const width = widthOf(isAllExact ? known : found, found?.need ?? 1);
    return { row, rule, found: known, width };
  });
  return ranked.sort((a, b) => (a.width === b.width ? a.row - b.row : a.width - b.width));
}

function countCosts(
  published: KeyColumns,
  isChosen: (row: number) => boolean,
  numbers: readonly AuditedNumber[],
  wish: PackageWish,
): readonly AuditCost[] {
  const costs = new Map(wish.indicators.map((id) => [id, { observations: 0, primary: 0, secondary: 0 }]));
  for (let row = 0; row < published.length; row++) {
    const cost = costs.get(published.indicator.words[published.indicator.codes[row] ?? 0] ?? '');
    if (cost !== undefined && isChosen(row)) cost.observations++;
  }
  for (const { indicator, reason } of numbers) {
    const cost = costs.get(indicator);
    if (cost !== undefined) cost[reason === 'protects' || reason === 'place-in-region' ? 'secondary' : 'primary']++;
  }
  return [...costs].map(([indicator, cost]) => ({ indicator, ...cost }));
}

/** How the patterns of the families were found; one that is not told of counts as searched. */
function sumPatterns({ published }: PublishedColumns, families: readonly AuditedFamily[]): PatternSum {
  const proofs = new Map(published.patterns?.map(({ family, proof }) => [family, proof]));
  const count = (proof: PatternProof): number => families.filter(({ name }) => proofs.get(name) === proof).length;
  const cheapest = count('cheapest');
  return { cheapest, searched: families.length - cheapest, withoutSolver: count('no-solver') };
}

/** Every hidden row of the choice: those that were tried, and those that are in no sum of their own. */
function listHidden(
  { length, state }: PublishedColumns,
  families: readonly AuditedFamily[],
  isChosen: (row: number) => boolean,
): AuditedRow[] {
  const tried = families.flatMap(({ rows }) => rows);
  const known = new Set(tried.map(({ row }) => row));
  const others: AuditedRow[] = [];
  for (let row = 0; row < length; row++)
    if (state[row] === suppressed && !known.has(row)) others.push({ row, rule: null, found: null });
  return [...tried, ...others].filter(({ row }) => isChosen(row));
}

/**
 * What was found of the numbers of a wish. It is refused where anything fails in sums that a chosen indicator is in, also
 * outside the chosen places and periods: the receiver may have had those before.
 * @param exact takes the place of what is known to be at least so wide
 */
export function reportAudit(
  { published, policy, geography }: Omit<Audited, 'columns'>,
  families: readonly AuditedFamily[],
  wish: PackageWish,
  exact: ExactByRow = new Map(),
): AuditReport {
  const chosen = new Set(wish.indicators);
  const concerned = families.filter((family) => family.indicators.some((id) => chosen.has(id)));
  const isChosen = chooseRows(published, wish, geography);
  const rows = order(listHidden(published, concerned, isChosen), exact);
  const numbers = rows.map((row) => toNumber(published, row));
  const widths = concerned.flatMap(({ narrowest }) => narrowest ?? []);
  return {
    wish,
    threshold: policy.threshold,
    asked: concerned.reduce((sum, { asked }) => sum + asked, 0),
    narrowest: widths.length === 0 ? null : Math.min(...widths),
    failed: concerned
      .filter(({ tooNarrow }) => tooNarrow.length > 0)
      .map((family) => ({ indicators: family.indicators, places: family.tooNarrow })),
    patterns: sumPatterns(published, concerned),
    costs: countCosts(published, isChosen, numbers, wish),
    numbers,
  };
}
