import { cutMinute, yearOf } from './calendar.ts';
import type { Draw } from './draw.ts';
import { type Profile, reportedHelsefellesskap } from './profile.ts';
import type { Stay } from './stay.ts';

/** Which messages an admission of a service recipient gets. */
export interface MessageFate {
  readonly helseopplysning: 'in-time' | 'late' | 'never';
  readonly innleggelsesrapport: boolean;
}

/** Thousandths aimed at by year of admission where the results are set beforehand; prints 63 % and 62 %, 61 % and 61 %. */
const reportedInnleggelsesrapport: readonly number[] = [605, 620, 630];
const reportedInTime: readonly number[] = [590, 610, 610];
/** One in so many recipients has no helseopplysning at all, so that both readings of the share print the same. */
const reportedNeverOneIn = 180;

/** The admissions that PLO counts: recipients, døgnopphold, not transferred in from another hospital. */
function countsForMessages(stay: Stay): boolean {
  return stay.omsorgsniva === 1 && stay.innmateHast !== 5 && stay.mottarTjenester;
}

function yearIndex(stay: Stay): number {
  return Math.min(2, Math.max(0, yearOf(stay.inn) - 2023));
}

function drawFate(draw: Draw, profile: Profile, stay: Stay): MessageFate {
  const year = yearIndex(stay);
  const sent = draw.chance(profile.helseopplysningSent);
  const inTime = draw.chance(profile.helseopplysningInTime[year] ?? 600);
  return {
    helseopplysning: sent ? (inTime ? 'in-time' : 'late') : 'never',
    innleggelsesrapport: draw.chance(profile.innleggelsesrapport[year] ?? 600),
  };
}

/** The order in which admissions get a good fate: by chance, somewhat better in some kommuner than in others. */
function rank(draw: Draw, stays: readonly Stay[], spread: number): Stay[] {
  const lean = new Map<string, number>();
  for (const { patient } of stays)
    if (!lean.has(patient.place.komnr)) lean.set(patient.place.komnr, draw.int(0, spread));
  return stays
    .map((stay) => ({ stay, point: draw.int(0, 999) + (lean.get(stay.patient.place.komnr) ?? 0) }))
    .sort((a, b) => b.point - a.point)
    .map(({ stay }) => stay);
}

/** Fates for one year of admissions, so many of each that the shares come out as they shall. */
function setFates(draw: Draw, stays: readonly Stay[], year: number): [Stay, MessageFate][] {
  const recent = (stay: Stay): boolean => stay.inn > cutMinute - 4 * 1440;
  const ranked = rank(draw, stays, 350);
  const order = [...ranked.filter(recent), ...ranked.filter((stay) => !recent(stay))];
  const never = Math.floor(stays.length / reportedNeverOneIn);
  const share = reportedInTime[year] ?? 600;
  const inTime = Math.round((share * (2 * stays.length - never)) / 2000);
  const reports = Math.round((stays.length * (reportedInnleggelsesrapport[year] ?? 600)) / 1000);
  const withReport = new Set(rank(draw, stays, 350).slice(0, reports));
  return order.map((stay, index) => [
    stay,
    {
      helseopplysning: index < inTime ? 'in-time' : index >= stays.length - never ? 'never' : 'late',
      innleggelsesrapport: withReport.has(stay),
    },
  ]);
}

/** What every counted admission of the helsefellesskap gets of messages. */
export function drawFates(draw: Draw, profile: Profile, stays: readonly Stay[]): ReadonlyMap<Stay, MessageFate> {
  const counted = stays.filter(countsForMessages);
  if (profile.id !== reportedHelsefellesskap)
    return new Map(counted.map((stay) => [stay, drawFate(draw, profile, stay)]));
  return new Map(
    [0, 1, 2].flatMap((year) =>
      setFates(
        draw,
        counted.filter((stay) => yearIndex(stay) === year),
        year,
      ),
    ),
  );
}
