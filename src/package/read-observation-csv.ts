import type { DictionaryColumn, ObservationColumns } from '../domain/observation.ts';
import { noRule } from '../observations/read-row.ts';
import { observationHeadings, observationWords } from './observation-csv.ts';

class UnknownWord extends Error {}

/** Records of a text in our own form; quotes are rare, so most lines are simply split. */
function* readRecords(text: string): Generator<readonly string[]> {
  let rest = 0;
  while (rest < text.length) {
    let end = text.indexOf('\r\n', rest);
    if (end < 0) end = text.length;
    let line = text.slice(rest, end);
    while ((line.split('"').length - 1) % 2 === 1 && end < text.length) {
      end = text.indexOf('\r\n', end + 2);
      if (end < 0) end = text.length;
      line = text.slice(rest, end);
    }
    yield line.includes('"') ? splitQuoted(line) : line.split(';');
    rest = end + 2;
  }
}

function splitQuoted(line: string): readonly string[] {
  const cells = line.match(/(?:"(?:[^"]|"")*"|[^;"]*)(?:;|$)/g) ?? [];
  const whole = line.endsWith(';') ? cells : cells.slice(0, -1);
  return whole.map((cell) => {
    const bare = cell.endsWith(';') ? cell.slice(0, -1) : cell;
    return bare.startsWith('"') ? bare.slice(1, -1).replaceAll('""', '"') : bare;
  });
}

function withoutGuard(text: string): string {
  return /^'+[=+\-@\t\r]/.test(text) ? text.slice(1) : text;
}

function parseNumber(cell: string): number {
  if (cell === '') return Number.NaN;
  const value = Number(cell.replace(',', '.'));
  if (!Number.isFinite(value)) throw new UnknownWord('A number of a package cannot be read');
  return value;
}

class Words<Word extends string> {
  readonly #codeOf = new Map<string, number>();
  readonly #words: Word[] = [];
  readonly #accept: (text: string) => Word;
  readonly #codes: number[] = [];

  constructor(accept: (text: string) => Word) {
    this.#accept = accept;
  }

  add(text: string): void {
    let code = this.#codeOf.get(text);
    if (code === undefined) {
      code = this.#words.push(this.#accept(text)) - 1;
      this.#codeOf.set(text, code);
    }
    this.#codes.push(code);
  }

  column(): DictionaryColumn<Word> {
    return { words: this.#words, codes: Uint32Array.from(this.#codes) };
  }
}

function oneOf<Word extends string>(list: readonly Word[]): (text: string) => Word {
  return (text) => {
    const word = list.find((each) => each === text);
    if (word === undefined) throw new UnknownWord('A word of a package is unknown');
    return word;
  };
}

function codesIn(list: readonly string[], empty: number | null): (text: string) => number {
  const codeOf = new Map(list.map((word, code) => [word, code]));
  return (text) => {
    const code = text === '' ? empty : codeOf.get(text);
    if (code === undefined || code === null) throw new UnknownWord('A word of a package is unknown');
    return code;
  };
}

/** Rows of one member, gathered column by column. */
class Gathered {
  readonly profile = new Words(withoutGuard);
  readonly variant = new Words(oneOf(observationWords.variants));
  readonly level = new Words(oneOf(observationWords.levels));
  readonly unit = new Words(withoutGuard);
  readonly periodType = new Words(oneOf(observationWords.periodTypes));
  readonly period = new Words((text) => text);
  readonly numbers: readonly number[][] = [[], [], [], [], []];
  readonly state: number[] = [];
  readonly rule: number[] = [];
  readonly quality: number[] = [];
}

const stateCode = codesIn(observationWords.observationStates, null);
const ruleCode = codesIn(observationWords.suppressionRules, noRule);
const qualityCode = codesIn(observationWords.qualities, null);

function addRecord(to: Gathered, cells: readonly string[]): void {
  const [profile = '', variant = '', level = '', unit = '', periodType = '', period = '', ...rest] = cells;
  to.profile.add(profile);
  to.variant.add(variant);
  to.level.add(level);
  to.unit.add(unit);
  to.periodType.add(periodType);
  to.period.add(period);
  for (const [place, numbers] of to.numbers.entries()) numbers.push(parseNumber(rest[place] ?? ''));
  const [state = '', rule = '', quality = ''] = rest.slice(to.numbers.length);
  to.state.push(stateCode(state));
  to.rule.push(ruleCode(rule));
  to.quality.push(qualityCode(quality));
}

/** The observations of one indicator. Null where headings, words or numbers are not those this version knows. */
export function readObservationCsv(indicator: string, text: string): ObservationColumns | null {
  const rows = new Gathered();
  let isHead = true;
  try {
    for (const cells of readRecords(text)) {
      if (isHead && cells.join(';') !== observationHeadings.join(';')) return null;
      if (!isHead) {
        if (cells.length !== observationHeadings.length) return null;
        addRecord(rows, cells);
      }
      isHead = false;
    }
  } catch (error) {
    if (error instanceof UnknownWord) return null;
    throw error;
  }
  return isHead ? null : toColumns(indicator, rows);
}

function toColumns(indicator: string, rows: Gathered): ObservationColumns {
  const length = rows.state.length;
  const none = new Float64Array(length).fill(Number.NaN);
  const [numerator = [], denominator = [], value = [], lower = [], upper = []] = rows.numbers;
  return {
    length,
    indicator: { words: length === 0 ? [] : [indicator], codes: new Uint32Array(length) },
    profile: rows.profile.column(),
    variant: rows.variant.column(),
    level: rows.level.column(),
    unit: rows.unit.column(),
    periodType: rows.periodType.column(),
    period: rows.period.column(),
    numerator: Float64Array.from(numerator),
    denominator: Float64Array.from(denominator),
    value: Float64Array.from(value),
    lower: Float64Array.from(lower),
    upper: Float64Array.from(upper),
    patients: none,
    denominatorPatients: none,
    largestPatient: none,
    state: Uint8Array.from(rows.state),
    rule: Uint8Array.from(rows.rule),
    quality: Uint8Array.from(rows.quality),
  };
}
