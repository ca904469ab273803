import { createDraw, type Draw } from '../../../scripts/demo/draw.ts';
import { daySeconds, type PlainData, type PlainStay } from './plain-data.ts';
import { dateText, timeText } from './plain-files.ts';

type MessageStatus = 'SENDT' | 'ENDRET' | 'TILLEGG' | 'KANSELLERT';

export interface PlainMessage {
  readonly id: string;
  readonly stayId: string | null;
  readonly pid: string | null;
  readonly retning: 'INN' | 'UT';
  readonly type: 'INNLEGGELSESRAPPORT' | 'HELSEOPPLYSNINGER' | 'UTSKRIVNINGSRAPPORT';
  readonly status: MessageStatus;
  readonly ts: number;
}

interface PlainService {
  readonly pid: string;
  readonly code: number;
  readonly from: number;
  readonly to: number | null;
}

/** What passes between hospital and kommune about the stays of one data set. */
export interface PlainCare {
  readonly messages: readonly PlainMessage[];
  readonly services: readonly PlainService[];
}

/** Times that the rules are about, to the second, and any other. */
function drawMoment(draw: Draw, { inn, ut }: PlainStay): number {
  const left = ut ?? inn + 5 * daySeconds;
  const near = draw.pick([inn, inn + daySeconds, left, inn - daySeconds, left + daySeconds]);
  return Math.max(
    0,
    draw.pick([near, near, near + 1, near - 1, draw.int(inn - 2 * daySeconds, left + 2 * daySeconds)]),
  );
}

function drawMessage(draw: Draw, stay: PlainStay, id: string): PlainMessage {
  return {
    id,
    stayId: draw.pick([stay.id, stay.id, `${stay.id}-unknown`, null]),
    pid: draw.chance(850) ? stay.pid : null,
    retning: draw.chance(500) ? 'INN' : 'UT',
    type: draw.pick(['INNLEGGELSESRAPPORT', 'HELSEOPPLYSNINGER', 'HELSEOPPLYSNINGER', 'UTSKRIVNINGSRAPPORT']),
    status: draw.pick(['SENDT', 'SENDT', 'SENDT', 'ENDRET', 'TILLEGG', 'KANSELLERT']),
    ts: drawMoment(draw, stay),
  };
}

/** A message, and now and then further rows of it: changed, cancelled, sent again. */
function drawMessages(draw: Draw, stay: PlainStay, turn: number): PlainMessage[] {
  const first = drawMessage(draw, stay, `M${stay.id}-${turn}`);
  const rows = [first];
  while (draw.chance(300)) {
    const ts = Math.max(0, first.ts + draw.pick([-3600, 0, 60, 3600, daySeconds]));
    rows.push({ ...first, ts, status: draw.pick(['KANSELLERT', 'KANSELLERT', 'SENDT', 'ENDRET']) });
  }
  return rows;
}

function drawService(draw: Draw, { inn, ut, pid }: PlainStay): PlainService {
  const first = Math.floor(inn / daySeconds);
  const last = Math.floor((ut ?? inn) / daySeconds);
  const from = Math.max(0, draw.pick([first, last, first - 1, first + 1, first - 30]));
  return {
    pid: draw.chance(950) ? pid : `${pid}-elsewhere`,
    code: draw.pick([1, 4, 5, 6, 7, 11, 13, 14, 15, 17, 18, 21, 29, 99]),
    from,
    to: draw.chance(300) ? null : from + draw.pick([0, 1, 2, 30]),
  };
}

/** The same messages and services for the same seed. */
export function drawPlainCare(seed: number, { stays }: PlainData): PlainCare {
  const draw = createDraw(seed, 8);
  return {
    messages: stays.flatMap((stay) =>
      Array.from({ length: draw.int(0, 4) }, (_, turn) => drawMessages(draw, stay, turn)).flat(),
    ),
    services: stays.flatMap((stay) => Array.from({ length: draw.int(0, 2) }, () => drawService(draw, stay))),
  };
}

/** The extracts an analyst would drop; without services, the hospital's own mark says who received any. */
export function writePlainCare(cares: readonly PlainCare[]): { readonly plo: string; readonly komm_tjeneste: string } {
  const messages = cares
    .flatMap((care) => care.messages)
    .map(({ id, stayId, pid, retning, type, status, ts }) =>
      [id, stayId ?? '', pid ?? '', retning, type, status, timeText(ts), '3205'].join(';'),
    );
  const services = cares
    .flatMap((care) => care.services)
    .map(({ pid, code, from, to }) => [pid, code, dateText(from), to === null ? '' : dateText(to)].join(';'));
  const file = (headings: string, lines: readonly string[]): string => `${[headings, ...lines].join('\n')}\n`;
  return {
    plo: file('melding_id;opphold_id;pid;retning;type;status;ts;komnr', messages),
    komm_tjeneste: file('pid;kode;fra;til', services),
  };
}
