import type { Observation } from '../../src/domain/observation.ts';
import { geography } from '../../src/reference/geography-facts.ts';
import { observationHeadings, observationWords } from '../../src/text/indicators-command-text.ts';
import type { GroupObservation } from './split-rows.ts';

/** Yields the pieces of a file, so that the whole text never lies in memory at once. */
export type TextPieces = Iterable<string>;

type Told = Observation & Partial<Pick<GroupObservation, 'split' | 'group'>>;
type Reader = Iterable<Told>;

/** The full name of an indicator, of the product or of the analyst */
type NameOf = (indicator: string) => string;

/** The fields of the contract; those an output must not have are absent, not null. */
function toRecord(one: Told, published: boolean): object {
  const { patients, denominatorPatients, largestPatient, rule, state, quality, ...numbers } = one;
  return published
    ? { ...numbers, state, rule, quality }
    : { ...numbers, patients, denominatorPatients, state, quality };
}

/** One top-level array of objects, one observation a line. */
export function* toJsonPieces(observations: Reader, published: boolean): TextPieces {
  let before = '[\n';
  for (const one of observations) {
    yield before + JSON.stringify(toRecord(one, published));
    before = ',\n';
  }
  yield before === '[\n' ? '[]\n' : '\n]\n';
}

const spreadsheetFormula = /^[=+@\t\r-]/;

/** Quoted where CSV needs it; text that a spreadsheet would run as a formula is held back by an apostrophe. */
function formatText(text: string): string {
  const harmless = text.length > 1 && spreadsheetFormula.test(text) ? `'${text}` : text;
  return /[;"\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** Decimal comma, ASCII minus, no thousand separator; empty where there is no number. */
function formatNumber(value: number | null): string {
  return value === null ? '' : String(value).replace('.', ',');
}

type Heading = keyof typeof observationHeadings;

const analystHeadings: readonly Heading[] = ['patients', 'denominatorPatients'];

function toCells(one: Told, nameOf: NameOf): Readonly<Record<Heading, string>> {
  return {
    indicator: one.indicator,
    indicatorName: formatText(nameOf(one.indicator)),
    profile: one.profile,
    variant: observationWords.variant(one.variant),
    level: observationWords.level(one.level),
    unit: formatText(one.unit),
    unitName: formatText(geography.unitName(one.level, one.unit)),
    split: one.split ?? '',
    group: formatText(one.group ?? ''),
    periodType: observationWords.periodType(one.periodType),
    period: one.period,
    numerator: formatNumber(one.numerator),
    denominator: formatNumber(one.denominator),
    value: formatNumber(one.value),
    lower: formatNumber(one.lower),
    upper: formatNumber(one.upper),
    patients: formatNumber(one.patients),
    denominatorPatients: formatNumber(one.denominatorPatients),
    state: observationWords.state(one.state),
    rule: observationWords.rule(one.rule),
    quality: observationWords.quality(one.quality),
  };
}

const groupHeadings: readonly Heading[] = ['split', 'group'];

function listHeadings(published: boolean, withGroups: boolean): readonly Heading[] {
  const all = Object.keys(observationHeadings).filter((key): key is Heading => key in observationHeadings);
  const told = withGroups ? all : all.filter((key) => !groupHeadings.includes(key));
  return told.filter((key) => (published ? !analystHeadings.includes(key) : key !== 'rule'));
}

/** For people: UTF-8 with BOM, `;`, decimal comma, CRLF, headings in Norwegian. */
export function* toCsvPieces(
  observations: Reader,
  { published, withGroups }: { readonly published: boolean; readonly withGroups: boolean },
  nameOf: NameOf,
): TextPieces {
  const headings = listHeadings(published, withGroups);
  yield `\uFEFF${headings.map((key) => observationHeadings[key]).join(';')}\r\n`;
  for (const one of observations) {
    const cells = toCells(one, nameOf);
    yield `${headings.map((key) => cells[key]).join(';')}\r\n`;
  }
}

/** Two columns, as `toCsvPieces`. */
export function formatMetadata(rows: readonly (readonly [string, string])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(formatText).join(';')}\r\n`).join('')}`;
}
