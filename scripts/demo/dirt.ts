import { minutesPerDay, yearOf } from './calendar.ts';
import type { Draw } from './draw.ts';
import type { Cell, OppholdColumn } from './extract-file.ts';
import type { OppholdRow } from './opphold-rows.ts';
import { reportedHelsefellesskap } from './profile.ts';
import type { Stay } from './stay.ts';

/** The two kommuner that were one until 2024: the old number cannot be carried forward. */
const splitKommuner: ReadonlyMap<string, string> = new Map([
  ['1508', '1507'],
  ['1580', '1507'],
]);
const unknownKommuner: readonly Cell[] = [null, null, '9999', '2100', '0000', '4999'];

/**
 * Faults that a stay's results must not depend on: where the results are set beforehand, they strike only rows that
 * count in none of them.
 */
function mayBeSpoiled(stay: Stay): boolean {
  return stay.patient.place.helsefellesskap !== reportedHelsefellesskap || stay.omsorgsniva !== 1;
}

/** The number that was in use at the time, as old systems keep it. Carried forward it is the same kommune. */
function ageKommune(draw: Draw, row: OppholdRow, stay: Stay): void {
  const { place } = stay.patient;
  if (yearOf(stay.inn) < 2024) {
    const split = splitKommuner.get(place.komnr);
    if (split !== undefined && draw.chance(200)) row.komnr_bosted = split;
    if (place.formerNumber !== null && draw.chance(400)) row.komnr_bosted = place.formerNumber;
  }
  if (place.olderNumbers.length > 0 && draw.chance(4)) row.komnr_bosted = draw.pick(place.olderNumbers);
  if (place.komnr === '0301' && draw.chance(120)) row.komnr_bosted = '301';
}

const badCodes: readonly (readonly [OppholdColumn, Cell])[] = [
  ['omsorgsniva', 9],
  ['innmate_hast', 7],
  ['uttilstand', 8],
  ['sektor', 'XYZ'],
  ['alder', null],
  ['enhet', null],
];

function spoilCell(draw: Draw, row: OppholdRow): void {
  const [column, cell] = draw.pick(badCodes);
  row[column] = cell;
}

/** The row as it stands in the file: mostly as it was, sometimes with a fault of the ordinary kinds. */
export function soilRow(draw: Draw, row: OppholdRow, stay: Stay): OppholdRow {
  ageKommune(draw, row, stay);
  if (mayBeSpoiled(stay)) {
    if (draw.chance(4)) row.komnr_bosted = draw.pick(unknownKommuner);
    if (draw.chance(2)) spoilCell(draw, row);
  }
  if (draw.chance(3)) row.kjonn = 0;
  if (draw.chance(15)) row.hdiag = null;
  if (stay.waits.length === 0 && draw.chance(1)) row.utskrklar_dato = stay.inn - draw.int(60, 3 * minutesPerDay);
  return row;
}

/** Rows that stand beside the right one: the same again, the same under a new id, or one that ends before it begins. */
export function drawStrayRows(draw: Draw, row: OppholdRow, nextId: () => string): OppholdRow[] {
  const point = draw.int(0, 9999);
  if (point < 12) return [{ ...row }];
  if (point < 20 && row.ut_ts !== null) return [{ ...row, opphold_id: nextId() }];
  if (point >= 25 || row.ut_ts === null) return [];
  const swapped = { inn_ts: row.ut_ts, ut_ts: row.inn_ts, utskrklar_dato: null };
  return [{ ...row, ...swapped, opphold_id: nextId(), mottar_tjenester: 0 }];
}
