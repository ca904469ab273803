import type { World } from './admission.ts';
import { cutMinute } from './calendar.ts';
import { type Correction, drawCorrections } from './corrections.ts';
import { drawDialogRows } from './dialog-rows.ts';
import { drawStrayRows, soilRow } from './dirt.ts';
import { createDraw, type Draw } from './draw.ts';
import { type ExtractFileName, extractFiles, type Row } from './extract-file.ts';
import { drawFactRows } from './fact-rows.ts';
import { drawFates } from './message-fate.ts';
import { drawEarlyNotice, drawMessages, type Message } from './messages.ts';
import { type OppholdRow, toOppholdRow } from './opphold-rows.ts';
import type { HelsefellesskapPlaces } from './places.ts';
import { type Profile, reportedHelsefellesskap } from './profile.ts';
import { drawReportedCorrections } from './reported-corrections.ts';
import { drawFollowUpRows, drawIncidentRows } from './reported-rows.ts';
import type { Stay } from './stay.ts';
import { liveIn } from './stays.ts';
import { drawEvents } from './ukp-events.ts';

export type RowsByFile = Readonly<Record<ExtractFileName, readonly Row[]>>;

/** Running numbers that are unique over the whole data set. */
export interface Numbers {
  patient: number;
  stay: number;
  stray: number;
  message: number;
}

export interface HelsefellesskapOrder {
  readonly seed: number;
  readonly scaleThousandths: number;
  /** Place in the list of helsefellesskap; chooses the streams of chance */
  readonly order: number;
  readonly profile: Profile;
  /** Stays per kommune */
  readonly planned: ReadonlyMap<string, number>;
}

function nameNumber(prefix: string, number: number): string {
  return `${prefix}${String(number).padStart(8, '0')}`;
}

function toCells(row: OppholdRow): Row {
  return extractFiles.opphold.columns.map(({ name }) => row[name]);
}

function writeStays(draw: Draw, stays: readonly Stay[], nearby: readonly string[], numbers: Numbers): Row[] {
  const nextId = (): string => {
    numbers.stray += 1;
    return nameNumber('OPPX', numbers.stray);
  };
  return stays.flatMap((stay) => {
    const row = soilRow(draw, toOppholdRow(draw, stay, nearby), stay);
    return [row, ...drawStrayRows(draw, row, nextId)].map(toCells);
  });
}

function writeEvents(draw: Draw, stays: readonly Stay[]): Row[] {
  return stays.flatMap((stay) =>
    drawEvents(draw, stay).flatMap(({ ts, type }): Row[] => {
      const row: Row = [stay.id, ts, type];
      const point = draw.int(0, 999);
      if (point < 2) return [row, row];
      if (point < 4) return [row, [nameNumber('UKJENT', draw.int(1, 9999)), ts, type]];
      if (point < 6) return [row, [stay.id, Math.min(cutMinute, ts + 200_000), 6]];
      return [row];
    }),
  );
}

function writeMessage(draw: Draw, message: Message, numbers: Numbers): Row[] {
  numbers.message += 1;
  const { stay, retning, type, status, ts, named } = message;
  const { pid, place } = stay.patient;
  const row: Row = [
    nameNumber('MLD', numbers.message),
    named ? stay.id : null,
    pid,
    retning,
    type,
    status,
    ts,
    place.komnr,
  ];
  const point = draw.int(0, 999);
  if (point < 2) return [row, row];
  if (point >= 5) return [row];
  numbers.message += 1;
  const id = nameNumber('MLD', numbers.message);
  return [
    row,
    point < 4
      ? [id, stay.id, pid, 'UT', 'LOKAL_MELDING', status, ts, place.komnr]
      : [id, null, null, 'UT', type, status, ts, null],
  ];
}

function writeMessages(draw: Draw, profile: Profile, stays: readonly Stay[], numbers: Numbers): Row[] {
  const fates = drawFates(draw, profile, stays);
  const sendsEarly = profile.id !== reportedHelsefellesskap;
  return stays.flatMap((stay) => {
    const fate = fates.get(stay);
    const early =
      fate === undefined && sendsEarly && stay.omsorgsniva === 1 && draw.chance(stay.waits.length > 0 ? 300 : 8);
    const messages = fate !== undefined ? drawMessages(draw, stay, fate) : early ? drawEarlyNotice(draw, stay) : [];
    return messages.flatMap((message) => writeMessage(draw, message, numbers));
  });
}

function toCorrectionRow({ stay, from, to, kind, status, registered, newKommune, by }: Correction): Row {
  return [stay.id, from, to, kind, status, registered, newKommune, by];
}

function writeCorrections(draw: Draw, profile: Profile, stays: readonly Stay[], region: HelsefellesskapPlaces): Row[] {
  if (profile.id === reportedHelsefellesskap)
    return drawReportedCorrections(draw, stays, region.places).map(toCorrectionRow);
  const rows = drawCorrections(draw, stays, region.places).map(toCorrectionRow);
  const first = rows[0];
  if (first === undefined || !draw.chance(250)) return rows;
  const [id = null, from = null, ...rest] = first;
  return [...rows, [id, from, from, ...rest.slice(1)], [nameNumber('UKJENT', draw.int(1, 9999)), from, ...rest]];
}

/**
 * All rows of one helsefellesskap, the same for the same order whatever else is generated, apart from running numbers.
 * Each file draws from its own stream of chance, so that a change of one leaves the others as they were.
 */
export function writeHelsefellesskap(
  region: HelsefellesskapPlaces,
  order: HelsefellesskapOrder,
  numbers: Numbers,
): RowsByFile {
  const { profile, planned, seed, scaleThousandths } = order;
  const stream = (part: number): Draw => createDraw(seed, 1000 * (part + 1) + order.order);
  const world: World = {
    draw: stream(0),
    profile,
    nextNumber: () => {
      numbers.patient += 1;
      return numbers.patient;
    },
  };
  const stays = liveIn(world, region.places, planned);
  for (const stay of stays) {
    numbers.stay += 1;
    stay.id = nameNumber('OPP', numbers.stay);
  }
  return {
    opphold: writeStays(
      stream(1),
      stays,
      region.places.map(({ komnr }) => komnr),
      numbers,
    ),
    ukp_hendelse: writeEvents(stream(2), stays),
    plo: writeMessages(stream(3), profile, stays, numbers),
    rettelse: writeCorrections(stream(4), profile, stays, region),
    dialogmeldinger: drawDialogRows(stream(5), profile, region.places, scaleThousandths),
    ...drawFactRows(stream(6), profile, region.places),
    avvik: drawIncidentRows(stream(7), region.places),
    dho: drawFollowUpRows(stream(8), profile, region.places),
    maaltall: [],
  };
}
