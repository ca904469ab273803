import { outsideUnit } from '../../../src/domain/region.ts';
import { geography } from '../../../src/reference/geography-facts.ts';

/** A place of a night, a stay or a person, as `level unit`. */
export type PlainPlace = string;

/**
 * Every place that what happens on a date counts in, found by reading the facts from end to end. `home` is the
 * helsefellesskap that the data are about.
 */
export function plainPlaces(komnr: string | null, date: string, home: string): readonly PlainPlace[] {
  const kommune = geography.kommuner.find((one) => one.komnr === komnr);
  if (kommune === undefined) return ['country 0', `region ${outsideUnit(home)}`];
  const regions = geography.regions.all.filter(({ members }) =>
    members.some(
      (member) =>
        member.komnr === komnr &&
        member.bydel === null &&
        (member.from === null || member.from <= date) &&
        (member.to === null || member.to >= date),
    ),
  );
  return [
    'country 0',
    `helsefellesskap ${kommune.helsefellesskap}`,
    `kommune ${komnr}`,
    ...regions.map(({ id }) => `region ${id}`),
    ...(kommune.helsefellesskap === home ? [] : [`region ${outsideUnit(home)}`]),
  ];
}
