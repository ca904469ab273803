import type { IsoDate, Period } from '../domain/period.ts';
import { addDays, parsePeriod } from '../domain/period.ts';

/** Norwegian formats for eyes. Exports for machines have formats of their own (ASCII minus, no grouping). */
const locale = 'nb-NO';
const nbsp = '\u00a0';

const formatters = new Map<string, Intl.NumberFormat>();

function formatterOf(decimals: number, signed: boolean, percent: boolean): Intl.NumberFormat {
  const key = `${decimals}${signed}${percent}`;
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(locale, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    signDisplay: signed ? 'exceptZero' : 'negative',
    style: percent ? 'percent' : 'decimal',
    useGrouping: true,
  });
  formatters.set(key, made);
  return made;
}

/** Engines differ in which narrow space and which minus they choose; print is the same everywhere. */
function settle(text: string): string {
  return text.replaceAll('\u202f', nbsp).replaceAll('-', '−');
}

/** `−12 345,6`: minus U+2212, no-break space between thousands, never `−0`. */
export function formatNumber(value: number, decimals = 0): string {
  return settle(formatterOf(decimals, false, false).format(value));
}

/** A share 0–1 as `21,5 %`. */
export function formatPercent(share: number, decimals = 0): string {
  return settle(formatterOf(decimals, false, true).format(share));
}

/** A share 0–1 that may be tiny, as `4,2 %` or `under 0,1 %`: what there is some of is never written as nothing. */
export function formatSmallPercent(share: number): string {
  return share > 0 && share < 0.0005 ? `under ${formatPercent(0.001, 1)}` : formatPercent(share, 1);
}

/** A difference with its sign: `+2,1`, `−2,1`, `0,0`. */
export function formatChange(difference: number, decimals = 0): string {
  return settle(formatterOf(decimals, true, false).format(difference));
}

/** A relative change 0–1 with its sign: `−9 %`. */
export function formatPercentChange(share: number, decimals = 0): string {
  return settle(formatterOf(decimals, true, true).format(share));
}

/** A difference between two shares 0–1, in percentage points: `+1,5 prosentpoeng`. */
export function formatPointChange(difference: number, decimals = 0): string {
  return `${formatChange(difference * 100, decimals)} prosentpoeng`;
}

/** `5 981 kr` */
export function formatKroner(kroner: number): string {
  return `${formatNumber(kroner)}${nbsp}kr`;
}

/** `2025-02-01` → `01.02.2025`. Works on the text, so no time zone can move the day. */
export function formatDate(date: IsoDate): string {
  const [year, month, day] = date.slice(0, 10).split('-');
  return `${day}.${month}.${year}`;
}

const months = [
  'januar',
  'februar',
  'mars',
  'april',
  'mai',
  'juni',
  'juli',
  'august',
  'september',
  'oktober',
  'november',
  'desember',
] as const;

const shortMonths = ['jan.', 'feb.', 'mars', 'april', 'mai', 'juni', 'juli', 'aug.', 'sep.', 'okt.', 'nov.', 'des.'];

function monthOf(date: IsoDate, names: readonly string[] = months): string {
  return names[Number(date.slice(5, 7)) - 1] ?? '';
}

function ordinalIn(period: Period): string {
  return `${period.id.slice(-1)}.`;
}

/** A period in running words: `1. kvartal 2025`, `februar 2025`, `siste 12 måneder til juni 2025`. */
export function formatPeriod(period: Period): string {
  const year = period.last.slice(0, 4);
  switch (period.type) {
    case 'month':
      return `${monthOf(period.last)} ${year}`;
    case 'quarter':
      return `${ordinalIn(period)} kvartal ${year}`;
    case 'tertial':
      return `${ordinalIn(period)} tertial ${year}`;
    case 'half-year':
      return `${ordinalIn(period)} halvår ${year}`;
    case 'year':
      return year;
    case 'rolling-12':
      return `siste 12 måneder til ${monthOf(period.last)} ${year}`;
    case 'rolling-36':
      return `siste 36 måneder til ${monthOf(period.last)} ${year}`;
    case 'year-to-date':
      return `hittil i år til ${isMonthEnd(period.last) ? '' : `${Number(period.last.slice(8))}. `}${monthOf(period.last)} ${year}`;
  }
}

/** Whether a year so far ends with a whole month: then the month alone says when. */
function isMonthEnd(date: IsoDate): boolean {
  return addDays(date, 1).endsWith('-01');
}

/** A period where room is short: `1. kv. 2025`, `feb. 2025`, `12 md. til juni 2025`. */
export function formatPeriodShort(period: Period): string {
  const year = period.last.slice(0, 4);
  const month = monthOf(period.last, shortMonths);
  switch (period.type) {
    case 'month':
      return `${month} ${year}`;
    case 'quarter':
      return `${ordinalIn(period)} kv. ${year}`;
    case 'tertial':
      return `${ordinalIn(period)} tert. ${year}`;
    case 'half-year':
      return `${ordinalIn(period)} halvår ${year}`;
    case 'year':
      return year;
    case 'rolling-12':
      return `12 md. til ${month} ${year}`;
    case 'rolling-36':
      return `36 md. til ${month} ${year}`;
    case 'year-to-date':
      return `t.o.m. ${isMonthEnd(period.last) ? '' : `${Number(period.last.slice(8))}. `}${month} ${year}`;
  }
}

/** As `formatPeriod` from the id of a period; an id that is no period is shown as it is. */
export function formatPeriodId(id: string): string {
  const period = parsePeriod(id);
  return period === null ? id : formatPeriod(period);
}

/** `jan.` … `des.`, for the axis of a year. `month` is 1–12. */
export function formatMonthShort(month: number): string {
  return shortMonths[month - 1] ?? '';
}

/** `01.01.2023–31.03.2025`; one date where both ends are the same day. */
export function formatDateRange(from: IsoDate, to: IsoDate): string {
  return from === to ? formatDate(from) : `${formatDate(from)}–${formatDate(to)}`;
}

/** The range of an interval in print: `19,8–22,9`, with the word `til` when an end is negative. */
export function formatInterval(lower: string, upper: string): string {
  return lower.startsWith('−') ? `${lower} til ${upper}` : `${lower}–${upper}`;
}

const bytesPerStep = 1000;

/** Size of a file: `820 B`, `14 kB`, `153 MB`, `1,2 GB`. */
export function formatBytes(bytes: number): string {
  if (bytes < bytesPerStep) return `${formatNumber(bytes)}${nbsp}B`;
  const units = ['kB', 'MB', 'GB'];
  let amount = bytes / bytesPerStep;
  let step = 0;
  while (amount >= 999.5 && step < units.length - 1) {
    amount /= bytesPerStep;
    step += 1;
  }
  return `${formatNumber(amount, step === 2 ? 1 : 0)}${nbsp}${units[step]}`;
}

/** Time left, as coarse as it is known: `under 5 sekunder`, `20 sekunder`, `3 minutter`. */
export function formatSecondsLeft(seconds: number): string {
  if (seconds < 5) return `under 5${nbsp}sekunder`;
  if (seconds < 55) return `${Math.ceil(seconds / 5) * 5}${nbsp}sekunder`;
  const minutes = Math.max(1, Math.round(seconds / 60));
  return minutes === 1 ? `1${nbsp}minutt` : `${minutes}${nbsp}minutter`;
}

/** `Ahus, Bergen og Fonna`, or with `eller` where one of them is enough. */
export function formatList(words: readonly string[], type: 'conjunction' | 'disjunction' = 'conjunction'): string {
  return new Intl.ListFormat(locale, { type }).format(words);
}

/** A name inside a sentence: `Sykehusopphold` → `sykehusopphold`, while `PLO-meldinger` keeps its letters. */
export function lowerFirst(name: string): string {
  return /^\p{Lu}\p{Ll}/u.test(name) ? name.charAt(0).toLocaleLowerCase('nb') + name.slice(1) : name;
}

/** Words that another sentence follows: with a full stop, and never two. */
export function endSentence(words: string): string {
  return words.endsWith('.') ? words : `${words}.`;
}

/** The first letter in upper case, for the beginning of a sentence or a label. */
export function capitalise(text: string): string {
  return text.charAt(0).toLocaleUpperCase('nb') + text.slice(1);
}
