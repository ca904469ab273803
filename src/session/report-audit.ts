import type { CellAudit } from '../disclosure/audit/audit-family.ts';
import type { Audited, AuditedFamily, AuditedRow } from '../disclosure/audit/audit-publication.ts';
import type { PublishedColumns } from '../disclosure/published-columns.ts';
import type { AuditCost, AuditedNumber, AuditReport, HidingReason } from '../domain/audit-report.ts';
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

function toNumber(columns: ObservationColumns, { row, rule, found }: AuditedRow): AuditedNumber {
  const { indicator, profile, variant, level, unit, period } = readRow(columns, row);
  return {
    ...{ indicator, profile, variant, level, unit, period },
    reason: reasonOf({ level }, rule),
    low: found?.low ?? null,
    high: found?.high ?? null,
    isExact: found?.isExact ?? false,
  };
}

function widthOf(found: CellAudit | null): number {
  return found === null ? Number.POSITIVE_INFINITY : (found.high - found.low) / found.need;
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
 */
export function reportAudit(
  { published, policy, geography }: Omit<Audited, 'columns'>,
  families: readonly AuditedFamily[],
  wish: PackageWish,
): AuditReport {
  const chosen = new Set(wish.indicators);
  const concerned = families.filter((family) => family.indicators.some((id) => chosen.has(id)));
  const isChosen = chooseRows(published, wish, geography);
  const rows = listHidden(published, concerned, isChosen).sort(
    (a, b) => widthOf(a.found) - widthOf(b.found) || a.row - b.row,
  );
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
    costs: countCosts(published, isChosen, numbers, wish),
    numbers,
  };
}
