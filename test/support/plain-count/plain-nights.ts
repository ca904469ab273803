import { daySeconds, type PlainCorrection, type PlainData } from './plain-data.ts';
import { compareAdmission, isPrivate, type KnownStay, knownStays, openEnd } from './plain-stays.ts';

interface Interval {
  readonly from: number;
  readonly to: number;
}

/** From notice to withdrawal or leaving, walking through the events of the stay one by one. */
export function readyIntervals(stay: KnownStay): readonly Interval[] {
  if (stay.omsorgsniva !== 1 || isPrivate(stay)) return [];
  const leaves = stay.ut ?? (stay.dodDay === null ? openEnd : stay.dodDay * daySeconds);
  const inside = stay.events
    .filter(({ type, ts }) => (type === 3 || type === 4) && ts >= stay.inn && (stay.ut === null || ts <= stay.ut))
    .sort((a, b) => a.ts - b.ts || a.type - b.type);
  if (!inside.some(({ type }) => type === 3)) return stay.klar === null ? [] : [{ from: stay.klar, to: leaves }];
  const intervals: Interval[] = [];
  let from: number | null = null;
  for (const { ts, type } of inside) {
    if (type === 3) from ??= ts;
    if (type === 4 && from !== null) {
      intervals.push({ from, to: Math.min(ts, leaves) });
      from = null;
    }
  }
  return from === null ? intervals : [...intervals, { from, to: leaves }];
}

/** A night is named by the day it begins on. */
interface PlainNight {
  readonly stay: KnownStay;
  readonly day: number;
  readonly payable: boolean;
}

function isPayable(stay: KnownStay, { from }: Interval, day: number): boolean {
  const midnight = (day + 1) * daySeconds;
  const answers = stay.events.filter(({ type, ts }) => (type === 6 || type === 7) && ts >= from && ts < midnight);
  const latest = Math.max(...answers.map(({ ts }) => ts));
  const types = answers.filter(({ ts }) => ts === latest).map(({ type }) => type);
  if (types.includes(7)) return false;
  const notices = stay.events.filter(({ type }) => type === 1).map(({ ts }) => ts);
  if (notices.length === 0) return true;
  const first = Math.min(...notices);
  return first <= stay.inn + daySeconds || midnight >= first + daySeconds;
}

function nightsOf(stay: KnownStay): readonly PlainNight[] {
  return readyIntervals(stay).flatMap((interval) => {
    const nights: PlainNight[] = [];
    for (let day = Math.floor(interval.from / daySeconds); (day + 1) * daySeconds <= interval.to; day += 1)
      nights.push({ stay, day, payable: isPayable(stay, interval, day) });
    return nights;
  });
}

/** Days of 24 hours from notice to leaving; null without a time of day. Corrected nights take their calendar days along. */
export function plainTime(data: PlainData, stay: KnownStay, side: 'gross' | 'net'): number | null {
  const intervals = readyIntervals(stay);
  if (intervals.some(({ from, to }) => from % daySeconds === 0 || to % daySeconds === 0)) return null;
  const gross = stayNights(data, 'stay', 'gross').filter((night) => night.stay.id === stay.id);
  const left = new Set(
    stayNights(data, 'stay', side)
      .filter((night) => night.stay.id === stay.id)
      .map(({ day }) => day),
  );
  let seconds = 0;
  for (const { from, to } of intervals) {
    seconds += to - from;
    for (const { day } of gross) {
      const overlap = Math.min(to, (day + 1) * daySeconds) - Math.max(from, day * daySeconds);
      if (!left.has(day) && overlap > 0) seconds -= overlap;
    }
  }
  return Math.round((seconds / daySeconds) * 65_536) / 65_536;
}

type Measure = 'stay' | 'payment';
type Side = 'gross' | 'net';

/** A night after corrections, in the kommune it counts in; null where that is not known. */
export interface CountedNight {
  readonly stay: KnownStay;
  readonly day: number;
  readonly komnr: string | null;
}

function correct(
  { stay, day }: PlainNight,
  corrections: readonly PlainCorrection[],
  measure: Measure,
): CountedNight | null {
  const granted = corrections.filter(
    (one) => stay.ids.includes(one.id) && one.status === 'innvilget' && one.fromDay <= day && day < one.toDay,
  );
  const arts = granted.map(({ art }) => art);
  if (arts.includes('feilregistrering') || arts.includes('avmelding_ikke_sendt')) return null;
  if (measure === 'payment' && arts.includes('innsigelse')) return null;
  const home = measure === 'payment' ? (stay.komnrOpphold ?? stay.komnr) : stay.komnr;
  const moves = granted
    .filter(({ art }) => art === 'feil_kommune')
    .map(({ registered, komnrNy }) => ({ registered, komnr: komnrNy ?? '' }))
    .sort((a, b) => a.registered - b.registered || Number(a.komnr) - Number(b.komnr));
  const to = moves.at(-1)?.komnr;
  return { stay, day, komnr: to === undefined ? home : to === '' ? null : to };
}

/** Nights of stays, before a patient's doubles are set aside. */
export function stayNights(data: PlainData, measure: Measure, side: Side): readonly CountedNight[] {
  const nights = knownStays(data)
    .flatMap(nightsOf)
    .filter(({ payable }) => measure === 'stay' || payable);
  const corrections = side === 'net' ? data.corrections : [];
  return nights.flatMap((night) => correct(night, corrections, measure) ?? []);
}

/** One night per patient and sector: of several, that of the stay admitted last. */
export function patientNights(data: PlainData, measure: Measure, side: Side): readonly CountedNight[] {
  const nights = stayNights(data, measure, side);
  return nights.filter(
    (night) =>
      !nights.some(
        (other) =>
          other.day === night.day &&
          other.stay.pid === night.stay.pid &&
          other.stay.sektor === night.stay.sektor &&
          compareAdmission(other.stay, night.stay) > 0,
      ),
  );
}
