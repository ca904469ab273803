import { type Family, hidden, shown } from '../../../src/disclosure/family.ts';

/** A table by hand: places × pieces of time, with the sum of the places last and the sum of the time last. */
export interface HandTable {
  /** By place, the values of its pieces of time */
  readonly values: readonly (readonly number[])[];
  /** `place time`, 0-based; the sums are the place and the time after the last */
  readonly hidden: readonly string[];
  readonly threshold: number;
}

/** Lays a table by hand out as a family of one measure, so that what can be inferred of it can be counted on paper. */
export function handFamily({ values, hidden: hides, threshold }: HandTable): Family {
  const times = values[0]?.length ?? 0;
  const hasTimeSum = times > 1;
  const periods = [...Array.from({ length: times }, (_, time) => `t${time}`), ...(hasTimeSum ? ['sum'] : [])];
  const sum = (list: readonly number[]): number => list.reduce((total, value) => total + value, 0);
  const rows = [...values, Array.from({ length: times }, (_, time) => sum(values.map((row) => row[time] ?? 0)))];
  const cells = rows.flatMap((row) => (hasTimeSum ? [...row, sum(row)] : row));
  const isHidden = (cell: number): boolean =>
    hides.includes(`${Math.floor(cell / periods.length)} ${cell % periods.length}`);
  const pieces = Array.from({ length: times }, (_, time) => Int32Array.of(time));
  const all = Int32Array.from({ length: times }, (_, time) => time);
  return {
    name: 'by hand',
    lines: rows.map((_, index) => ({
      level: index < values.length ? 'kommune' : 'helsefellesskap',
      unit: String(index),
      slot: 0,
      published: true,
    })),
    columns: values.map((_, index) => ({
      part: 0,
      lines: [index, values.length],
      own: index,
      tree: 'residence',
      isRest: false,
      isDerived: false,
    })),
    periods,
    time: {
      count: times,
      periodsOf: pieces.map(([time = 0]) => (hasTimeSum ? Int32Array.of(time, times) : Int32Array.of(time))),
      piecesOf: hasTimeSum ? [...pieces, all] : pieces,
      periodAlone: Int32Array.from(pieces, ([time = 0]) => time),
      years: new Int32Array(times).fill(2025),
    },
    values: [Float64Array.from(cells)],
    floors: [Float64Array.from(cells, (value) => Math.min(1, value))],
    needs: [Float64Array.from(cells, (value, cell) => (value > 0 && isHidden(cell) ? threshold - 1 : 0))],
    costs: Float64Array.from(cells),
    rows: [Int32Array.from(cells, (_, cell) => cell)],
    state: Uint8Array.from(cells, (_, cell) => (isHidden(cell) ? hidden : shown)),
    isKnown: new Uint8Array(cells.length),
    isPriced: false,
    isMean: false,
    narrowest: threshold - 1,
  };
}
