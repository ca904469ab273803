import type { ColumnDefinition } from '../kinds/kind-definition.ts';
import { missingTexts } from '../table/missing-texts.ts';
import { normaliseHeading } from './normalise-heading.ts';

/** First rows of a file, by which a column is known to hold times of day and no dates. */
export type SampleRows = readonly (readonly string[])[];

const clockWords = ['klokkeslett', 'klokke', 'kl', 'tid', 'time'];
const clock = /^(kl\.? ?)?\d{1,2}[:.]\d{2}([:.]\d{2}([.,]\d+)?)?$|^\d{1,6}$|^0[.,]\d+$/i;
/** Spreadsheets and databases that know no times of day alone put them on their first day. */
const clockOfFirstDay = /^(1899-12-3[01]|1900-01-0[01]|3[01]\.12\.1899|0[01]\.01\.1900)[ T]\d{1,2}[:.]\d{2}/;
const dayWithClock = /\d[ T]\d{1,2}[:.]\d{2}/;
const midnight = /[ T]0{1,2}[:.]00([:.]00([.,]0+)?)?$/;
const missing = new Set(missingTexts);

function valuesOf(sample: SampleRows, position: number): readonly string[] {
  return sample.map((row) => row[position]?.trim() ?? '').filter((value) => !missing.has(value));
}

/** Whether nothing but times of day stands there; also where nothing at all does, since the heading says so. */
export function holdsClocks(sample: SampleRows, position: number): boolean {
  const values = valuesOf(sample, position);
  const clocks = values.filter((value) => clock.test(value) || clockOfFirstDay.test(value)).length;
  const dated = values.some((value) => dayWithClock.test(value) && !clockOfFirstDay.test(value));
  return !dated && clocks * 2 >= values.length;
}

/** Whether the dates there have times of day of their own, midnight aside. */
export function holdsTimes(sample: SampleRows, position: number): boolean {
  return valuesOf(sample, position).some((value) => dayWithClock.test(value) && !midnight.test(value));
}

/**
 * Whether plain digits there are hours and minutes (`930`). With seconds, half of them at least would have five digits
 * or six, even without the zeros in front.
 */
export function holdsMinutesOnly(sample: SampleRows, position: number): boolean {
  const digits = valuesOf(sample, position).filter((value) => /^\d+$/.test(value));
  return digits.some((value) => value.length > 2) && digits.every((value) => value.length <= 4);
}

/** Headings of the time of day that goes with a heading of a date (`Innlagt dato` → `Innlagt tid`); none for others. */
export function clockHeadingsOf(heading: string): readonly string[] {
  const normal = normaliseHeading(heading);
  const stem = normal.replace(/s?dato/, '');
  if (stem === normal) return [];
  const rest = [...new Set([stem, normal.replace('dato', '')])];
  return rest.flatMap((it) => clockWords.map((word) => `${it}${word}`));
}

/** Names a column of date and time may have where the time of day has a column of its own. */
export function dateNamesOf({ name, type, synonyms, parts }: ColumnDefinition): readonly string[] {
  return type === 'tid' ? [name, ...(parts?.first ?? []), ...synonyms] : [];
}
