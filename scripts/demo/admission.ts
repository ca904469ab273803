import { cutDay, cutMinute, dayOf, firstDay, minutesPerDay, toDate, toDay } from './calendar.ts';
import { type Draw, weigh } from './draw.ts';
import type { Place } from './places.ts';
import { type Profile, reportedHelsefellesskap } from './profile.ts';
import type { Patient, Sektor } from './stay.ts';

/** Everything that the people of one helsefellesskap are made with. */
export interface World {
  readonly draw: Draw;
  readonly profile: Profile;
  nextNumber(): number;
}

/** The start of a stay, before it is known how long it lasts. */
export interface Admission {
  readonly inn: number;
  readonly omsorgsniva: 1 | 2 | 3;
  readonly innmateHast: 1 | 2 | 3 | 4 | 5;
}

/** Stays before the first day are lived through but not written, so that the first months are like the others. */
const warmUpDay = toDay(2022, 1, 1);
const seasonOfYear: readonly number[] = [108, 104, 104, 100, 98, 97, 88, 93, 100, 101, 103, 104];
const weekdays: readonly number[] = [112, 110, 108, 107, 104, 82, 77];

const dayWeights = weigh(
  Array.from({ length: cutDay - warmUpDay + 1 }, (_, index) => {
    const day = warmUpDay + index;
    return (seasonOfYear[toDate(day).month - 1] ?? 100) * (weekdays[(day + 3) % 7] ?? 100);
  }),
);

/** True when a stay that starts then can be in the extracts at all. */
export function isCovered(profile: Profile, inn: number, ut: number | null): boolean {
  if (inn < firstDay * minutesPerDay || inn > cutMinute) return false;
  if (profile.gap === null) return true;
  const monthIndex = (minute: number): number => {
    const { year, month } = toDate(dayOf(minute));
    return (year - 2023) * 12 + month - 1;
  };
  return monthIndex(ut ?? cutMinute) < profile.gap.first || monthIndex(inn) >= profile.gap.last;
}

export function drawFirstDay(draw: Draw): number {
  return warmUpDay + draw.index(dayWeights);
}

function drawSektor(draw: Draw, age: number): Sektor {
  if (age < 13 || age > 84) return 'SOM';
  const point = draw.int(0, 999);
  if (point < 75) return 'PHV';
  if (point < 115 && age >= 18 && age < 75) return 'TSB';
  return 'SOM';
}

/** A person of the kommune, aged as those who use hospitals are. `sektor` null lets chance decide. */
export function drawPatient(
  world: World,
  place: Place,
  day: number,
  minAge = 0,
  sektor: Sektor | null = null,
): Patient {
  const { draw } = world;
  let group = place.groups[draw.index(place.groupWeights)];
  for (let turn = 0; turn < 60 && (group?.firstAge ?? 0) < minAge; turn += 1)
    group = place.groups[draw.index(place.groupWeights)];
  const age = (group?.firstAge ?? 70) + draw.int(0, 4);
  const number = world.nextNumber();
  return {
    number,
    pid: `PAS${String(number).padStart(8, '0')}`,
    place,
    bydel: drawBydel(draw, place),
    sex: group?.sex ?? 2,
    sektor: sektor ?? drawSektor(draw, age),
    born: day - Math.floor((age * 1461) / 4) - draw.int(1, 363),
    died: null,
  };
}

function drawBydel(draw: Draw, place: Place): string | null {
  return place.bydelWeights === null ? null : (place.bydeler[draw.index(place.bydelWeights)]?.bydel ?? null);
}

function drawUrgency(draw: Draw, sektor: Sektor): Admission['innmateHast'] {
  const point = draw.int(0, 99);
  if (sektor === 'TSB') return point < 35 ? 1 : 4;
  if (point < 62) return 1;
  if (point < 67) return 2;
  if (point < 71) return 3;
  if (point < 97) return 4;
  return 5;
}

/** A patient's first contact on that day: mostly a døgnopphold, sometimes day treatment or an outpatient visit. */
export function drawAdmission(draw: Draw, patient: Patient, day: number): Admission {
  const point = draw.int(0, 99);
  const omsorgsniva = point < 84 ? 1 : point < 91 ? 2 : 3;
  if (omsorgsniva !== 1) return { inn: day * minutesPerDay + draw.int(480, 900), omsorgsniva, innmateHast: 4 };
  const innmateHast = drawUrgency(draw, patient.sektor);
  const minute = innmateHast >= 4 ? draw.int(420, 720) : draw.int(0, 1439);
  return { inn: day * minutesPerDay + minute, omsorgsniva, innmateHast };
}

export function isReported(world: World): boolean {
  return world.profile.id === reportedHelsefellesskap;
}
