import { daySeconds, mainDiagnoses, otherDiagnoses, type PlainData } from './plain-data.ts';
import { dateText } from './plain-files.ts';
import { type KnownStay, knownStays } from './plain-stays.ts';
import { addTo, monthOf, type Sums } from './plain-sums.ts';

const mainOf = ({ hdiag }: KnownStay): string => mainDiagnoses[hdiag ?? ''] ?? 'none';
const otherOf = ({ bdiag }: KnownStay): string => otherDiagnoses[bdiag ?? ''] ?? 'none';
const dayOf = (time: number): number => Math.floor(time / daySeconds);

export const isHip = (stay: KnownStay): boolean => mainOf(stay) === 'hip';

/** A broken hip is an injury too. */
export const isFall = (stay: KnownStay): boolean =>
  ['hip', 'injury'].includes(mainOf(stay)) && otherOf(stay) === 'fall';

/** Acute somatic admissions of the old, by month of admission. */
export function injuries(sets: readonly PlainData[], isCounted: (stay: KnownStay) => boolean): Sums {
  const sums: Sums = new Map();
  for (const stay of sets.flatMap(knownStays)) {
    const { komnr, alder, innmateHast, omsorgsniva, sektor, inn } = stay;
    const acute = omsorgsniva === 1 && sektor === 'SOM' && innmateHast <= 3;
    if (komnr !== null && acute && (alder ?? 0) >= 67 && isCounted(stay))
      addTo(sums, `${komnr} - ${monthOf(dayOf(inn))}`, 1);
  }
  return sums;
}

/** Adults in contact with mental health care for one of the illnesses, each once in a year and kommune. */
export function severelyIll(sets: readonly PlainData[]): Sums {
  const people = new Map<string, Set<string>>();
  for (const stay of sets.flatMap(knownStays)) {
    const { komnr, alder, sektor, inn, pid } = stay;
    const ill = mainOf(stay) === 'severe' || otherOf(stay) === 'severe';
    if (komnr === null || sektor !== 'PHV' || (alder ?? 0) < 18 || !ill) continue;
    const key = `${komnr} - ${dateText(dayOf(inn)).slice(0, 4)}`;
    people.set(key, (people.get(key) ?? new Set()).add(pid));
  }
  return new Map([...people].map(([key, pids]) => [key, [pids.size]]));
}
