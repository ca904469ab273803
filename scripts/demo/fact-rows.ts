import { cutDay, toDay } from './calendar.ts';
import type { Draw } from './draw.ts';
import type { Row } from './extract-file.ts';
import type { Place } from './places.ts';
import type { Profile } from './profile.ts';

/** Helsefellesskap where kommuner leave a team during the period. */
const withdrawals: ReadonlySet<string> = new Set(['H05', 'H13', 'H18']);
const idealCatchment = 50_000;

export interface FactRows {
  readonly fact_team: readonly Row[];
  readonly fact_team_kommune: readonly Row[];
  readonly fact_tall: readonly Row[];
  readonly fact_fidelity: readonly Row[];
}

/** A kommune, or a bydel where the kommune is divided. */
interface Member {
  readonly komnr: string | null;
  readonly bydel: string | null;
  readonly inhabitants: number;
}

interface Team {
  readonly id: string;
  readonly name: string;
  readonly type: 'FACT' | 'ACT' | 'FACT_UNG';
  readonly status: 'forprosjekt' | 'prosjekt' | 'drift' | 'nedlagt';
  readonly start: number;
  readonly end: number | null;
  readonly members: readonly Member[];
}

function toMembers(places: readonly Place[]): Member[] {
  return places.flatMap((place): Member[] =>
    place.bydeler.length > 0
      ? place.bydeler.map(({ bydel, inhabitants }) => ({ komnr: null, bydel, inhabitants }))
      : [{ komnr: place.komnr, bydel: null, inhabitants: place.inhabitants }],
  );
}

/** Kommuner next to each other by number, gathered until they are about as many inhabitants as a team serves. */
function gather(members: readonly Member[]): Member[][] {
  const groups: Member[][] = [];
  let open: Member[] = [];
  for (const member of members) {
    open.push(member);
    if (open.reduce((sum, { inhabitants }) => sum + inhabitants, 0) >= idealCatchment || open.length === 6) {
      groups.push(open);
      open = [];
    }
  }
  return open.length === 0 ? groups : [...groups, open];
}

function drawStart(draw: Draw): number {
  return toDay(draw.int(2016, 2025), draw.pick([1, 4, 8, 10]), 1);
}

function drawTeam(draw: Draw, profile: Profile, number: number, members: readonly Member[], act: boolean): Team {
  const start = act ? toDay(2014, 1, 1) : drawStart(draw);
  const young = start > toDay(2023, 6, 1);
  const closed = !act && !young && draw.chance(40);
  return {
    id: `${profile.id}-T${String(number).padStart(2, '0')}`,
    name: `Oppsøkende team ${number}, ${profile.id} (syntetisk)`,
    type: act ? 'ACT' : 'FACT',
    status: closed ? 'nedlagt' : young && draw.chance(250) ? 'forprosjekt' : young ? 'prosjekt' : 'drift',
    start,
    end: closed ? toDay(draw.int(2023, 2025), 6, 30) : null,
    members,
  };
}

function drawTeams(draw: Draw, profile: Profile, places: readonly Place[]): Team[] {
  const members = toMembers(places);
  const groups = gather(members);
  const served = groups.filter((_, index) => index === 0 || draw.chance(profile.factShare));
  const teams = served.map((group, index) => drawTeam(draw, profile, index + 1, group, index === 1));
  if (!draw.chance(600)) return teams;
  const half = members.slice(0, Math.ceil(members.length / 2));
  const ung = drawTeam(draw, profile, teams.length + 1, half, false);
  return [...teams, { ...ung, type: 'FACT_UNG', name: `Oppsøkende ungdomsteam, ${profile.id} (syntetisk)` }];
}

/** Two members of the team with the most members leave it at the turn of a year. */
function leaveOf(profile: Profile, teams: readonly Team[]): (team: Team, index: number) => number | null {
  const regular = teams.filter(
    ({ type, end, start }) => type !== 'FACT_UNG' && end === null && start < toDay(2024, 1, 1),
  );
  const largest = regular.reduce<Team | null>(
    (a, b) => (a === null || b.members.length > a.members.length ? b : a),
    null,
  );
  const year = profile.id === 'H05' ? 2023 : 2024;
  return (team, index) =>
    withdrawals.has(profile.id) && team === largest && index >= Math.max(1, team.members.length - 2)
      ? toDay(year, 12, 31)
      : team.end;
}

function drawQuarters(draw: Draw, team: Team): Row[] {
  if (team.status === 'forprosjekt') return [];
  const inhabitants = team.members.reduce((sum, member) => sum + member.inhabitants, 0);
  const planned = Math.max(5, Math.min(14, Math.round(inhabitants / 6000))) * 1000;
  let active = Math.max(6, Math.round((inhabitants * draw.int(7, 13)) / 10_000));
  let waiting = draw.int(0, 9);
  return Array.from({ length: 12 }, (_, quarter) => quarter).flatMap((quarter): Row[] => {
    const year = 2023 + Math.floor(quarter / 4);
    const first = toDay(year, (quarter % 4) * 3 + 1, 1);
    if (first < team.start || (team.end !== null && first > team.end)) return [];
    const started = draw.int(0, Math.max(2, Math.round(active / 9)));
    const ended = Math.min(active, draw.int(0, Math.max(2, Math.round(active / 10))));
    active += started - ended;
    waiting = Math.max(0, waiting + draw.int(-3, 3));
    const filled = planned - draw.pick([0, 0, 500, 1000, 1500]);
    return [[team.id, `${year}Q${(quarter % 4) + 1}`, filled, planned, active, started, ended, waiting]];
  });
}

/** A measurement about every second year, on the newer scale where the team is an old one. */
function drawMeasurements(draw: Draw, team: Team): Row[] {
  if (team.status === 'forprosjekt' || team.type === 'FACT_UNG') return [];
  let score = draw.int(28, 38) * 100;
  return [2023, 2024, 2025].flatMap((year): Row[] => {
    const day = toDay(year, draw.int(2, 11), draw.int(1, 28));
    if (!draw.chance(550) || day < team.start || day > (team.end ?? cutDay)) return [];
    score = Math.min(4900, score + draw.int(-1, 4) * 100);
    return [[team.id, day, team.start < toDay(2019, 1, 1) && year === 2025 ? '2017RN23' : '2010N23', score]];
  });
}

/** Teams, dated memberships and quarterly figures of one helsefellesskap; nothing in them is a real team. */
export function drawFactRows(draw: Draw, profile: Profile, places: readonly Place[]): FactRows {
  const teams = drawTeams(draw, profile, places).filter(({ start }) => start <= cutDay);
  const endOf = leaveOf(profile, teams);
  return {
    fact_team: teams.map(({ id, name, type, status, start, end }) => [id, name, type, status, start, end]),
    fact_team_kommune: teams.flatMap((team) =>
      team.members.map(({ komnr, bydel }, index) => [team.id, komnr, bydel, team.start, endOf(team, index)]),
    ),
    fact_tall: teams.flatMap((team) => drawQuarters(draw, team)),
    fact_fidelity: teams.flatMap((team) => drawMeasurements(draw, team)),
  };
}
