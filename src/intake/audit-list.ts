import type { AuditCost, AuditedNumber, AuditListWish, AuditReport } from '../domain/audit-report.ts';
import type { Level } from '../domain/observation.ts';
import type { IsoDate } from '../domain/period.ts';
import { auditWords } from '../text/audit-text.ts';
import { formatPeriodId } from '../text/format.ts';
import { observationWords } from '../text/indicators-command-text.ts';
import { writeCsv } from './write-csv.ts';
import type { WrittenCell, WrittenSheet } from './xlsx/sheet-xml.ts';
import { writeWorkbook } from './xlsx/write-workbook.ts';

/** What stands around the numbers of an audit. */
export interface AuditListContext {
  readonly names: {
    readonly indicator: (id: string) => string;
    readonly unit: (level: Level, unit: string) => string;
  };
  readonly cut: IsoDate;
}

const words = auditWords.list;

function toCells(number: AuditedNumber, { names }: AuditListContext): readonly WrittenCell[] {
  const { indicator, profile, variant, level, unit, period, reason, low, high, isExact } = number;
  const width = low === null || high === null || !Number.isFinite(high) ? null : high - low;
  return [
    names.indicator(indicator),
    profile,
    observationWords.variant(variant),
    observationWords.level(level),
    names.unit(level, unit),
    formatPeriodId(period),
    auditWords.reason(reason),
    low,
    high === null || Number.isFinite(high) ? high : auditWords.unlimited,
    width,
    low === null ? '' : isExact ? words.exact : words.atLeast,
  ];
}

function toCost(cost: AuditCost, { names }: AuditListContext): readonly WrittenCell[] {
  const hidden = cost.primary + cost.secondary;
  const share = cost.observations === 0 ? null : Math.round((1000 * hidden) / cost.observations) / 10;
  return [names.indicator(cost.indicator), cost.observations, cost.primary, cost.secondary, share];
}

/** The report of an audit as a file for the analyst: a workbook, or its numbers as CSV; piece by piece. */
export function writeAuditList(
  report: AuditReport,
  format: AuditListWish['format'],
  context: AuditListContext,
): AsyncGenerator<string | Uint8Array<ArrayBuffer>> {
  const numbers: WrittenSheet = {
    ...words.numbers,
    rows: report.numbers.map((number) => toCells(number, context)),
  };
  if (format === 'csv') return writeCsv(numbers);
  const costs: WrittenSheet = { ...words.costs, rows: report.costs.map((cost) => toCost(cost, context)) };
  const about: WrittenSheet = { ...words.about, rows: auditWords.aboutRows(report, context.cut) };
  return writeWorkbook([numbers, costs, about]);
}
