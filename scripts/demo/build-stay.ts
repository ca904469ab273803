import { type Admission, isReported, type World } from './admission.ts';
import { cutMinute, dayOf, minutesPerDay, yearOf } from './calendar.ts';
import type { Draw } from './draw.ts';
import type { PlannedWaiting } from './reported-waits.ts';
import { ageAt, type Patient, type Sektor, type Stay, type Wait } from './stay.ts';

const units: Readonly<Record<Sektor, readonly string[]>> = { SOM: ['A', 'B', 'C', 'D'], PHV: ['E', 'F'], TSB: ['G'] };
const fields: Readonly<Record<Sektor, readonly string[]>> = {
  SOM: ['010', '020', '050', '100', '110', '150'],
  PHV: ['320'],
  TSB: ['360'],
};
const diagnoses: Readonly<Record<Sektor, readonly string[]>> = {
  SOM: ['J189', 'I500', 'J441', 'I639', 'S720', 'N390', 'A419', 'K590', 'E860', 'I214', 'R074', 'M160', 'O800'],
  PHV: ['F200', 'F312', 'F322', 'F603', 'F431'],
  TSB: ['F102', 'F112', 'F192'],
};

interface Leaving {
  readonly ut: number;
  readonly waits: readonly Wait[];
}

function isWaitingKind(draw: Draw, patient: Patient, age: number, factor: number): boolean {
  const thousandths =
    patient.sektor === 'SOM'
      ? age < 50
        ? 18
        : age < 67
          ? 90
          : age < 80
            ? 245
            : 420
      : patient.sektor === 'PHV'
        ? 60
        : 30;
  return draw.chance(Math.floor((thousandths * factor) / 1000));
}

function drawNights(draw: Draw, sektor: Sektor, age: number): number {
  if (sektor === 'PHV') return draw.count(11_000, 90);
  if (sektor === 'TSB') return draw.count(16_000, 90);
  return draw.count(age < 18 ? 1500 : age < 67 ? 2500 : 3900, 60);
}

/** Waiting for some hours on the day of discharge: reported, but no night. */
function waitSomeHours(draw: Draw, day: number): Leaving {
  const ut = day * minutesPerDay + draw.int(690, 1020);
  return { ut, waits: [{ from: ut - draw.int(60, 240), to: ut }] };
}

function waitNights(draw: Draw, day: number, nights: number): Leaving {
  const from = day * minutesPerDay + draw.int(540, 900);
  const calledOff = nights >= 4 && draw.chance(110) ? draw.int(1, 3) : 0;
  const ut = (day + nights + calledOff) * minutesPerDay + draw.int(600, 960);
  if (calledOff === 0) return { ut, waits: [{ from, to: ut }] };
  const first = draw.int(1, nights - 1);
  return {
    ut,
    waits: [
      { from, to: (day + first) * minutesPerDay + draw.int(540, 960) },
      { from: (day + first + calledOff) * minutesPerDay + draw.int(540, 840), to: ut },
    ],
  };
}

function drawLeaving(world: World, patient: Patient, admission: Admission, age: number, quiet: boolean): Leaving {
  const { draw, profile } = world;
  const day = dayOf(admission.inn);
  const nights = drawNights(draw, patient.sektor, age);
  if (nights === 0) return { ut: admission.inn + draw.int(120, 600), waits: [] };
  if (quiet || !isWaitingKind(draw, patient, age, profile.waitFactor))
    return { ut: (day + nights) * minutesPerDay + draw.int(600, 1020), waits: [] };
  const overnight = draw.chance(profile.nightShare);
  if (!overnight) return waitSomeHours(draw, day + nights);
  if (patient.sektor === 'SOM' && isReported(world))
    return { ut: (day + nights) * minutesPerDay + draw.int(600, 1020), waits: [] };
  const year = Math.min(2, Math.max(0, yearOf(admission.inn) - 2023));
  const mean = profile.meanNights[year] ?? 3400;
  return waitNights(draw, day + nights, 1 + draw.count(mean - 1000, 45));
}

function leaveAsPlanned(draw: Draw, plan: PlannedWaiting): Leaving {
  const waits = plan.spans.map(({ start, end }) => ({
    from: start * minutesPerDay + draw.int(540, 840),
    to: end * minutesPerDay + draw.int(600, 960),
  }));
  return { ut: Math.max(...waits.map(({ to }) => to)), waits };
}

/** What was known at the cut: later ends are open, later waits have not begun. */
function seenAtCut({ ut, waits }: Leaving): { readonly ut: number | null; readonly waits: readonly Wait[] } {
  if (ut <= cutMinute) return { ut, waits };
  const begun = waits.filter(({ from }) => from <= cutMinute);
  return { ut: null, waits: begun.map(({ from, to }) => ({ from, to: to !== null && to <= cutMinute ? to : null })) };
}

function drawRecipient(draw: Draw, patient: Patient, admission: Admission, age: number, waits: number): boolean {
  if (admission.omsorgsniva !== 1) return draw.chance(150);
  if (waits > 0) return draw.chance(860);
  if (patient.sektor !== 'SOM') return draw.chance(330);
  return draw.chance(age < 18 ? 10 : age < 67 ? 90 : age < 80 ? 330 : 600);
}

export interface StayWish {
  /** Waits laid out beforehand; the stay then lasts until the last of them ends */
  readonly plan?: PlannedWaiting;
  /** No waiting, and home again within days */
  readonly quiet?: boolean;
}

/** One stay from its admission: how long, how it ends, and whether the patient waits to leave. */
export function buildStay(world: World, patient: Patient, admission: Admission, wish: StayWish = {}): Stay {
  const { draw } = world;
  const { inn, omsorgsniva, innmateHast } = admission;
  const age = ageAt(patient, dayOf(inn));
  const leaving = wish.plan
    ? leaveAsPlanned(draw, wish.plan)
    : omsorgsniva === 1
      ? drawLeaving(world, patient, admission, age, wish.quiet === true)
      : { ut: inn + draw.int(40, 400), waits: [] };
  const { ut, waits } = seenAtCut(leaving);
  const calledOff = waits.length > 1;
  const dead = ut !== null && !wish.plan && !wish.quiet && omsorgsniva === 1 && draw.chance(age >= 67 ? 36 : 3);
  return {
    id: '',
    patient,
    inn,
    ut,
    omsorgsniva,
    innmateHast,
    dead,
    waits,
    hasEvents: calledOff || (!world.profile.datesOnly && !draw.chance(70)),
    mottarTjenester: drawRecipient(draw, patient, admission, age, waits.length),
    enhet: `${world.profile.id} Enhet ${draw.pick(units[patient.sektor])} (syntetisk)`,
    fagomrade: draw.pick(fields[patient.sektor]),
    hdiag: draw.pick(diagnoses[patient.sektor]),
    rehab: patient.sektor === 'SOM' && age >= 67 && waits.length === 0 && draw.chance(18),
    debitor: innmateHast === 4 && waits.length === 0 && draw.chance(6) ? 30 : 1,
    isolated: false,
  };
}
