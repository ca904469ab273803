import { z } from 'zod';
import { finish } from '../../domain/finish.ts';
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

type Told = Omit<z.infer<typeof schema>, 'form' | 'numbers'>;

/** What stands before the numbers of a lock; `broken` where it is one that cannot be used, null where it is none. */
function readTold(value: unknown): Told | 'broken' | null {
  if (!formSchema.safeParse(value).success) return null;
  const parsed = schema.safeParse(value);
  if (!parsed.success) return 'broken';
  const { form: _form, numbers: _numbers, ...told } = parsed.data;
  return told;
}

const numbersFollow = '"numbers":[\n';
const numbersEnd = '\n]}\n';
/** Characters that are read between two pauses, at the least: some thousandths of a second. */
const charactersPerStep = 50_000;

/** The lines of numbers from one place in the text to another, each but the last with a comma after it. */
function* readLines(text: string, from: number, to: number): Generator<void, LockedNumber[] | null> {
  const numbers: LockedNumber[] = [];
  for (let begin = from; begin < to; ) {
    const comma = text.indexOf(',\n', begin + charactersPerStep);
    const end = comma === -1 || comma > to ? to : comma;
    const lines = parseJson(`[${text.slice(begin, end)}]`);
    if (!Array.isArray(lines)) return null;
    for (const line of lines) {
      const number = toNumber(line);
      if (number === null) return null;
      numbers.push(number);
    }
    begin = end === to ? to : end + 2;
    yield;
  }
  return numbers;
}

/** A lock as `formatLockFile` writes it; null where the text is no such, whatever else it may be. */
function* readAsWritten(text: string): Generator<void, PeriodLock | null> {
  const start = text.indexOf(numbersFollow);
  if (!text.startsWith(opening) || start === -1 || !text.endsWith(numbersEnd)) return null;
  const told = readTold(parseJson(`${text.slice(0, start)}"numbers":[]}`));
  if (told === null || told === 'broken') return null;
  const numbers = yield* readLines(text, start + numbersFollow.length, text.length - numbersEnd.length);
  return numbers === null ? null : { ...told, numbers };
}

function readWhole(text: string): PeriodLock | 'broken' | null {
  const value = parseJson(text);
  // A lock that was cut short is no JSON, but says what it is before anything else.
  if (value === null && text.startsWith(opening)) return 'broken';
  const told = readTold(value);
  if (told === null || told === 'broken') return told;
  const lines = z.object({ numbers: z.array(z.unknown()) }).parse(value).numbers;
  const numbers = lines.map(toNumber);
  return numbers.every((one) => one !== null) ? { ...told, numbers } : 'broken';
}

/**
 * The lock of a file's text; `broken` where it is one that cannot be used, null where it is none. Yields now and then so
 * that others may have the thread: the lock of a country is some 65 MB.
 */
export function* readLockInSteps(text: string): Generator<void, PeriodLock | 'broken' | null> {
  return (yield* readAsWritten(text)) ?? readWhole(text);
}

/** As `readLockInSteps`, at once. */
export function readLockFile(text: string): PeriodLock | 'broken' | null {
  return finish(readLockInSteps(text));
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

/** Numbers that are written in one piece: a few thousandths of a second. */
const numbersPerPiece = 1000;

/** The text of `formatLockFile` in pieces, so that others may have the thread between them. */
export function* formatLockPieces({ numbers, ...told }: PeriodLock): Generator<string, void> {
  const head = JSON.stringify({ form, ...told }).slice(0, -1);
  yield `${head},"numbers":[\n`;
  for (let from = 0; from < numbers.length; from += numbersPerPiece) {
    const lines = numbers.slice(from, from + numbersPerPiece).map((one) => JSON.stringify(toLine(one)));
    yield `${from === 0 ? '' : ',\n'}${lines.join(',\n')}`;
  }
  yield numbersEnd;
}

/** The text of a file: one line per number, so that two locks can be held against each other by any tool. */
export function formatLockFile(lock: PeriodLock): string {
  return [...formatLockPieces(lock)].join('');
}
