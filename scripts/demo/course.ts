import { type Admission, drawAdmission, drawFirstDay, drawPatient, isCovered, type World } from './admission.ts';
import { buildStay } from './build-stay.ts';
import { cutDay, cutMinute, dayOf, firstDay, minutesPerDay } from './calendar.ts';
import type { Place } from './places.ts';
import type { PlannedWaiting } from './reported-waits.ts';
import { ageAt, type Patient, type Stay } from './stay.ts';

const apart = 4 * minutesPerDay;

/** The next time the patient comes, or null. Acute returns within 30 days are what readmission counts. */
function drawNext(world: World, patient: Patient, stay: Stay, ut: number): Admission | null {
  const { draw, profile } = world;
  if (stay.omsorgsniva !== 1)
    return draw.chance(250) ? drawAdmission(draw, patient, dayOf(ut) + draw.int(20, 400)) : null;
  const old = ageAt(patient, dayOf(ut)) >= 67;
  const point = draw.int(0, 999);
  const acute = old ? profile.readmission67 : 95;
  if (point < acute) {
    const days = Math.min(draw.int(0, 29), draw.int(0, 29));
    return { inn: ut + days * minutesPerDay + draw.int(485, 1440), omsorgsniva: 1, innmateHast: 1 };
  }
  if (point < acute + 12) return { inn: ut + draw.int(10, 420), omsorgsniva: 1, innmateHast: draw.chance(500) ? 5 : 1 };
  if (point < acute + 45)
    return { inn: (dayOf(ut) + draw.int(5, 28)) * minutesPerDay + draw.int(420, 720), omsorgsniva: 1, innmateHast: 4 };
  if (point < acute + 250) return drawAdmission(draw, patient, dayOf(ut) + draw.int(32, 500));
  if (old && point >= 985) {
    const died = dayOf(ut) + draw.int(1, 30);
    if (died <= cutDay) patient.died = died;
  }
  return null;
}

function followOn(world: World, patient: Patient, start: Admission): Stay[] {
  const stays: Stay[] = [];
  let next: Admission | null = start;
  while (next !== null && next.inn <= cutMinute) {
    const stay: Stay = buildStay(world, patient, next);
    stays.push(stay);
    if (stay.dead && stay.ut !== null) patient.died = dayOf(stay.ut);
    next = stay.ut === null || stay.dead ? null : drawNext(world, patient, stay, stay.ut);
  }
  return stays;
}

function markIsolated(stays: readonly Stay[]): void {
  stays.forEach((stay, index) => {
    const before = stays[index - 1];
    const after = stays[index + 1];
    stay.isolated =
      (before === undefined || (before.ut !== null && stay.inn - before.ut > apart)) &&
      (after === undefined || (stay.ut !== null && after.inn - stay.ut > apart));
  });
}

function admitBefore(world: World, plan: PlannedWaiting): Admission {
  const { draw } = world;
  const start = plan.spans[0]?.start ?? firstDay;
  const day = Math.max(firstDay, start - draw.count(4000, 30));
  const minute = day === start ? draw.int(0, 480) : draw.int(0, 1439);
  return { inn: day * minutesPerDay + minute, omsorgsniva: 1, innmateHast: draw.chance(900) ? 1 : 4 };
}

/** A somatic patient whose waiting is laid out beforehand, with what came before and after. */
export function liveWithWaiting(world: World, place: Place, plan: PlannedWaiting): Stay[] {
  const { draw } = world;
  const admission = admitBefore(world, plan);
  const patient = drawPatient(world, place, dayOf(admission.inn), 60, 'SOM');
  const stay = buildStay(world, patient, admission, { plan });
  const earlier: Stay[] = [];
  if (draw.chance(150)) {
    const day = dayOf(admission.inn) - draw.int(8, 28);
    const before = buildStay(
      world,
      patient,
      { inn: day * minutesPerDay + draw.int(0, 1439), omsorgsniva: 1, innmateHast: 1 },
      { quiet: true },
    );
    if (before.ut !== null && admission.inn - before.ut > minutesPerDay) earlier.push(before);
  }
  const next = stay.ut === null ? null : drawNext(world, patient, stay, stay.ut);
  const stays = [...earlier, stay, ...(next === null ? [] : followOn(world, patient, next))];
  markIsolated(stays);
  return stays.filter(({ inn, ut }) => isCovered(world.profile, inn, ut));
}

/** All covered stays of one new patient of the kommune, in order; often one, sometimes none or many. */
export function liveThrough(world: World, place: Place): Stay[] {
  const day = drawFirstDay(world.draw);
  const patient = drawPatient(world, place, day);
  const stays = followOn(world, patient, drawAdmission(world.draw, patient, day));
  markIsolated(stays);
  return stays.filter(({ inn, ut }) => isCovered(world.profile, inn, ut));
}
