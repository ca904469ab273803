import { createDraw, type Draw } from '../../../scripts/demo/draw.ts';

/** Times are whole seconds from midnight of the first day; days are whole numbers. */
export const daySeconds = 86_400;
/** 1 December 2023: the data reach over New Year, the leap day and the change to summer time. */
export const firstDate = Date.UTC(2023, 11, 1) / 1000;
const lastDay = 150;
export const cutDay = 135;

export interface PlainStay {
  readonly id: string;
  readonly pid: string;
  /** Whether the file has dates alone for admission and discharge, which are then at midnight */
  readonly dateOnly: boolean;
  readonly enhet: string | null;
  readonly inn: number;
  readonly ut: number | null;
  readonly omsorgsniva: 1 | 2 | 3;
  readonly innmateHast: 1 | 2 | 3 | 4 | 5;
  readonly uttilstand: 1 | 2 | 3 | null;
  readonly sektor: 'SOM' | 'PHV' | 'TSB';
  readonly komnr: string | null;
  readonly komnrOpphold: string | null;
  readonly alder: number | null;
  readonly hdiag: string | null;
  readonly bdiag: string | null;
  readonly klar: number | null;
  readonly dodDay: number | null;
  readonly debitor: number | null;
  readonly rehab: boolean;
  readonly epikrise: number | null;
  /** The hospital's own mark of someone with municipal services; null where it is not filled in */
  readonly marked: boolean | null;
}

/** Main diagnoses as they are written, and what a reader of the definitions calls each. */
export const mainDiagnoses: Readonly<Record<string, 'lungs' | 'hip' | 'injury' | 'severe' | 'other'>> = {
  J189: 'lungs',
  I10: 'other',
  S720: 'hip',
  's72.1': 'hip',
  'S72.3': 'injury',
  T140: 'injury',
  T150: 'other',
  'F20.0': 'severe',
  f603: 'severe',
  F349: 'other',
};

/** Other diagnoses: how one was hurt, or one more illness. */
export const otherDiagnoses: Readonly<Record<string, 'fall' | 'severe' | 'other'>> = {
  'W01 I10': 'fall',
  'I10,w19.9': 'fall',
  W20: 'other',
  'E119;F32.1': 'severe',
  'F27 EF31': 'other',
};

export interface PlainEvent {
  readonly id: string;
  readonly ts: number;
  readonly type: 1 | 2 | 3 | 4 | 6 | 7 | 12;
}

export interface PlainCorrection {
  readonly id: string;
  readonly fromDay: number;
  readonly toDay: number;
  readonly art: 'feilregistrering' | 'avmelding_ikke_sendt' | 'innsigelse' | 'feil_kommune';
  readonly status: 'meldt' | 'innvilget' | 'avslatt' | 'under_behandling';
  readonly komnrNy: string | null;
  /** Day of the month it was registered on */
  readonly registered: number;
}

/** One small data set: a few patients, all of one kommune and its neighbour. */
export interface PlainData {
  readonly home: string;
  readonly away: string;
  readonly stays: readonly PlainStay[];
  readonly events: readonly PlainEvent[];
  readonly corrections: readonly PlainCorrection[];
}

/** Round hours more often than not, so that times meet exactly. */
function drawTime(draw: Draw, from: number, to: number): number {
  const time = draw.int(from, to);
  return draw.chance(700) ? Math.max(from, Math.min(to, Math.round(time / 3600) * 3600)) : time;
}

/** What the stays of a data set have in common. */
interface Setting {
  readonly home: string;
  readonly away: string;
  readonly dateOnly: boolean;
}

/** Now and then before admission or after discharge, where it is dropped. */
function drawKlar(draw: Draw, inn: number, ut: number | null): number | null {
  if (draw.chance(600)) return null;
  const last = ut ?? inn + 9 * daySeconds;
  const days = draw.int(1, 3) * daySeconds;
  return draw.chance(100) ? draw.pick([Math.max(0, inn - days), last + days]) : drawTime(draw, inn, last);
}

function drawStay(draw: Draw, pid: string, id: string, from: number, { home, away, dateOnly }: Setting): PlainStay {
  const settle = (time: number): number => (dateOnly ? time - (time % daySeconds) : time);
  const inn = settle(drawTime(draw, from, Math.min(lastDay * daySeconds, from + draw.pick([0, 9, 40, 800]) * 3600)));
  const left = drawTime(draw, inn, inn + draw.pick([0, 2, 9, 20]) * daySeconds + 7200);
  const ut = draw.chance(60) ? null : settle(left);
  return {
    id,
    pid,
    dateOnly,
    enhet: draw.pick([null, 'Medisin', 'Medisin', 'Kirurgi']),
    inn,
    ut,
    omsorgsniva: draw.chance(900) ? 1 : draw.pick([2, 3]),
    innmateHast: draw.pick([1, 1, 1, 2, 3, 4, 4, 5]),
    uttilstand: draw.chance(60) ? draw.pick([2, 3]) : draw.chance(100) ? null : 1,
    sektor: draw.chance(830) ? 'SOM' : draw.pick(['PHV', 'PHV', 'TSB']),
    komnr: draw.chance(120) ? away : draw.chance(50) ? null : home,
    komnrOpphold: draw.chance(150) ? away : draw.chance(300) ? null : home,
    alder: draw.chance(50) ? null : draw.pick([17, 18, 50, 66, 67, 80, 91]),
    hdiag: draw.chance(150) ? null : draw.pick(Object.keys(mainDiagnoses)),
    bdiag: draw.chance(500) ? null : draw.pick(Object.keys(otherDiagnoses)),
    klar: drawKlar(draw, inn, ut),
    dodDay: draw.chance(60) ? Math.floor((ut ?? inn) / daySeconds) + draw.int(0, 40) : null,
    debitor: draw.pick([null, 1, 1, 1, 30]),
    rehab: draw.chance(60),
    epikrise: ut === null || draw.chance(200) ? null : drawTime(draw, inn, ut + draw.pick([0, 1, 2, 8]) * daySeconds),
    marked: draw.chance(200) ? null : draw.chance(600),
  };
}

function drawEvents(draw: Draw, { id, inn, ut }: PlainStay): PlainEvent[] {
  if (draw.chance(350)) return [];
  const end = (ut ?? inn + 20 * daySeconds) + draw.pick([0, 0, 0, 7200]);
  const events: PlainEvent[] = [];
  for (let turn = draw.int(1, 6); turn > 0; turn -= 1) {
    const drawn = drawTime(draw, Math.max(0, inn - draw.pick([0, 0, 3600])), end);
    // Now and then several things at the same second.
    const ts = draw.chance(150) ? (events.at(-1)?.ts ?? drawn) : drawn;
    events.push({ id, ts, type: draw.pick([1, 2, 3, 3, 3, 3, 4, 4, 6, 7, 12] as const) });
  }
  return events;
}

/** Corrections of a stay may touch the same nights. */
function drawCorrections(draw: Draw, { id, inn }: PlainStay, { home, away }: Setting): PlainCorrection[] {
  if (draw.chance(700)) return [];
  return Array.from({ length: draw.int(1, 3) }, () => {
    const fromDay = Math.floor(inn / daySeconds) + draw.int(0, 5);
    return {
      id,
      fromDay,
      toDay: fromDay + draw.int(1, 6),
      art: draw.pick([
        'feilregistrering',
        'avmelding_ikke_sendt',
        'innsigelse',
        'feil_kommune',
        'feil_kommune',
      ] as const),
      status: draw.pick(['innvilget', 'innvilget', 'innvilget', 'meldt', 'avslatt', 'under_behandling'] as const),
      komnrNy: draw.chance(200) ? null : draw.pick([away, away, home]),
      registered: draw.int(1, 28),
    };
  });
}

function drawPatient(draw: Draw, pid: string, setting: Setting): PlainStay[] {
  const stays: PlainStay[] = [];
  let from = draw.int(0, 60) * daySeconds;
  for (let turn = 0; turn < draw.int(1, 5); turn += 1) {
    const stay = drawStay(draw, pid, `${pid}-${turn}`, from, setting);
    if (stay.inn > lastDay * daySeconds) break;
    stays.push(stay);
    // The next stay may begin before this one ends: a transfer, or a double.
    from = Math.max(0, (stay.ut ?? stay.inn) + draw.pick([-5, 0, 0, 8, 9, 300, 719, 720, 730]) * 3600);
  }
  const last = stays.at(-1);
  return last !== undefined && draw.chance(80) ? [...stays, { ...last, id: `${pid}-double` }] : stays;
}

/** The same data set for the same seed. `name` keeps the ids of data sets apart. */
export function drawPlainData(seed: number, name: string, home: string, away: string): PlainData {
  const draw = createDraw(seed, 7);
  const patients = Array.from({ length: draw.int(1, 4) }, (_, index) => `P${name}-${index}`);
  const setting = { home, away, dateOnly: draw.chance(200) };
  const stays = patients.flatMap((pid) => drawPatient(draw, pid, setting));
  return {
    home,
    away,
    stays,
    events: stays.flatMap((stay) => drawEvents(draw, stay)),
    corrections: stays.flatMap((stay) => drawCorrections(draw, stay, setting)),
  };
}
