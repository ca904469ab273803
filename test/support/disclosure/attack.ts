import type { Observation } from '../../../src/domain/observation.ts';
import { containsPeriod, daysInPeriod, type Period } from '../../../src/domain/period.ts';
import { geography } from '../../../src/reference/geography-facts.ts';
import { type Equation, type Range, solve } from './narrow-ranges.ts';
import { periodOf } from './random-numbers.ts';

/** What an outsider believes a hidden number to be. */
export interface Claim {
  readonly row: number;
  readonly measure: 'numerator' | 'denominator' | 'complement';
  readonly least: number;
  readonly most: number;
}

/** A row as an outsider sees it: counts of patients are not there. */
type Seen = Pick<
  Observation,
  'indicator' | 'profile' | 'variant' | 'level' | 'unit' | 'period' | 'numerator' | 'denominator' | 'state'
>;

const countsDenominator = new Set(['reinnleggelse-30d', 'liggetid-etter-meldt']);
const sameNights = new Set(['overliggerdogn', 'overliggerdogn-per-1000', 'overliggere-per-dogn']);

interface Unknowns {
  readonly equations: Equation[];
  readonly ranges: Range[];
  readonly columnOf: Map<string, number>;
}

function parentOf({ level, unit }: Seen): readonly [string, string] | null {
  if (level === 'kommune') return ['helsefellesskap', geography.kommune(unit)?.helsefellesskap ?? ''];
  if (level === 'helsefellesskap') return ['rhf', geography.helsefellesskapById(unit)?.rhf ?? ''];
  return level === 'rhf' ? ['country', '0'] : null;
}

function measuresOf(row: Seen): readonly Claim['measure'][] {
  if (!countsDenominator.has(row.indicator)) return ['numerator'];
  return row.indicator === 'reinnleggelse-30d'
    ? ['numerator', 'denominator', 'complement']
    : ['numerator', 'denominator'];
}

function measureOf(row: Seen, measure: Claim['measure']): number | null {
  if (row.numerator === null) return null;
  if (measure === 'numerator') return row.numerator;
  if (row.denominator === null) return null;
  return measure === 'denominator' ? row.denominator : row.denominator - row.numerator;
}

/** The same nights told by three indicators are one unknown. */
function nameOf(
  row: Seen,
  measure: string,
  unit = `${row.level} ${row.unit}`,
  period = row.period,
  profile = row.profile,
): string {
  const indicator = sameNights.has(row.indicator) ? 'nights' : row.indicator;
  return [indicator, profile, row.variant, unit, period, measure].join('|');
}

class Puzzle implements Unknowns {
  readonly equations: Equation[] = [];
  readonly ranges: Range[] = [];
  readonly columnOf = new Map<string, number>();
  readonly rowsByName = new Map<string, number>();
  readonly #groups = new Map<string, string[]>();

  readonly #zeros: ReadonlySet<number>;

  constructor(rows: readonly Seen[], zeros: ReadonlySet<number>) {
    this.#zeros = zeros;
    for (const [index, row] of rows.entries()) for (const measure of measuresOf(row)) this.#meet(row, index, measure);
    this.#addSums();
    for (const row of rows) if (countsDenominator.has(row.indicator)) this.#tieShare(row);
    for (const row of rows) if (row.variant === 'gross') this.#tieNet(row);
    for (const row of rows) if (row.profile === 'begge') this.#tieDirections(row);
  }

  #meet(row: Seen, index: number, measure: Claim['measure']): void {
    const name = nameOf(row, measure);
    const value = measureOf(row, measure);
    const known = this.columnOf.get(name);
    if (known === undefined) {
      this.columnOf.set(name, this.ranges.length);
      this.rowsByName.set(name, index);
      const isCount = !countsDenominator.has(row.indicator);
      this.ranges.push(
        value === null
          ? { least: isCount && !this.#zeros.has(index) ? 1 : 0, most: Number.POSITIVE_INFINITY }
          : { least: value, most: value },
      );
    } else if (value !== null) this.ranges[known] = { least: value, most: value };
    const parent = parentOf(row);
    if (parent !== null) this.#gather(nameOf(row, measure, parent.join(' ')), 'places', name);
    this.#gather([nameOf(row, measure, undefined, ''), 'times'].join('#'), 'times', name);
  }

  #gather(key: string, kind: string, name: string): void {
    const group = this.#groups.get(`${kind}#${key}`) ?? [];
    if (!group.includes(name)) group.push(name);
    this.#groups.set(`${kind}#${key}`, group);
  }

  #addSums(): void {
    const sums = [...this.#groups].flatMap(([key, names]) =>
      key.startsWith('places#') ? [[key.slice(7), names] as const] : [],
    );
    const hasUnknownHomes = sums.some(([whole, parts]) => this.#contradicts(whole, parts));
    for (const [whole, parts] of sums) {
      this.#tie(whole, hasUnknownHomes && whole.includes('country') ? [...parts, this.#meetRest(whole)] : parts);
    }
    for (const [key, names] of this.#groups) if (key.startsWith('times#')) this.#tieTimes(names);
  }

  /** Shown numbers that do not add up tell that there are homes no one knows. */
  #contradicts(whole: string, parts: readonly string[]): boolean {
    const known = [whole, ...parts].map((name) => this.ranges[this.columnOf.get(name) ?? -1]);
    if (known.some((range) => range === undefined || range.least !== range.most)) return false;
    const [total = 0, ...values] = known.map((range) => range?.least ?? 0);
    return Math.abs(total - values.reduce((sum, value) => sum + value, 0)) > 0.5;
  }

  #meetRest(whole: string): string {
    const name = whole.replace('country 0', 'unknown');
    this.columnOf.set(name, this.ranges.length);
    this.ranges.push({ least: 0, most: Number.POSITIVE_INFINITY });
    this.#gather(['rest', ...name.split('|').toSpliced(4, 1)].join('|'), 'times', name);
    return name;
  }

  /** Each period is the sum of shorter ones that fill it: months, or else quarters, half-years. */
  #tieTimes(names: readonly string[]): void {
    const told = names.map((name) => ({ name, period: periodOf(name.split('|')[4] ?? '') }));
    for (const { name, period } of told) {
      for (const length of ['month', 'quarter', 'tertial', 'half-year'] as const) {
        const inside = told.filter((one) => one.period.type === length && containsPeriod(period, one.period));
        const isFilled = length === 'month' ? inside.length > 0 : daysOf(inside) === daysInPeriod(period);
        if (isFilled && period.type !== length)
          this.#tie(
            name,
            inside.map((one) => one.name),
          );
      }
    }
  }

  #tie(whole: string, parts: readonly string[]): void {
    const column = this.columnOf.get(whole);
    const columns = parts.flatMap((part) => this.columnOf.get(part) ?? []);
    if (column === undefined || columns.length !== parts.length || columns.length === 0) return;
    this.equations.push(new Map([[column, -1], ...columns.map((part) => [part, 1] as const)]));
  }

  #tieShare(row: Seen): void {
    if (row.indicator !== 'reinnleggelse-30d') return;
    this.#tie(nameOf(row, 'denominator'), [nameOf(row, 'numerator'), nameOf(row, 'complement')]);
  }

  #tieNet(row: Seen): void {
    for (const measure of measuresOf(row)) {
      const net = nameOf({ ...row, variant: 'net' }, measure);
      const gross = nameOf(row, measure);
      if (!this.columnOf.has(net)) continue;
      const difference = `${gross}|difference`;
      this.columnOf.set(difference, this.ranges.length);
      this.ranges.push({ least: 0, most: Number.POSITIVE_INFINITY });
      this.#tie(gross, [net, difference]);
    }
  }

  #tieDirections(row: Seen): void {
    const direction = (profile: string): string => nameOf(row, 'numerator', undefined, undefined, profile);
    this.#tie(direction('begge'), [direction('inn'), direction('ut')]);
  }
}

function daysOf(periods: readonly { readonly period: Period }[]): number {
  return periods.reduce((sum, { period }) => sum + daysInPeriod(period), 0);
}

/**
 * Tries to compute hidden numbers back, knowing nothing but the rows as told, how places and periods add up, and that
 * counts are whole and not negative. Believes every sum: what does not add up only makes it wrong.
 * @param width claims are numbers known within less than this
 * @param zeros rows whose hidden count may be zero, for what an earlier version hid
 */
export function attack(rows: readonly Seen[], width: number, zeros: ReadonlySet<number> = new Set()): readonly Claim[] {
  const puzzle = new Puzzle(rows, zeros);
  const ranges = solve(puzzle.equations, puzzle.ranges);
  const claims: Claim[] = [];
  for (const [index, row] of rows.entries()) {
    if (row.state !== 'suppressed') continue;
    for (const measure of measuresOf(row)) {
      const { least, most } = ranges[puzzle.columnOf.get(nameOf(row, measure)) ?? -1] ?? { least: 0, most: Infinity };
      if (most - least < width) claims.push({ row: index, measure, least, most });
    }
  }
  return claims;
}
