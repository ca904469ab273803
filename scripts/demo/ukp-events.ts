import { cutMinute, dayOf } from './calendar.ts';
import type { Draw } from './draw.ts';
import type { Stay } from './stay.ts';

const notifiedAdmission = 1;
const assessedReady = 2;
const notifiedReady = 3;
const calledOff = 4;
const cannotReceive = 6;
const canReceive = 7;
const readyForTransfer = 12;

export interface UkpEvent {
  readonly ts: number;
  readonly type: number;
}

function drawAnswers(draw: Draw, from: number, to: number): UkpEvent[] {
  const overnight = dayOf(to) > dayOf(from);
  const soon = Math.min(to, from + draw.int(30, 300));
  if (!overnight) return draw.chance(850) ? [{ ts: soon, type: canReceive }] : [];
  const answers: UkpEvent[] = draw.chance(880) ? [{ ts: soon, type: cannotReceive }] : [];
  if (draw.chance(700)) answers.push({ ts: Math.max(soon, to - draw.int(120, 1500)), type: canReceive });
  if (draw.chance(60)) answers.push({ ts: Math.min(to, soon + draw.int(60, 1200)), type: notifiedReady });
  return answers;
}

function drawFirstNotice(draw: Draw, stay: Stay): UkpEvent[] {
  const point = draw.int(0, 99);
  if (point < 4) return [];
  const ts = stay.inn + (point < 12 ? draw.int(1500, 2900) : draw.int(30, 1300));
  return ts <= (stay.ut ?? cutMinute) ? [{ ts, type: notifiedAdmission }] : [];
}

/**
 * The events behind a stay's waiting, in order. Every stretch begins with a notice (3); every stretch but the last ends
 * by being called off (4). Empty for stays that are known by date only.
 */
export function drawEvents(draw: Draw, stay: Stay): UkpEvent[] {
  if (!stay.hasEvents || stay.waits.length === 0) return [];
  const events = drawFirstNotice(draw, stay);
  stay.waits.forEach(({ from, to }, index) => {
    const end = to ?? cutMinute;
    events.push(
      { ts: Math.max(stay.inn, from - draw.int(1, 50)), type: assessedReady },
      { ts: from, type: notifiedReady },
    );
    events.push(...drawAnswers(draw, from, end));
    if (index < stay.waits.length - 1 && to !== null) events.push({ ts: to, type: calledOff });
  });
  const last = stay.waits.at(-1);
  if (last?.to != null && draw.chance(50)) events.push({ ts: last.to, type: readyForTransfer });
  return events.sort((a, b) => a.ts - b.ts || a.type - b.type);
}
