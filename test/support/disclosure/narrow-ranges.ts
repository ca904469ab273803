/** Σ coefficient × unknown = 0, by column. */
export type Equation = Map<number, number>;

export interface Range {
  readonly least: number;
  readonly most: number;
}

const tiny = 1e-7;

/** An equation with what is known moved over: Σ coefficient × unknown = constant. */
interface Row {
  readonly terms: Map<number, number>;
  constant: number;
}

function isKnown({ least, most }: Range): boolean {
  return least === most;
}

function moveKnown(equation: Equation, ranges: readonly Range[]): Row {
  const row: Row = { terms: new Map(), constant: 0 };
  for (const [column, coefficient] of equation) {
    const range = ranges[column];
    if (range !== undefined && isKnown(range)) row.constant -= coefficient * range.least;
    else row.terms.set(column, (row.terms.get(column) ?? 0) + coefficient);
  }
  return row;
}

function subtractRow(from: Row, row: Row, factor: number): void {
  for (const [column, coefficient] of row.terms) {
    const left = (from.terms.get(column) ?? 0) - factor * coefficient;
    if (Math.abs(left) < tiny) from.terms.delete(column);
    else from.terms.set(column, left);
  }
  from.constant -= factor * row.constant;
}

/** Gauss and Jordan: every unknown that the equations fix stands alone in one. */
function eliminate(rows: readonly Row[]): readonly Row[] {
  const reduced: { readonly row: Row; readonly pivot: number }[] = [];
  for (const row of rows) {
    for (const { row: earlier, pivot } of reduced) {
      const factor = row.terms.get(pivot);
      if (factor !== undefined) subtractRow(row, earlier, factor);
    }
    const [lead] = row.terms;
    if (lead === undefined) continue;
    const [pivot, coefficient] = lead;
    for (const [column, value] of row.terms) row.terms.set(column, value / coefficient);
    row.constant /= coefficient;
    for (const { row: earlier } of reduced) {
      const factor = earlier.terms.get(pivot);
      if (factor !== undefined) subtractRow(earlier, row, factor);
    }
    reduced.push({ row, pivot });
  }
  return reduced.map(({ row }) => row);
}

/** Narrows each unknown of an equation by the ranges of the others. */
function narrow({ terms, constant }: Row, ranges: Range[]): boolean {
  let changed = false;
  for (const [column, coefficient] of terms) {
    let [low, high] = [constant, constant];
    for (const [other, factor] of terms) {
      if (other === column) continue;
      const { least, most } = ranges[other] ?? { least: 0, most: 0 };
      low -= factor > 0 ? factor * most : factor * least;
      high -= factor > 0 ? factor * least : factor * most;
    }
    const [a, b] = coefficient > 0 ? [low / coefficient, high / coefficient] : [high / coefficient, low / coefficient];
    const old = ranges[column] ?? { least: 0, most: 0 };
    const range = { least: Math.max(old.least, Math.ceil(a - tiny)), most: Math.min(old.most, Math.floor(b + tiny)) };
    // What does not add up is no knowledge.
    if (range.least > range.most || (range.least === old.least && range.most === old.most)) continue;
    ranges[column] = range;
    changed = true;
  }
  return changed;
}

/** The ranges that the equations leave, by elimination and by bounds that are passed on until nothing changes. */
export function solve(equations: readonly Equation[], given: readonly Range[]): readonly Range[] {
  const ranges = [...given];
  const plain = equations.map((equation) => moveKnown(equation, ranges));
  const rows = [...plain, ...eliminate(equations.map((equation) => moveKnown(equation, ranges)))];
  for (let round = 0; round < 50; round++) {
    let changed = false;
    for (const row of rows) if (narrow(row, ranges)) changed = true;
    if (!changed) break;
  }
  return ranges;
}
