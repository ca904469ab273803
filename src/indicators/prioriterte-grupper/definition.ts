import type { IndicatorDefinition, IndicatorProfile } from '../../domain/indicator-definition.ts';
import {
  accountability,
  flowPeriodTypes,
  outOfSightCaveat,
  publicSources,
  residenceCaveat,
} from '../definition-parts.ts';
import { groupPairs, priorityGroups } from '../groups/priority-groups.ts';

const nameOf = new Map(priorityGroups.map(({ id, name }) => [id, name]));

const [firstGroup, ...otherGroups] = priorityGroups.map(
  ({ id, name, rule }): IndicatorProfile => ({ id, name, description: rule }),
);
const overlaps = groupPairs.map(({ groups: [one, other], profile }): IndicatorProfile => {
  const names = `${nameOf.get(one)} og ${(nameOf.get(other) ?? '').toLowerCase()}`;
  return {
    id: profile,
    partOf: [one, other],
    name: `Overlapp: ${names}`,
    description: `Pasienter som hører til begge gruppene samme år: ${names}.`,
  };
});

if (firstGroup === undefined) throw new RangeError('There is no group to count');

export const prioriterteGrupper: IndicatorDefinition = {
  id: 'prioriterte-grupper',
  name: 'Pasienter i de prioriterte gruppene',
  shortName: 'Prioriterte grupper',
  group: 'grupper',
  question: 'Hvor mange pasienter hører til hver av de prioriterte gruppene, og hvor mange til to av dem?',
  numerator:
    'Ulike pasienter som hører til gruppen i kalenderåret, og som hadde minst én kontakt med sykehuset i perioden.',
  denominator: 'Ingen: tallet er et antall.',
  unit: 'pasienter',
  countedAs: 'pasienter',
  kind: 'person-count',
  direction: 'neutral',
  decimals: 0,
  levels: ['country', 'rhf', 'helsefellesskap', 'kommune', 'bydel'],
  profiles: [firstGroup, ...otherGroups, ...overlaps],
  corrected: false,
  personBased: true,
  clustered: false,
  periodTypes: flowPeriodTypes,
  sources: [['opphold']],
  includes: [
    'Alle kontakter i uttrekket: døgn, dag og poliklinikk i alle sektorer',
    'Overlapp: de som hører til begge gruppene samme år',
  ],
  excludes: ['Innbyggere uten kontakt med sykehuset i perioden', 'Diagnoser og tjenester som ikke står i filene'],
  caveats: [
    'Gruppene overlapper og skal aldri legges sammen.',
    'Hvem som hører til, avgjøres for kalenderåret av alle kontaktene fram til skjæringsdatoen. Det året som ikke er slutt, er derfor for lavt.',
    'Hver pasient telles én gang i perioden i hvert område.',
    residenceCaveat,
    outOfSightCaveat,
  ],
  unconfirmed: [
    'Bare gruppen med alvorlig psykisk lidelse er fullt beskrevet i åpne kilder. Reglene for de tre andre er arbeidsforslag.',
  ],
  references: [
    'Helsedirektoratet: Styringsinformasjon til helsefellesskapene, utvalgskriterier. helsedirektoratet.no',
    publicSources.municipalServices,
  ],
  ...accountability,
};
