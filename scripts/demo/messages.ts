import { cutMinute, firstDay, minutesPerDay } from './calendar.ts';
import type { Draw } from './draw.ts';
import type { MessageFate } from './message-fate.ts';
import type { Stay } from './stay.ts';

type MessageStatus = 'SENDT' | 'ENDRET' | 'TILLEGG' | 'KANSELLERT';

export interface Message {
  readonly stay: Stay;
  readonly retning: 'INN' | 'UT';
  readonly type: string;
  readonly status: MessageStatus;
  readonly ts: number;
  /** The message names the stay; else it is found by patient and time */
  readonly named: boolean;
}

const helseopplysninger = 'HELSEOPPLYSNINGER';
const innleggelsesrapport = 'INNLEGGELSESRAPPORT';
const utskrivningsrapport = 'UTSKRIVNINGSRAPPORT';

function createMessage(draw: Draw, stay: Stay, type: string, ts: number, status: MessageStatus = 'SENDT'): Message {
  const within = ts >= stay.inn - 360 && ts <= (stay.ut ?? cutMinute) + 720;
  const named = !stay.isolated || !within || !draw.chance(50);
  return { stay, retning: type === innleggelsesrapport ? 'INN' : 'UT', type, status, ts, named };
}

function drawSurviving(draw: Draw): MessageStatus {
  const point = draw.int(0, 999);
  return point < 25 ? 'ENDRET' : point < 40 ? 'TILLEGG' : 'SENDT';
}

/** The first helseopplysning counts; a cancelled one before it does not, and later ones change nothing. */
function drawHelseopplysninger(draw: Draw, stay: Stay, fate: MessageFate): Message[] {
  if (fate.helseopplysning === 'never') return [];
  const limit = stay.inn + minutesPerDay;
  const edge = draw.chance(15);
  const ts =
    fate.helseopplysning === 'in-time'
      ? Math.min(cutMinute, edge ? limit : stay.inn + draw.int(20, minutesPerDay - 60))
      : limit + (edge ? 1 : draw.int(30, 2 * minutesPerDay));
  if (ts > cutMinute) return [];
  const messages = [createMessage(draw, stay, helseopplysninger, ts, drawSurviving(draw))];
  if (draw.chance(30) && ts > stay.inn + 15)
    messages.unshift(createMessage(draw, stay, helseopplysninger, stay.inn + draw.int(5, 15), 'KANSELLERT'));
  const update = ts + draw.int(300, 4000);
  if (draw.chance(220) && update <= (stay.ut ?? cutMinute))
    messages.push(createMessage(draw, stay, helseopplysninger, update, 'ENDRET'));
  return messages;
}

/** Before discharge it counts, also when it came before admission; after discharge it does not. */
function drawInnleggelsesrapport(draw: Draw, stay: Stay, fate: MessageFate): Message[] {
  const end = stay.ut ?? cutMinute;
  if (fate.innleggelsesrapport) {
    const earliest = Math.max(firstDay * minutesPerDay, stay.inn - 300);
    const ts = draw.int(earliest, Math.min(end, stay.inn + 2 * minutesPerDay));
    return [createMessage(draw, stay, innleggelsesrapport, ts, drawSurviving(draw))];
  }
  const late = end + draw.int(10, 700);
  if (draw.chance(60) && stay.ut !== null && late <= cutMinute)
    return [createMessage(draw, stay, innleggelsesrapport, late)];
  return draw.chance(25) ? [createMessage(draw, stay, innleggelsesrapport, stay.inn, 'KANSELLERT')] : [];
}

/** The messages of one counted admission, in order of time. */
export function drawMessages(draw: Draw, stay: Stay, fate: MessageFate): Message[] {
  const messages = [...drawHelseopplysninger(draw, stay, fate), ...drawInnleggelsesrapport(draw, stay, fate)];
  if (stay.ut !== null && !stay.dead && draw.chance(830))
    messages.push(createMessage(draw, stay, utskrivningsrapport, Math.max(stay.inn, stay.ut - draw.int(0, 180))));
  return messages.sort((a, b) => a.ts - b.ts);
}

/** Helseopplysninger about somebody who had no services before admission; some helsefellesskap send these too. */
export function drawEarlyNotice(draw: Draw, stay: Stay): Message[] {
  const ts = stay.inn + draw.int(60, 2 * minutesPerDay);
  return ts <= (stay.ut ?? cutMinute) ? [createMessage(draw, stay, helseopplysninger, ts)] : [];
}
