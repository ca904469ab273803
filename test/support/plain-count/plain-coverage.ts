import population from '../../../data/app/population.json' with { type: 'json' };
import { geography } from '../../../src/reference/geography-facts.ts';
import type { PlainMember, PlainTeam } from './plain-teams.ts';

/** What a day lies in: from and until, both included, open where nothing is said. */
function holds(fra: string, til: string | null, day: string): boolean {
  return fra <= day && (til === null || til >= day);
}

export function isRunning({ start, slutt }: PlainTeam, day: string): boolean {
  return holds(start, slutt, day);
}

export function membersOn({ members }: PlainTeam, day: string): readonly PlainMember[] {
  return members.filter(({ fra, til }) => holds(fra, til, day));
}

/** Fifths of a person: all of 20 and over and two fifths of 15–19, of both sexes, next New Year or the latest there is. */
function adultFifths(unit: string, day: string): number {
  const wanted = Number(day.slice(0, 4)) + 1;
  const year = population.years.includes(wanted) ? wanted : Math.max(...population.years);
  const counts = [...population.kommuner, ...population.bydeler].find((one) => one.unit === unit)?.counts.split(' ');
  if (counts === undefined) return 0;
  const { ages, sexes } = population;
  const start = population.years.indexOf(year) * sexes.length * ages.length;
  return sexes.reduce((sum, _, sex) => {
    const own = counts.slice(start + sex * ages.length, start + (sex + 1) * ages.length).map(Number);
    return sum + own.reduce((total, count, age) => total + count * (age < 3 ? 0 : age === 3 ? 2 : 5), 0);
  }, 0);
}

const kommunerOf = (unit: string): readonly string[] =>
  geography.kommuner.filter((one) => unit === '0' || one.helsefellesskap === unit).map(({ komnr }) => komnr);

/** Adults of a helsefellesskap or of the country, `0`. */
export function adultsOf(unit: string, day: string): number {
  return kommunerOf(unit).reduce((sum, komnr) => sum + adultFifths(komnr, day), 0) / 5;
}

export function adultsOfPlace(unit: string, day: string): number {
  return adultFifths(unit, day) / 5;
}

/** Adults of a kommune who live where there is a team: all of them, or those of the bydeler that belong to one. */
export function coveredIn(teams: readonly PlainTeam[], komnr: string, day: string): number {
  const members = teams
    .filter(({ type, status }) => (type === 'ACT' || type === 'FACT') && status !== 'forprosjekt')
    .filter((team) => isRunning(team, day))
    .flatMap((team) => membersOn(team, day))
    .filter((member) => member.komnr === komnr);
  if (members.some(({ bydel }) => bydel === null)) return adultFifths(komnr, day) / 5;
  const parts = new Set(members.map(({ bydel }) => bydel ?? ''));
  return [...parts].reduce((sum, bydel) => sum + adultFifths(bydel, day), 0) / 5;
}

/** Adults of one bydel of Oslo who live where there is a team. */
export function coveredBydel(teams: readonly PlainTeam[], bydel: string, day: string): number {
  const covers = ({ komnr, bydel: own }: PlainMember): boolean => komnr === '0301' && (own === null || own === bydel);
  const covered = teams.some(
    (team) =>
      (team.type === 'ACT' || team.type === 'FACT') &&
      team.status !== 'forprosjekt' &&
      isRunning(team, day) &&
      membersOn(team, day).some(covers),
  );
  return covered ? adultFifths(bydel, day) / 5 : 0;
}

/** Where a team's patients count: the helsefellesskap with most of its kommuner, of equal ones that of the lowest number. */
export function helsefellesskapOf(team: PlainTeam, day: string): string | null {
  const kommuner = [...new Set(membersOn(team, day).map(({ komnr }) => komnr))].sort();
  const homes = kommuner.map((komnr) => geography.kommune(komnr)?.helsefellesskap ?? '');
  const numberOf = (home: string): number => homes.filter((one) => one === home).length;
  return homes.toSorted((a, b) => numberOf(b) - numberOf(a))[0] ?? null;
}
