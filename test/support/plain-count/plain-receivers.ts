import { daySeconds, firstDate, type PlainData } from './plain-data.ts';
import { knownStays } from './plain-stays.ts';

interface PlainBedDays {
  readonly pid: string;
  readonly komnr: string | null;
  readonly year: string;
  readonly nights: number;
}

const yearOf = (time: number): string => String(new Date((firstDate + time) * 1000).getUTCFullYear());

/** Somatic stays that ended, with the nights between the two dates. */
export function plainBedDays(sets: readonly PlainData[]): readonly PlainBedDays[] {
  return sets.flatMap(knownStays).flatMap(({ pid, komnr, inn, ut, omsorgsniva, sektor }) => {
    if (ut === null || omsorgsniva !== 1 || sektor !== 'SOM') return [];
    const nights = Math.floor(ut / daySeconds) - Math.floor(inn / daySeconds);
    return [{ pid, komnr, year: yearOf(ut), nights }];
  });
}

/** Which part of a patient's nights in a year are those of a receiver. */
export type PartOf = (pid: string, year: string) => number;

/**
 * The tenth of the year's patients with most nights: places are dealt out from the top, and patients with as many
 * nights share the places that they hold together.
 */
export function topTenth(sets: readonly PlainData[]): PartOf {
  const parts = new Map<string, number>();
  const stays = plainBedDays(sets);
  for (const year of new Set(stays.map((stay) => stay.year))) {
    const nights = new Map<string, number>();
    for (const stay of stays) if (stay.year === year) nights.set(stay.pid, (nights.get(stay.pid) ?? 0) + stay.nights);
    const patients = [...nights].filter(([, sum]) => sum > 0).sort(([, a], [, b]) => b - a);
    let places = patients.length / 10;
    while (places > 0 && patients.length > 0) {
      const alike = patients.filter(([, sum]) => sum === patients[0]?.[1]);
      patients.splice(0, alike.length);
      for (const [pid] of alike) parts.set(`${pid} ${year}`, Math.min(1, places / alike.length));
      places -= alike.length;
    }
  }
  return (pid, year) => parts.get(`${pid} ${year}`) ?? 0;
}

/** Everyone with at least four acute admissions in the calendar year, whether or not they have ended. */
export function fourAcute(sets: readonly PlainData[]): PartOf {
  const admissions = new Map<string, number>();
  for (const { pid, inn, omsorgsniva, sektor, innmateHast } of sets.flatMap(knownStays)) {
    if (omsorgsniva !== 1 || sektor !== 'SOM' || innmateHast > 3) continue;
    const key = `${pid} ${yearOf(inn)}`;
    admissions.set(key, (admissions.get(key) ?? 0) + 1);
  }
  return (pid, year) => ((admissions.get(`${pid} ${year}`) ?? 0) >= 4 ? 1 : 0);
}
