import { cutDay, daySeconds, type PlainData, type PlainEvent, type PlainStay } from './plain-data.ts';

/** Midnight after the cut, where stays that are still open end. */
export const openEnd = (cutDay + 1) * daySeconds;

/** A stay as it was known at the cut, with what belongs to it under any of its ids. */
export interface KnownStay extends Omit<PlainStay, 'dodDay'> {
  readonly ids: readonly string[];
  /** The latest death known of the patient */
  readonly dodDay: number | null;
  readonly events: readonly PlainEvent[];
}

function compareIds(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function sameStay(a: PlainStay, b: PlainStay): boolean {
  return a.pid === b.pid && a.inn === b.inn && a.ut === b.ut && a.enhet === b.enhet;
}

const dayOf = (time: number): number => Math.floor(time / daySeconds);

/** A date of readiness outside the stay is not used; dates alone are held against each other as dates. */
function isKlarInside({ klar, inn, ut, dateOnly }: PlainStay): boolean {
  if (klar === null) return false;
  const [at, from, to] = dateOnly ? [klar, inn, ut ?? klar].map(dayOf) : [klar, inn, ut ?? klar];
  return at !== undefined && from !== undefined && to !== undefined && from <= at && at <= to;
}

/** Admitted by the cut, later discharges not yet there, each stay once under its smallest id. */
export function knownStays(data: PlainData): readonly KnownStay[] {
  const seen = data.stays
    .filter(({ inn }) => inn < openEnd)
    .map((stay) => (isKlarInside(stay) ? stay : { ...stay, klar: null }))
    .map((stay) => (stay.ut !== null && stay.ut >= openEnd ? { ...stay, ut: null, uttilstand: null } : stay))
    .map((stay) => (stay.klar !== null && stay.klar >= openEnd ? { ...stay, klar: null } : stay))
    .sort((a, b) => compareIds(a.id, b.id));
  const firsts = seen.filter((stay, index) => seen.findIndex((other) => sameStay(other, stay)) === index);
  return firsts.map((stay) => {
    const ids = seen.filter((other) => sameStay(other, stay)).map(({ id }) => id);
    const deaths = data.stays
      .filter(({ pid, dodDay }) => pid === stay.pid && dodDay !== null && dodDay <= cutDay)
      .map(({ dodDay }) => dodDay ?? 0);
    return {
      ...stay,
      ids,
      dodDay: deaths.length === 0 ? null : Math.max(...deaths),
      events: data.events.filter(({ id, ts }) => ids.includes(id) && ts < openEnd),
    };
  });
}

/** Order of admission: by time, then by id. */
export function compareAdmission(a: KnownStay, b: KnownStay): number {
  return a.inn - b.inn || compareIds(a.id, b.id);
}

export function isPrivate({ debitor }: KnownStay): boolean {
  return debitor === 30 || debitor === 60;
}
