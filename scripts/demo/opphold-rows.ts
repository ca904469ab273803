import { cutMinute, dayOf, minutesPerDay } from './calendar.ts';
import type { Draw } from './draw.ts';
import type { Cell, OppholdColumn } from './extract-file.ts';
import { ageAt, type Stay } from './stay.ts';

/** A row of `opphold` by column name; whatever the dirt makes of it. */
export type OppholdRow = Record<OppholdColumn, Cell>;
function drawEpikrise(draw: Draw, stay: Stay): number | null {
  if (stay.ut === null || stay.omsorgsniva !== 1 || draw.chance(40)) return null;
  const ts = stay.ut + (draw.chance(700) ? draw.int(-120, 180) : draw.int(200, 7 * minutesPerDay));
  return ts <= cutMinute ? Math.max(stay.inn, ts) : null;
}

function drawDestination(draw: Draw, stay: Stay): number | null {
  if (stay.ut === null || stay.omsorgsniva !== 1 || stay.dead) return null;
  return stay.waits.length > 0 && draw.chance(550) ? 11 : draw.chance(30) ? 3 : 1;
}

/** Where the patient was staying: nearly always at home, else in a kommune nearby. */
function drawKommuneOfStay(draw: Draw, stay: Stay, nearby: readonly string[]): string {
  return draw.chance(25) ? draw.pick(nearby) : stay.patient.place.komnr;
}

/** What lies behind a fracture is coded for three of four; it takes no chance of its own. */
function tellCause({ hdiag, patient }: Stay): string | null {
  if (hdiag !== 'S720' || patient.number % 4 === 0) return null;
  return patient.number % 3 === 0 ? 'W010' : 'W19';
}

/** Conditions that last, of different organ systems. */
const lasting = ['I489', 'E119', 'N183', 'J449', 'M171', 'F039', 'K703'] as const;

/** Of a hundred patients, how many have several lasting conditions; it grows with age. */
function severalOfHundred(age: number): number {
  return age < 18 ? 0 : age < 50 ? 4 : age < 67 ? 12 : age < 80 ? 24 : 30;
}

/** Lasting conditions beside the main one: the patient's own, the same at every stay, taking no chance of their own. */
function tellLasting({ patient, inn }: Stay): readonly string[] {
  const lot = (patient.number * 7919) % 1000;
  if (lot >= severalOfHundred(ageAt(patient, dayOf(inn))) * 10) return [];
  const first = patient.number % lasting.length;
  return [...lasting.slice(first), ...lasting.slice(0, first)].slice(0, 2 + (lot % 2));
}

/** Other diagnoses as a register writes them. */
function tellOthers(stay: Stay): string | null {
  const others = [tellCause(stay), ...tellLasting(stay)].filter((code) => code !== null);
  return others.length === 0 ? null : others.join(' ');
}

/** The row of a stay as it should be, without dirt. */
export function toOppholdRow(draw: Draw, stay: Stay, nearby: readonly string[]): OppholdRow {
  const { patient } = stay;
  return {
    opphold_id: stay.id,
    pid: patient.pid,
    inn_ts: stay.inn,
    ut_ts: stay.ut,
    omsorgsniva: stay.omsorgsniva,
    innmate_hast: stay.innmateHast,
    uttilstand: stay.ut === null ? null : stay.dead ? 2 : 1,
    sektor: patient.sektor,
    fagomrade: stay.fagomrade,
    enhet: stay.enhet,
    komnr_bosted: patient.place.komnr,
    komnr_opphold: drawKommuneOfStay(draw, stay, nearby),
    bydel: patient.bydel,
    alder: ageAt(patient, dayOf(stay.inn)),
    kjonn: patient.sex,
    hdiag: stay.hdiag,
    bdiag: tellOthers(stay),
    utskrklar_dato: stay.waits[0]?.from ?? null,
    epikrise_ts: drawEpikrise(draw, stay),
    dod_dato: patient.died,
    til_sted: drawDestination(draw, stay),
    debitor: stay.debitor,
    mottar_tjenester: stay.mottarTjenester ? 1 : 0,
    rehab: stay.rehab ? 1 : 0,
  };
}
