import { z } from 'zod';
import { isOwnId, type OwnIndicator, ownKinds } from '../../domain/own-indicator.ts';
import { isIsoDate } from '../../domain/period.ts';

z.config({ jitless: true });

const longestText = 600;
const longestSql = 60_000;
const mostIndicators = 100;

const line = z.string().trim().min(1).max(120);
const passage = z.string().trim().min(1).max(longestText);
const passages = z.array(passage).max(20);

/** An own indicator as it stands in a file. Anything else in it is a fault, so that no value of a row travels along. */
const ownSchema = z
  .strictObject({
    id: z.string().refine(isOwnId),
    name: line,
    shortName: line,
    question: passage,
    numerator: passage,
    denominator: passage,
    unit: line,
    countedAs: line,
    kind: z.enum(ownKinds),
    direction: z.enum(['lower-is-better', 'higher-is-better', 'neutral']),
    decimals: z.int().min(0).max(3),
    perInhabitants: z.union([z.literal(100), z.literal(1000), z.literal(10_000), z.literal(100_000)]).nullable(),
    corrected: z.boolean(),
    clustered: z.boolean(),
    includes: passages,
    excludes: passages,
    caveats: passages,
    references: passages,
    owner: line,
    checker: line,
    reviewBy: z.string().refine(isIsoDate),
    sql: z.string().trim().min(1).max(longestSql),
  })
  .refine(({ kind, perInhabitants }) => (kind === 'rate') === (perInhabitants !== null), { path: ['perInhabitants'] });

const form = 'fellestall-egen-indikator-1';
const fileSchema = z.strictObject({
  form: z.literal(form),
  indicators: z.array(z.unknown()).min(1).max(mostIndicators),
});
const formSchema = z.looseObject({ form: z.literal(form) });

/** A run of eleven digits may be a person number, and belongs in no file. */
const elevenDigits = /(?<!\d)\d{6}[ -]?\d{5}(?!\d)/;

/** What is wrong with one field of a definition. */
interface OwnFieldFault {
  /** Place among the indicators of the file, from 1; 0 for the file itself */
  readonly position: number;
  /** Canonical field; empty where the whole is concerned, `unknown` where it should not be there */
  readonly field: string;
  readonly reason: 'missing' | 'wrong' | 'unknown' | 'digits' | 'twice';
}

interface OwnFile {
  readonly indicators: readonly OwnIndicator[];
  readonly faults: readonly OwnFieldFault[];
}

function faultsOf(issues: readonly z.core.$ZodIssue[], value: unknown, position: number): readonly OwnFieldFault[] {
  return issues.flatMap((issue): OwnFieldFault[] => {
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => ({ position, field: key.slice(0, 40), reason: 'unknown' }));
    const field = String(issue.path[0] ?? '');
    const isThere = typeof value === 'object' && value !== null && field in value;
    return [{ position, field, reason: isThere || field === '' ? 'wrong' : 'missing' }];
  });
}

/** One definition judged; what is missing or wrong, field by field. */
export function readOwn(value: unknown, position = 1): OwnFile {
  const parsed = ownSchema.safeParse(value);
  if (!parsed.success) return { indicators: [], faults: faultsOf(parsed.error.issues, value, position) };
  const withDigits = Object.entries(parsed.data).find(([, text]) => elevenDigits.test(JSON.stringify(text)));
  if (withDigits !== undefined)
    return { indicators: [], faults: [{ position, field: withDigits[0], reason: 'digits' }] };
  return { indicators: [parsed.data], faults: [] };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/**
 * The own indicators of a file's text; null when it is no such file. One that cannot be used is left out and its faults
 * told; the others stand.
 */
export function readOwnFile(text: string): OwnFile | null {
  const value = parseJson(text);
  if (!formSchema.safeParse(value).success) return null;
  const file = fileSchema.safeParse(value);
  if (!file.success) return { indicators: [], faults: faultsOf(file.error.issues, value, 0) };
  const read = file.data.indicators.map((each, index) => readOwn(each, index + 1));
  const indicators = new Map<string, OwnIndicator>();
  const faults = read.flatMap((each) => each.faults);
  for (const [index, each] of read.entries()) {
    for (const one of each.indicators) {
      if (indicators.has(one.id)) faults.push({ position: index + 1, field: 'id', reason: 'twice' });
      else indicators.set(one.id, one);
    }
  }
  return { indicators: [...indicators.values()], faults };
}

/** The text of a file of own indicators: words and SQL, nothing counted. */
export function formatOwnFile(indicators: readonly OwnIndicator[]): string {
  return `${JSON.stringify({ form, indicators }, null, 2)}\n`;
}
