import { createDraw, type Draw } from '../../../scripts/demo/draw.ts';
import { geography } from '../../../src/reference/geography-facts.ts';

export interface PlainTeam {
  readonly id: string;
  readonly type: 'ACT' | 'FACT' | 'FACT_UNG' | 'FACT_SIKKERHET';
  readonly status: 'forprosjekt' | 'prosjekt' | 'drift' | 'nedlagt';
  readonly start: string;
  readonly slutt: string | null;
  readonly members: readonly PlainMember[];
  readonly reports: readonly PlainReport[];
  readonly scores: readonly PlainScore[];
}

export interface PlainMember {
  readonly komnr: string;
  readonly bydel: string | null;
  readonly fra: string;
  readonly til: string | null;
}

export interface PlainReport {
  readonly period: string;
  readonly patients: number;
  readonly positions: number | null;
}

interface PlainScore {
  readonly date: string;
  readonly scale: '2010N23' | '2017RN23';
  /** In tenths */
  readonly score: number;
}

/** Days at the edges of months, where most rules are about one day. */
const dates = ['2024-06-01', '2024-11-30', '2024-12-31', '2025-01-01', '2025-01-31', '2025-02-28', '2025-03-15'];
const laterDates = ['2025-02-28', '2025-03-30', '2025-03-31', '2025-04-14', '2025-04-15', '2025-09-30'];
const bydeler = geography.bydeler.filter(({ komnr, ownUnit }) => komnr === '0301' && ownUnit);

function drawMember(draw: Draw, kommuner: readonly string[], near: number): PlainMember {
  const span = { fra: draw.pick(dates), til: draw.chance(500) ? null : draw.pick(laterDates) };
  const inOslo = draw.chance(60);
  if (inOslo) return { komnr: '0301', bydel: draw.chance(150) ? null : draw.pick(bydeler).bydel, ...span };
  const komnr = kommuner[(near + draw.int(0, 6)) % kommuner.length] ?? '3205';
  return { komnr, bydel: null, ...span };
}

/** No two memberships of a place that begin on the same day: those are one row twice. */
function drawMembers(draw: Draw, kommuner: readonly string[]): readonly PlainMember[] {
  const near = draw.int(0, kommuner.length - 1);
  const members = Array.from({ length: draw.int(1, 5) }, () => drawMember(draw, kommuner, near));
  const keys = members.map(({ komnr, bydel, fra }) => `${komnr} ${bydel} ${fra}`);
  return members.filter(({ fra, til }, index) => keys.indexOf(keys[index] ?? '') === index && (til ?? '9') >= fra);
}

function drawTeam(draw: Draw, kommuner: readonly string[], id: string): PlainTeam {
  const periods = ['2024Q4', '2025-02', '2025-03', '2025Q1', '2025Q2'];
  return {
    id,
    type: draw.pick(['ACT', 'FACT', 'FACT', 'FACT_UNG', 'FACT_SIKKERHET']),
    status: draw.pick(['forprosjekt', 'prosjekt', 'drift', 'drift', 'nedlagt']),
    start: draw.pick(dates),
    slutt: draw.chance(600) ? null : draw.pick(laterDates.slice(2)),
    members: drawMembers(draw, kommuner),
    reports: periods
      .filter(() => draw.chance(650))
      .map((period) => ({
        period,
        patients: draw.int(0, 90),
        positions: draw.chance(200) ? draw.pick([null, 0]) : draw.int(1, 40) / 4,
      })),
    scores: dates
      .filter(() => draw.chance(250))
      .map((date) => ({ date, scale: draw.pick(['2010N23', '2017RN23']), score: draw.int(10, 50) })),
  };
}

/** @param kommuner where teams are, those that lie near each other side by side; some teams are in Oslo all the same */
export function drawPlainTeams(
  seed: number,
  count: number,
  kommuner = geography.kommuner.map(({ komnr }) => komnr),
): readonly PlainTeam[] {
  const draw = createDraw(seed, 10);
  return Array.from({ length: count }, (_, index) => drawTeam(draw, kommuner, `T${index}`));
}

const decimal = (value: number | null): string => (value === null ? '' : String(value).replace('.', ','));

export function writePlainTeams(teams: readonly PlainTeam[]): readonly string[] {
  const file = (headings: string, rows: readonly (readonly (string | number)[])[]): string =>
    `${[headings, ...rows.map((row) => row.join(';'))].join('\n')}\n`;
  return [
    file(
      'team_id;navn;type;status;start;slutt',
      teams.map(({ id, type, status, start, slutt }) => [id, `Team ${id}`, type, status, start, slutt ?? '']),
    ),
    file(
      'team_id;komnr;bydel;fra;til',
      teams.flatMap(({ id, members }) =>
        members.map(({ komnr, bydel, fra, til }) => [id, komnr, bydel ?? '', fra, til ?? '']),
      ),
    ),
    file(
      'team_id;periode;arsverk_besatt;pasienter_aktive',
      teams.flatMap(({ id, reports }) =>
        reports.map(({ period, patients, positions }) => [id, period, decimal(positions), patients]),
      ),
    ),
    file(
      'team_id;dato;skala;skar_total',
      teams.flatMap(({ id, scores }) => scores.map(({ date, scale, score }) => [id, date, scale, decimal(score / 10)])),
    ),
  ];
}
