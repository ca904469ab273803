import type { PlainCare, PlainMessage } from './plain-care.ts';
import { daySeconds, type PlainData } from './plain-data.ts';
import { compareAdmission, type KnownStay, knownStays, openEnd } from './plain-stays.ts';

export interface PlainAdmission {
  readonly stay: KnownStay;
  readonly receives: boolean;
  /** When a report from the kommune first came that stands */
  readonly reported: number | null;
  /** When information for the kommune was first sent that stands */
  readonly informed: number | null;
}

const countedServices = [1, 2, 3, 4, 7, 8, 9, 12, 13, 15, 18, 19, 20, 21, 29];
const dayOf = (time: number): number => Math.floor(time / daySeconds);

function distanceTo({ inn, ut }: KnownStay, ts: number): number {
  if (ts < inn) return inn - ts;
  return ut !== null && ts > ut ? ts - ut : 0;
}

/** The stay a message is about: the one it names, else the nearest of the patient within a day of it. */
function stayOf({ stayId, pid, ts }: PlainMessage, stays: readonly KnownStay[]): KnownStay | undefined {
  const named = stays.find(({ ids }) => stayId !== null && ids.includes(stayId));
  if (named !== undefined) return named;
  return stays
    .filter((stay) => stay.pid === pid && stay.omsorgsniva === 1 && distanceTo(stay, ts) <= daySeconds)
    .sort((a, b) => distanceTo(a, ts) - distanceTo(b, ts) || compareAdmission(b, a))[0];
}

function stands(message: PlainMessage, messages: readonly PlainMessage[]): boolean {
  const rows = messages.filter(({ id }) => id === message.id);
  return !rows.some(({ status, ts }) => status === 'KANSELLERT' && ts >= message.ts);
}

/** Every admission of a data set, with who receives services and what was sent. */
export function plainAdmissions(data: PlainData, care: PlainCare, servicesLoaded: boolean): readonly PlainAdmission[] {
  const stays = knownStays(data);
  const seen = care.messages.filter(({ ts }) => ts < openEnd);
  const standing = seen.filter((message) => stands(message, seen));
  const linked = standing.map((message) => ({ message, stay: stayOf(message, stays) }));
  const firstOf = (stay: KnownStay, retning: string, type: string): number | null => {
    const times = linked
      .filter((one) => one.stay === stay && one.message.retning === retning && one.message.type === type)
      .map(({ message }) => message.ts);
    return times.length === 0 ? null : Math.min(...times);
  };
  return stays
    .filter(({ omsorgsniva, innmateHast }) => omsorgsniva === 1 && innmateHast !== 5)
    .map((stay) => {
      const day = dayOf(stay.inn);
      const served = care.services.some(
        ({ pid, code, from, to }) =>
          pid === stay.pid && countedServices.includes(code) && from <= day && (to === null || to >= day),
      );
      return {
        stay,
        receives: servicesLoaded ? served : stay.marked === true,
        reported: firstOf(stay, 'INN', 'INNLEGGELSESRAPPORT'),
        informed: firstOf(stay, 'UT', 'HELSEOPPLYSNINGER'),
      };
    });
}
