import { formatNumber, formatPercent, formatSmallPercent } from './format.ts';
import { type Forms, formatCount } from './plural.ts';

/** What a finding is about, in words and numbers. */
export interface FindingFacts {
  readonly count: number;
  readonly of: number | null;
  /** Name of the kind of extract */
  readonly kind: string;
  /** Name of the other file, where two are held against each other */
  readonly otherFile: string | null;
  readonly column: string | null;
}

/** The words of one check across rows and files. */
export interface FindingWording {
  /** What is looked for, as a heading */
  readonly title: string;
  /** What was found */
  readonly sentence: (facts: FindingFacts) => string;
  /** Why it matters, and for which indicators */
  readonly help: string;
  readonly action: string;
}

/** `67 av 23 733 rader (0,3 %)`; the share is left out where there is no whole. */
export function formatPart(count: number, of: number | null, forms: Forms): string {
  if (of === null || of === 0) return formatCount(count, forms);
  const share = count / of;
  const shown = share < 0.1 ? formatSmallPercent(share) : formatPercent(share);
  return `${formatNumber(count)} av ${formatCount(of, forms)} (${shown})`;
}

export const forms = {
  rows: { one: 'rad', other: 'rader' },
  stays: { one: 'opphold', other: 'opphold' },
  events: { one: 'hendelse', other: 'hendelser' },
  messages: { one: 'melding', other: 'meldinger' },
  corrections: { one: 'rettelse', other: 'rettelser' },
  persons: { one: 'person', other: 'personer' },
  months: { one: 'måned', other: 'måneder' },
  kommuner: { one: 'kommune', other: 'kommuner' },
  kommuneMonths: { one: 'måned i en kommune', other: 'måneder i kommuner' },
  numbers: { one: 'tall', other: 'tall' },
  weekdays: { one: 'ukedag', other: 'ukedager' },
} as const satisfies Readonly<Record<string, Forms>>;
