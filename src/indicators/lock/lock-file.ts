import { z } from 'zod';
import { levels, observationStates, periodTypes, variants } from '../../domain/observation.ts';
import { isIsoDate } from '../../domain/period.ts';
import type { LockedNumber, PeriodLock } from '../../domain/period-lock.ts';

z.config({ jitless: true });

const form = 'fellestall-laas-1';
const opening = `{"form":"${form}"`;
const word = z.string().min(1).max(200);
const number = z.number().nullable();
const lineSchema = z.tuple([
  word,
  word,
  z.enum(variants),
  z.enum(levels),
  word,
  z.enum(periodTypes),
  word,
  number,
  number,
  number,
  z.enum(observationStates),
]);
const schema = z.strictObject({
  form: z.literal(form),
  lockedOn: z.string().refine(isIsoDate),
  app: word,
  rules: word,
  cut: z.string().refine(isIsoDate),
  countingHour: z.int().min(0).max(23).nullable(),
  inputs: z.array(z.strictObject({ kind: word, key: z.string().min(1).max(20_000), rows: z.int().min(0) })),
  definitions: z.record(word, word),
  numbers: z.array(lineSchema),
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
  const { form: _form, numbers, ...told } = parsed.data;
  return {
    ...told,
    numbers: numbers.map(
      ([indicator, profile, variant, level, unit, periodType, period, numerator, denominator, value, state]) => ({
        ...{ indicator, profile, variant, level, unit, periodType, period },
        ...{ numerator, denominator, value, state },
      }),
    ),
  };
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
