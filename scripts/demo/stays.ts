import { isReported, type World } from './admission.ts';
import { liveThrough, liveWithWaiting } from './course.ts';
import { apportion } from './draw.ts';
import type { HelsefellesskapPlaces, Place } from './places.ts';
import { planReportedWaits } from './reported-waits.ts';
import type { Stay } from './stay.ts';

/** Stays of each kommune of the country, `stays` in all, by age-weighted population and the profile's use. */
export function planStays(
  country: readonly HelsefellesskapPlaces[],
  useOf: (id: string) => number,
  stays: number,
): ReadonlyMap<string, number> {
  const places = country.flatMap(({ id, places: own }) => own.map((place) => ({ place, use: useOf(id) })));
  const counts = apportion(
    stays,
    places.map(({ place, use }) => place.weight * use),
  );
  return new Map(places.map(({ place }, index) => [place.komnr, counts[index] ?? 0]));
}

/** Waiting stays that belong to the kommune by lot, in proportion to its planned stays. */
function spreadPlans<Plan>(
  places: readonly Place[],
  planned: ReadonlyMap<string, number>,
  plans: readonly Plan[],
): Map<string, Plan[]> {
  const counts = apportion(
    plans.length,
    places.map(({ komnr }) => planned.get(komnr) ?? 0),
  );
  let taken = 0;
  return new Map(
    places.map(({ komnr }, index) => {
      const own = plans.slice(taken, taken + (counts[index] ?? 0));
      taken += own.length;
      return [komnr, own];
    }),
  );
}

/**
 * All stays of one helsefellesskap in order of admission, without ids; as many as planned for each kommune, except
 * that a waiting laid out beforehand is never dropped.
 */
export function liveIn(world: World, places: readonly Place[], planned: ReadonlyMap<string, number>): Stay[] {
  const total = places.reduce((sum, { komnr }) => sum + (planned.get(komnr) ?? 0), 0);
  const plans = isReported(world)
    ? world.draw.shuffle(planReportedWaits(world.draw, Math.floor((total * 29) / 1000)))
    : [];
  const plansOf = spreadPlans(places, planned, plans);
  const stays: Stay[] = [];
  for (const place of places) {
    const own: Stay[] = (plansOf.get(place.komnr) ?? []).flatMap((plan) => liveWithWaiting(world, place, plan));
    const wanted = planned.get(place.komnr) ?? 0;
    while (own.length < wanted) own.push(...liveThrough(world, place).slice(0, wanted - own.length));
    for (const stay of own) stays.push(stay);
  }
  return stays.sort((a, b) => a.inn - b.inn || a.patient.number - b.patient.number);
}
