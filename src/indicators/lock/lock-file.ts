import { z } from 'zod';
import {
  type Level,
  levels,
  type ObservationState,
  observationStates,
  type PeriodType,
  periodTypes,
  type Variant,
  variants,
} from '../../domain/observation.ts';
import { isIsoDate } from '../../domain/period.ts';
import type { LockedNumber, PeriodLock } from '../../domain/period-lock.ts';

z.config({ jitless: true });

const form = 'fellestall-laas-1';
const opening = `{"form":"${form}"`;
const word = z.string().min(1).max(200);
const schema = z.strictObject({
  form: z.literal(form),
  lockedOn: z.string().refine(isIsoDate),
  app: word,
  rules: word,
  cut: z.string().refine(isIsoDate),
  countingHour: z.int().min(0).max(23).nullable(),
  inputs: z.array(z.strictObject({ kind: word, key: z.string().min(1).max(20_000), rows: z.int().min(0) })),
  definitions: z.record(word, word),
  numbers: z.array(z.unknown()),
});
const formSchema = z.looseObject({ form: z.literal(form) });

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The lock of a file's text; `broken` where it is one that cannot be used, null where it is none. */
export function readLockFile(text: string): PeriodLock | 'broken' | null {
  const value = parseJson(text);
  // A lock that was cut short is no JSON, but says what it is before anything else.
  if (value === null && text.startsWith(opening)) return 'broken';
  if (!formSchema.safeParse(value).success) return null;
  const parsed = schema.safeParse(value);
  if (!parsed.success) return 'broken';
  const { form: _form, numbers: lines, ...told } = parsed.data;
  const numbers = lines.map(toNumber);
  return numbers.every((one) => one !== null) ? { ...told, numbers } : 'broken';
}

const known = {
  variants: new Set<unknown>(variants),
  levels: new Set<unknown>(levels),
  periodTypes: new Set<unknown>(periodTypes),
  states: new Set<unknown>(observationStates),
};

function isWord(value: unknown): value is string {
  return typeof value === 'string' && value.length > 0 && value.length <= 200;
}

function isAmount(value: unknown): value is number | null {
  return value === null || (typeof value === 'number' && Number.isFinite(value));
}

const isVariant = (value: unknown): value is Variant => known.variants.has(value);
const isLevel = (value: unknown): value is Level => known.levels.has(value);
const isPeriodType = (value: unknown): value is PeriodType => known.periodTypes.has(value);
const isState = (value: unknown): value is ObservationState => known.states.has(value);

/** By hand: the lock of a country has hundreds of thousands of lines, and a schema takes ten times as long for each. */
function toNumber(line: unknown): LockedNumber | null {
  if (!Array.isArray(line) || line.length !== 11) return null;
  const cells: readonly unknown[] = line;
  const [indicator, profile, variant, level, unit, periodType, period, numerator, denominator, value, state] = cells;
  if (!isWord(indicator) || !isWord(profile) || !isVariant(variant) || !isLevel(level) || !isWord(unit)) return null;
  if (!isPeriodType(periodType) || !isWord(period) || !isState(state)) return null;
  if (!isAmount(numerator) || !isAmount(denominator) || !isAmount(value)) return null;
  return { indicator, profile, variant, level, unit, periodType, period, numerator, denominator, value, state };
}

function toLine(one: LockedNumber): readonly unknown[] {
  const { indicator, profile, variant, level, unit, periodType, period, numerator, denominator, value, state } = one;
  return [indicator, profile, variant, level, unit, periodType, period, numerator, denominator, value, state];
}

/** The text of a file: one line per number, so that two locks can be held against each other by any tool. */
export function formatLockFile({ numbers, ...told }: PeriodLock): string {
  const head = JSON.stringify({ form, ...told }).slice(0, -1);
  return `${head},"numbers":[\n${numbers.map((one) => JSON.stringify(toLine(one))).join(',\n')}\n]}\n`;
}
