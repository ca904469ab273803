import type { Highs } from 'highs';
import type { AuditedPlace, AuditFault } from '../../domain/audit-report.ts';
import type { Geography } from '../../domain/geography.ts';
import {
  type ObservationColumns,
  observationStates,
  type SuppressionRule,
  suppressionRules,
} from '../../domain/observation.ts';
import { noRule } from '../../observations/read-row.ts';
import { type Family, hidden, shown } from '../family.ts';
import { judgeInSteps, type PublishOptions } from '../judge-alone.ts';
import type { JudgedDefinition } from '../judge-suppression.ts';
import type { JudgedRows } from '../judged-rows.ts';
import type { PublishedColumns } from '../published-columns.ts';
import { familiesOf } from '../suppress-relations.ts';
import type { SuppressionPolicy } from '../suppression-policy.ts';
import { asPublished, type Fates, readFates } from './as-published.ts';
import { auditFamily, type CellAudit, isTooNarrow } from './audit-family.ts';

const suppressed = observationStates.indexOf('suppressed');

/** One hidden row and what an outsider can infer of it. */
export interface AuditedRow {
  /** Of the published numbers */
  readonly row: number;
  /** The rule that hides it by itself; null where it protects another */
  readonly rule: SuppressionRule | null;
  /** What was found of the count that is placed most closely; null where none had to be protected */
  readonly found: CellAudit | null;
}

/** What the audit found of numbers that can be computed from each other. */
export interface AuditedFamily {
  readonly name: string;
  readonly indicators: readonly string[];
  /** Numbers that are told, and that are hidden */
  readonly shown: number;
  readonly hidden: number;
  /** Hidden numbers asked about, differences and remainders that no table tells among them */
  readonly asked: number;
  /** Least width found of what can be inferred of one of them; at least this where it was enough. Null when none was asked */
  readonly narrowest: number | null;
  readonly tooNarrow: readonly AuditedPlace[];
  /** Rows that are told without their numbers */
  readonly rows: readonly AuditedRow[];
}

function placeOf(family: Family, cell: number, fault: AuditFault): AuditedPlace | null {
  const line = family.lines[Math.floor(cell / family.periods.length)];
  const period = family.periods[cell % family.periods.length];
  return line === undefined || period === undefined ? null : { level: line.level, unit: line.unit, period, fault };
}

/** Numbers that had to be protected and are told as they are. */
function leaksOf(family: Family): readonly AuditedPlace[] {
  const isLeak = (cell: number): boolean =>
    family.state[cell] === shown && family.needs.some((need) => (need[cell] ?? 0) > 0);
  return [...family.state.keys()].filter(isLeak).flatMap((cell) => placeOf(family, cell, 'told') ?? []);
}

function countTold({ state, rows }: Family, fates: Uint8Array, wanted: number): number {
  const isTold = (cell: number): boolean => rows.some((list) => (fates[list[cell] ?? -1] ?? 255) !== 255);
  let count = 0;
  for (let cell = 0; cell < state.length; cell++) if (state[cell] === wanted && isTold(cell)) count++;
  return count;
}

/** The rows that are told without their numbers, with the closest of what was found of each. */
function listRows(
  { state, rows }: Family,
  { columns, rules }: JudgedRows,
  { fates, rowOf }: Fates,
  closest: ReadonlyMap<number, CellAudit>,
): AuditedRow[] {
  const ruleOf = (row: number): SuppressionRule | null => {
    const code = columns.state[row] === suppressed ? columns.rule[row] : rules[row];
    return suppressionRules[code ?? noRule] ?? null;
  };
  const list: AuditedRow[] = [];
  for (let cell = 0; cell < state.length; cell++) {
    if (state[cell] !== hidden) continue;
    for (const own of rows) {
      const row = own[cell] ?? -1;
      if (fates[row] === 1) list.push({ row: rowOf[row] ?? -1, rule: ruleOf(row), found: closest.get(cell) ?? null });
    }
  }
  return list;
}

/** The indicators a family tells: each list of rows is of one. */
function listIndicators({ rows }: Family, { indicator }: ObservationColumns): readonly string[] {
  const codes = new Set<number>();
  for (const list of rows) for (const row of list) if (row !== -1) codes.add(indicator.codes[row] ?? 0);
  return [...codes].flatMap((code) => indicator.words[code] ?? []);
}

/** Others may have something to do meanwhile: they are let in after so many questions. */
const questionsAtATime = 256;

function* auditOne(family: Family, judged: JudgedRows, published: Fates, highs: Highs): Generator<null, AuditedFamily> {
  const { fates } = published;
  asPublished(family, fates);
  const tooNarrow = [...leaksOf(family)];
  const closest = new Map<number, CellAudit>();
  let asked = 0;
  let narrowest: number | null = null;
  for (const found of auditFamily(family, highs)) {
    asked++;
    if (asked % questionsAtATime === 0) yield null;
    const width = found.high - found.low;
    narrowest = Math.min(narrowest ?? Number.POSITIVE_INFINITY, width);
    const before = closest.get(found.cell);
    if (before === undefined || width < before.high - before.low) closest.set(found.cell, found);
    const fault = found.isExact ? 'narrow' : 'unsettled';
    const place = isTooNarrow(found) ? placeOf(family, found.cell, fault) : null;
    if (place !== null) tooNarrow.push(place);
  }
  return {
    name: family.name,
    indicators: listIndicators(family, judged.columns),
    shown: countTold(family, fates, shown),
    hidden: countTold(family, fates, hidden),
    ...{ asked, narrowest, tooNarrow },
    rows: listRows(family, judged, published, closest),
  };
}

/** What the audit asks of. */
export interface Audited {
  /** The observations as the analyst has them, and what was published of them */
  readonly columns: ObservationColumns;
  readonly published: PublishedColumns;
  readonly definitions: readonly JudgedDefinition[];
  readonly policy: SuppressionPolicy;
  readonly geography: Geography;
  readonly options?: PublishOptions;
}

/**
 * Tries what was published: for every hidden number the least and the greatest that an outsider can infer of it, by linear
 * and integer programs (domain rule 7 of disclosure control). Takes nothing on trust from what hid them but which sums
 * there are. Yields a family at a time, and null in between for those who have other things to do, with how much is done, 0–1.
 * @param isWanted whether a family is to be tried, by its name and indicators
 * @throws RangeError when the published numbers are not of these observations
 */
export function* auditPublication(
  { columns, published, definitions, policy, geography, options }: Audited,
  highs: Highs,
  isWanted: (name: string, indicators: readonly string[]) => boolean = () => true,
): Generator<{ readonly family: AuditedFamily | null; readonly done: number }> {
  const judging = judgeInSteps(columns, definitions, policy, options);
  let judgement = judging.next();
  for (; judgement.done !== true; judgement = judging.next()) yield { family: null, done: 0 };
  const judged = judgement.value;
  const fates = readFates(columns, judged.parts, published);
  for (const { family, done } of familiesOf(judged, geography, policy)) {
    const indicators = listIndicators(family, columns);
    yield { family: null, done };
    if (!isWanted(family.name, indicators)) continue;
    const steps = auditOne(family, judged, fates, highs);
    let step = steps.next();
    for (; step.done !== true; step = steps.next()) yield { family: null, done };
    yield { family: step.value, done };
  }
}
