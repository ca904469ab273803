import type { ObservationColumns } from '../domain/observation.ts';
import type { Line } from './family.ts';
import { isSummed, type Place, placeKey } from './place-relations.ts';
import { type FamilyPlan, leavesOutUnknown, type ToldSeries } from './plan-families.ts';
import type { SeriesRows } from './series-rows.ts';

/** The told lines of a family and the rows behind their cells. */
export interface LineTable {
  readonly lines: readonly Line[];
  readonly periods: readonly string[];
  /** One list per indicator that tells the cell */
  readonly rows: readonly Int32Array[];
  /** The line of a slot for a place; one that leaves unknown homes out of the country is apart from one that does not */
  lineOf(slot: number, place: Place, leavesOut: boolean): number | undefined;
}

function lineKey(slot: number, place: Place, leavesOut: boolean): string {
  return `${slot} ${placeKey(place)}${leavesOut && (place.level === 'country' || place.level === 'region') ? ' known' : ''}`;
}

function periodsOf(plan: FamilyPlan, source: SeriesRows, columns: ObservationColumns): readonly string[] {
  const codes = new Set<number>();
  for (const { members } of plan.slots) {
    for (const series of members) for (const row of source.rowsOf(series)) codes.add(columns.period.codes[row] ?? 0);
  }
  return [...new Set([...codes].map((code) => columns.period.words[code] ?? ''))].sort();
}

interface Draft {
  readonly lines: Line[];
  readonly indexOf: Map<string, number>;
}

/** Lines in an order that depends on names alone. */
function draftLines(plan: FamilyPlan, source: SeriesRows): Draft {
  const found = new Map<string, Line>();
  for (const [slot, { members }] of plan.slots.entries()) {
    for (const series of members) {
      const leavesOut = leavesOutUnknown(series);
      for (const number of new Set(source.rowsOf(series).map((row) => source.placeOfRow[row] ?? 0))) {
        const place = source.places[number];
        if (place === undefined || !isSummed(place)) continue;
        found.set(lineKey(slot, place, leavesOut), { ...place, slot, published: true });
      }
    }
  }
  const sorted = [...found].sort(([a], [b]) => (a < b ? -1 : 1));
  return { lines: sorted.map(([, line]) => line), indexOf: new Map(sorted.map(([key], index) => [key, index])) };
}

interface Placing {
  readonly source: SeriesRows;
  readonly columns: ObservationColumns;
  readonly periodOfCode: ReadonlyMap<number, number>;
  readonly periodCount: number;
  readonly indexOf: ReadonlyMap<string, number>;
}

function placeRows(rows: Int32Array, slot: number, series: ToldSeries, placing: Placing): void {
  const { source, columns, periodOfCode, periodCount, indexOf } = placing;
  const leavesOut = leavesOutUnknown(series);
  const lineOfPlace = source.places.map((place) => indexOf.get(lineKey(slot, place, leavesOut)) ?? -1);
  for (const row of source.rowsOf(series)) {
    const line = lineOfPlace[source.placeOfRow[row] ?? 0] ?? -1;
    const period = periodOfCode.get(columns.period.codes[row] ?? 0) ?? -1;
    if (line !== -1) rows[line * periodCount + period] = row;
  }
}

/** Lays the rows of a family out as lines × periods. */
export function layOutLines(plan: FamilyPlan, source: SeriesRows, columns: ObservationColumns): LineTable {
  const periods = periodsOf(plan, source, columns);
  const { lines, indexOf } = draftLines(plan, source);
  const numberOf = new Map(periods.map((period, index) => [period, index]));
  const periodOfCode = new Map(columns.period.words.map((word, code) => [code, numberOf.get(word) ?? -1]));
  const placing = { source, columns, periodOfCode, periodCount: periods.length, indexOf };
  const memberCount = Math.max(...plan.slots.map(({ members }) => members.length));
  const rows = Array.from({ length: memberCount }, () => new Int32Array(lines.length * periods.length).fill(-1));
  for (const [slot, { members }] of plan.slots.entries()) {
    for (const [member, series] of members.entries()) {
      const list = rows[member];
      if (list !== undefined) placeRows(list, slot, series, placing);
    }
  }
  return { lines, periods, rows, lineOf: (slot, place, leavesOut) => indexOf.get(lineKey(slot, place, leavesOut)) };
}
