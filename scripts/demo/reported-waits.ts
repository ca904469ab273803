import { cutDay, daysInMonth, firstDayOfMonth, monthCount } from './calendar.ts';
import { apportion, type Draw, weigh } from './draw.ts';

/** Days a patient is to wait as utskrivningsklar: each span counts the nights from `start` up to, not with, `end`. */
export interface PlannedWaiting {
  readonly spans: readonly { readonly start: number; readonly end: number }[];
  /** Still waiting at the cut; the last `end` is then the day after it */
  readonly open: boolean;
}

/** Hundredths of a night that the mean of each year aims at: printed 3,1 · 3,6 · 3,1. */
const meanHundredths: readonly number[] = [310, 360, 310];
/** Nights of each calendar month against a plain month, in hundredths. */
const season: readonly number[] = [112, 104, 108, 100, 95, 92, 90, 94, 98, 101, 100, 106];
/** Nights of 2025 against the same month of 2024, in hundredths: only February and November are higher. */
const against2024: readonly number[] = [82, 112, 85, 80, 84, 86, 79, 83, 85, 82, 112, 84];
const nightsOf2023 = 87;
const longestWait = 20;

interface Crossing {
  readonly month: number;
  readonly before: number;
  readonly after: number;
}

/** Nights each of the 36 months shall have in all. */
function planNights(plainMonth: number): number[] {
  return Array.from({ length: monthCount }, (_, month) => {
    const year2024 = Math.round((plainMonth * (season[month % 12] ?? 100)) / 100);
    if (month < 12) return Math.round((year2024 * nightsOf2023) / 100);
    if (month < 24) return year2024;
    return Math.round((year2024 * (against2024[month % 12] ?? 100)) / 100);
  });
}

/** Waits that run over a month's end; those of the last month are open at the cut. */
function planCrossings(draw: Draw, nights: readonly number[]): Crossing[] {
  return nights.flatMap((own, month) => {
    const next = nights[month + 1];
    const many = Math.max(1, Math.floor(Math.min(own, next ?? own) / 25));
    return Array.from({ length: many }, () => ({
      month,
      before: draw.int(1, 4),
      after: next === undefined ? 0 : draw.int(1, 3),
    }));
  });
}

function sumOf<Item>(items: readonly Item[], toNumber: (item: Item) => number): number {
  return items.reduce((sum, item) => sum + toNumber(item), 0);
}

/** `total` nights over `parts` waits of at least one night: the longer a wait is, the longer it gets. */
function splitNights(draw: Draw, total: number, parts: number): number[] {
  const lengths = Array.from({ length: parts }, () => 1);
  for (let left = total - parts; left > 0; left -= 1) {
    const index = draw.index(weigh(lengths.map((length) => (length < longestWait ? length + 1 : 0))));
    lengths[index] = (lengths[index] ?? 0) + 1;
  }
  return lengths;
}

/** Lays a wait inside its month; some long ones are called off for a day or two on the way. */
function placeInMonth(draw: Draw, month: number, nights: number): PlannedWaiting {
  const calledOff = nights >= 4 && draw.chance(140) ? draw.int(1, 2) : 0;
  const span = nights + calledOff;
  const start = firstDayOfMonth(month) + draw.int(0, daysInMonth(month) - 1 - span);
  if (calledOff === 0) return { spans: [{ start, end: start + nights }], open: false };
  const first = draw.int(1, nights - 1);
  return {
    spans: [
      { start, end: start + first },
      { start: start + first + calledOff, end: start + span },
    ],
    open: false,
  };
}

function placeCrossing({ month, before, after }: Crossing): PlannedWaiting {
  const turn = firstDayOfMonth(month + 1);
  return { spans: [{ start: turn - before, end: turn + after }], open: turn > cutDay };
}

/** Waits inside their own month for one year, so that the year's mean comes out as it shall. */
function planYear(
  draw: Draw,
  year: number,
  nights: readonly number[],
  crossings: readonly Crossing[],
): PlannedWaiting[] {
  const months = Array.from({ length: 12 }, (_, month) => year * 12 + month);
  const own = months.map((month) => {
    const out = sumOf(
      crossings.filter((crossing) => crossing.month === month),
      ({ before }) => before,
    );
    const into = sumOf(
      crossings.filter((crossing) => crossing.month === month - 1),
      ({ after }) => after,
    );
    return (nights[month] ?? 0) - out - into;
  });
  const ended = crossings.filter(({ month, after }) => after > 0 && Math.floor((month + 1) / 12) === year);
  const allNights = sumOf(own, (count) => count) + sumOf(ended, ({ before, after }) => before + after);
  const waits = Math.round((100 * allNights) / (meanHundredths[year] ?? 100)) - ended.length;
  const waitsByMonth = apportion(waits, own);
  return months.flatMap((month, index) =>
    splitNights(draw, own[index] ?? 0, waitsByMonth[index] ?? 0).map((length) => placeInMonth(draw, month, length)),
  );
}

/**
 * All waits of a night or more for the helsefellesskap whose results are set beforehand, so that the mean by year of
 * discharge and the order of the months follow from counting alone, whatever the seed. `staysPerYear` is about how
 * many there are a year (at least 80).
 */
export function planReportedWaits(draw: Draw, staysPerYear: number): readonly PlannedWaiting[] {
  const nights = planNights(Math.max(24, Math.round((staysPerYear * 36) / 120)));
  const crossings = planCrossings(draw, nights);
  return [...crossings.map(placeCrossing), ...[0, 1, 2].flatMap((year) => planYear(draw, year, nights, crossings))];
}
