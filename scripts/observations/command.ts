import { parseArgs } from 'node:util';
import { sameCounts } from '../../src/disclosure/linked-series.ts';
import { type Level, levels, type PeriodType, periodTypes } from '../../src/domain/observation.ts';
import { isOwnId } from '../../src/domain/own-indicator.ts';
import { type IsoDate, isIsoDate } from '../../src/domain/period.ts';
import { type SplitId, splitIds } from '../../src/domain/split.ts';
import { catalogue, isIndicatorId } from '../../src/indicators/catalogue.ts';
import {
  formatBadCut,
  formatBadFormat,
  formatBadHour,
  formatBadIndicator,
  formatBadLevel,
  formatBadPeriodType,
  formatBadSplit,
  indicatorsCommandText,
} from '../../src/text/indicators-command-text.ts';
import { findOptionFault } from '../option-fault.ts';

const formats = ['json', 'csv', 'parquet'] as const;
type OutputFormat = (typeof formats)[number];

/** What the user asked for. Null lists stand for everything. */
export interface Command {
  readonly files: readonly string[];
  readonly cut: IsoDate;
  /** Null is standard output */
  readonly out: string | null;
  readonly format: OutputFormat;
  readonly levels: readonly Level[] | null;
  readonly periodTypes: readonly PeriodType[] | null;
  readonly indicators: readonly string[] | null;
  /** Those, and others that tell the same counts where the answer is published: they are hidden together or not at all */
  readonly computed: readonly string[] | null;
  /** Files of own indicators */
  readonly own: readonly string[];
  /** Groups instead of totals; null writes totals */
  readonly split: SplitId | null;
  /** The hour of a census, 1–23; null for midnight */
  readonly countingHour: number | null;
  readonly publish: boolean;
  /** Packages handed over before, whose hidden numbers stay hidden */
  readonly earlier: readonly string[];
  /** Where to write the audit of what is published */
  readonly audit: string | null;
  /** Where to write the smallest and the largest that each hidden number may be */
  readonly exactRanges: string | null;
  /** Where to write a lock of all whole periods, whose files are then held to be final */
  readonly lock: string | null;
  /** An earlier lock to hold the numbers against */
  readonly against: string | null;
}

/** Arguments that cannot be used; the message is for the user. */
export class UnusableArguments extends Error {}

const options = {
  cut: { type: 'string' },
  out: { type: 'string' },
  format: { type: 'string' },
  level: { type: 'string', multiple: true },
  'period-type': { type: 'string', multiple: true },
  indicator: { type: 'string', multiple: true },
  own: { type: 'string', multiple: true },
  split: { type: 'string' },
  'counting-hour': { type: 'string' },
  publish: { type: 'boolean', default: false },
  earlier: { type: 'string', multiple: true },
  audit: { type: 'string' },
  'exact-ranges': { type: 'string' },
  lock: { type: 'string' },
  against: { type: 'string' },
} as const;

function readArguments(args: string[]) {
  const fault = findOptionFault(args, { options, allowPositionals: true });
  if (fault !== null) throw new UnusableArguments(fault);
  return parseArgs({ args, allowPositionals: true, options });
}

/** Every word as a member of the closed set; null when none is given. */
function requireMembers<Member extends string>(
  words: readonly string[] | undefined,
  members: readonly Member[],
  formatFault: (word: string) => string,
): readonly Member[] | null {
  if (words === undefined) return null;
  return words.map((word) => {
    const member = members.find((one) => one === word);
    if (member === undefined) throw new UnusableArguments(formatFault(word));
    return member;
  });
}

/** Which own indicators there are is known when their files are read. */
function requireIndicators(ids: readonly string[] | undefined, withOwn: boolean): readonly string[] | null {
  const unknown = ids?.find((id) => !isIndicatorId(id) && !(withOwn && isOwnId(id)));
  if (unknown === undefined) return ids ?? null;
  throw new UnusableArguments(
    formatBadIndicator(
      unknown,
      catalogue.map(({ id }) => id),
    ),
  );
}

function requireCut(cut: string | undefined): IsoDate {
  if (cut === undefined) throw new UnusableArguments(indicatorsCommandText.noCut);
  if (!isIsoDate(cut)) throw new UnusableArguments(formatBadCut(cut));
  return cut;
}

function requireHour(hour: string | undefined): number | null {
  if (hour === undefined) return null;
  if (!/^([1-9]|1\d|2[0-3])$/.test(hour)) throw new UnusableArguments(formatBadHour(hour));
  return Number(hour);
}

/** Asked for one at a time, they would else get a pattern each, and what one hides another might tell. */
function withLinked(ids: readonly string[]): readonly string[] {
  const linked = sameCounts.filter((group) => group.some((id) => ids.includes(id)));
  return [...new Set([...ids, ...linked.flat()])];
}

/** Whether an indicator is computed for the sake of another alone. */
export function isForAnother({ indicators, computed }: Command, id: string): boolean {
  return indicators !== null && !indicators.includes(id) && computed?.includes(id) === true;
}

/** Where the metadata of a CSV file goes; null where there is none. */
export function metadataPlace({ format, out }: Command): string | null {
  return format === 'csv' && out !== null ? `${out.replace(/\.csv$/i, '')}.metadata.csv` : null;
}

/** @throws UnusableArguments with a text for the user */
export function parseCommand(args: string[]): Command {
  const { values, positionals } = readArguments(args);
  const indicators = requireIndicators(values.indicator, values.own !== undefined);
  const [format] = requireMembers([values.format ?? 'json'], formats, formatBadFormat) ?? [];
  if (positionals.length === 0) throw new UnusableArguments(indicatorsCommandText.noFiles);
  if (values.audit !== undefined && !values.publish)
    throw new UnusableArguments(indicatorsCommandText.auditOfPublished);
  if (values['exact-ranges'] !== undefined && values.audit === undefined)
    throw new UnusableArguments(indicatorsCommandText.rangesOfAudit);
  if (values.earlier !== undefined && !values.publish)
    throw new UnusableArguments(indicatorsCommandText.earlierOfPublished);
  if (format === 'parquet' && values.out === undefined)
    throw new UnusableArguments(indicatorsCommandText.parquetNeedsFile);
  if (values.split !== undefined && values.publish)
    throw new UnusableArguments(indicatorsCommandText.splitNotPublished);
  if (format === 'parquet' && values.split !== undefined)
    throw new UnusableArguments(indicatorsCommandText.splitIsText);
  return {
    files: positionals,
    cut: requireCut(values.cut),
    out: values.out ?? null,
    format: format ?? 'json',
    levels: requireMembers(values.level, levels, formatBadLevel),
    periodTypes: requireMembers(values['period-type'], periodTypes, formatBadPeriodType),
    indicators,
    computed: indicators === null || !values.publish ? indicators : withLinked(indicators),
    own: values.own ?? [],
    split:
      requireMembers(values.split === undefined ? undefined : [values.split], splitIds, formatBadSplit)?.[0] ?? null,
    countingHour: requireHour(values['counting-hour']),
    publish: values.publish,
    earlier: values.earlier ?? [],
    audit: values.audit ?? null,
    exactRanges: values['exact-ranges'] ?? null,
    lock: values.lock ?? null,
    against: values.against ?? null,
  };
}
