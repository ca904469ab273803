import { beforeAll, describe, expect, it } from 'vitest';
import { computeObservations } from '../../../src/indicators/compute.ts';
import { createDataSet, refreshDataSet } from '../../../src/intake/data-set.ts';
import { createObservationStore, type ObservationStore } from '../../../src/observations/observation-store.ts';
import { geography } from '../../../src/reference/geography-facts.ts';
import { intakeEngine, readText } from '../../support/intake.ts';
import {
  adultsOf,
  adultsOfPlace,
  coveredBydel,
  coveredIn,
  helsefellesskapOf,
  isRunning,
  membersOn,
} from '../../support/plain-count/plain-coverage.ts';
import { addTo, type Sums, type Told, toldSums, toRecord } from '../../support/plain-count/plain-sums.ts';
import {
  drawPlainTeams,
  type PlainReport,
  type PlainTeam,
  writePlainTeams,
} from '../../support/plain-count/plain-teams.ts';

const engine = intakeEngine();
const cut = '2025-04-15';
const teamsPerRound = 220;
/** Each with the day it is read: its last one, or the cut. */
const stockDays = {
  '2024-12': '2024-12-31',
  '2025-01': '2025-01-31',
  '2025-02': '2025-02-28',
  '2025-03': '2025-03-31',
  '2025Q1': '2025-03-31',
  '2025-04': cut,
} as const;
/** Periods that numbers of teams are told for, each with the reports that tell of its last day, the shortest first. */
const tellers: Readonly<Record<string, { readonly day: string; readonly reports: readonly string[] }>> = {
  '2024Q4': { day: '2024-12-31', reports: ['2024Q4'] },
  '2025Q1': { day: '2025-03-31', reports: ['2025-03', '2025Q1'] },
};
const homes = geography.helsefellesskap.map(({ id }) => id);
const kommuner = geography.kommuner.map(({ komnr }) => komnr);
const bydeler = geography.bydeler.filter(({ komnr, ownUnit }) => komnr === '0301' && ownUnit).map(({ bydel }) => bydel);
const periods = Object.keys(stockDays);

describe.each([0, 1, 2])('teams drawn in round %i', (round) => {
  const teams = drawPlainTeams(round, teamsPerRound);
  let store: ObservationStore;

  beforeAll(async () => {
    const running = await engine();
    await createDataSet(running);
    const reports = [];
    for (const text of writePlainTeams(teams)) reports.push(await readText(running, text));
    expect(reports.map(({ kind, rowsRejected }) => [kind, rowsRejected])).toEqual([
      ['fact_team', 0],
      ['fact_team_kommune', 0],
      ['fact_tall', 0],
      ['fact_fidelity', 0],
    ]);
    await refreshDataSet(running, reports);
    const indicators = [
      'fact-team',
      'fact-dekning',
      'fact-fidelity',
      'fact-pasienter-per-10000',
      'fact-pasienter-per-arsverk',
    ];
    store = createObservationStore(await computeObservations(running, { cut, indicators }));
  });

  function told(asked: Omit<Told, 'profiles' | 'periods'> & Partial<Told>): Record<string, number[]> {
    return toldSums(store, { profiles: ['-'], periods, ...asked });
  }

  function perDay(units: readonly string[], measure: (unit: string, day: string) => readonly number[]): Sums {
    const sums: Sums = new Map();
    for (const unit of units)
      for (const [period, day] of Object.entries(stockDays)) addTo(sums, `${unit} - ${period}`, ...measure(unit, day));
    return sums;
  }

  it('cover the adults of kommuner that a plain count finds', () => {
    const plain = perDay(kommuner, (komnr, day) => {
      const covered = coveredIn(teams, komnr, day);
      return covered === 0 ? [0, 0] : [covered, adultsOfPlace(komnr, day)];
    });
    const found = told({ indicator: 'fact-dekning', read: 'parts', units: kommuner });
    const covered = Object.entries(found).filter(([, [numerator = 0]]) => numerator > 0);
    expect(covered.length).toBeGreaterThan(500);
    expect(Object.fromEntries(covered)).toEqual(toRecord(plain));
  });

  it('cover the adults of bydeler that a plain count finds', () => {
    const plain = perDay(bydeler, (bydel, day) => [coveredBydel(teams, bydel, day)]);
    const found = told({ indicator: 'fact-dekning', level: 'bydel', read: 'numerator', units: bydeler });
    expect(found).toEqual(toRecord(plain));
  });

  it('cover the share of helsefellesskap and of the country that a plain count finds', () => {
    const share = (unit: string, day: string): readonly number[] => {
      const inside = kommuner.filter((komnr) => unit === '0' || geography.kommune(komnr)?.helsefellesskap === unit);
      return [inside.reduce((sum, komnr) => sum + coveredIn(teams, komnr, day), 0) / adultsOf(unit, day)];
    };
    const found = told({ indicator: 'fact-dekning', level: 'helsefellesskap', units: homes });
    expect(found).toEqual(toRecord(perDay(homes, share)));
    expect(told({ indicator: 'fact-dekning', level: 'country', units: ['0'] })).toEqual(toRecord(perDay(['0'], share)));
  });

  it.each(['-', 'forprosjekt', 'prosjekt', 'drift'])('are as many as a plain count finds, %s', (profile) => {
    const stateOf = ({ status }: PlainTeam): string => (status === 'nedlagt' ? 'drift' : status);
    const isOf = (team: PlainTeam): boolean =>
      profile === '-' ? stateOf(team) !== 'forprosjekt' : stateOf(team) === profile;
    const sums: Sums = new Map();
    for (const [period, day] of Object.entries(stockDays)) {
      for (const team of teams.filter((one) => isOf(one) && isRunning(one, day)))
        for (const komnr of new Set(membersOn(team, day).map((member) => member.komnr)))
          addTo(sums, `${komnr} ${profile} ${period}`, 1);
    }
    expect(told({ indicator: 'fact-team', profiles: [profile], units: kommuner })).toEqual(toRecord(sums));
  });

  it.each(['2010N23', '2017RN23'] as const)('follow the model as a plain count finds, %s', (scale) => {
    const sums: Sums = new Map();
    for (const [period, day] of Object.entries(stockDays)) {
      for (const team of teams.filter((one) => isRunning(one, day))) {
        const home = helsefellesskapOf(team, day);
        const latest = team.scores.filter((one) => one.scale === scale && one.date <= day).at(-1);
        if (home !== null && latest !== undefined) addTo(sums, `${home} ${scale} ${period}`, latest.score / 10, 1);
      }
    }
    const asked = { indicator: 'fact-fidelity', profiles: [scale], level: 'helsefellesskap', units: homes } as const;
    expect(told({ ...asked, read: 'parts' })).toEqual(toRecord(sums));
  });

  /** The report of a team that tells of the last day of a period, and where it counts. */
  function reportsFor(period: string): readonly { readonly home: string; readonly report: PlainReport }[] {
    const { day = '', reports = [] } = tellers[period] ?? {};
    return teams
      .filter((team) => isRunning(team, day))
      .flatMap((team) => {
        const home = helsefellesskapOf(team, day);
        const report = reports.map((one) => team.reports.find((own) => own.period === one)).find((one) => one);
        return home === null || report === undefined ? [] : [{ home, report }];
      });
  }

  it('have the patients per adult that a plain count finds', () => {
    const sums: Sums = new Map();
    for (const [period, { day }] of Object.entries(tellers))
      for (const { home, report } of reportsFor(period))
        addTo(sums, `${home} - ${period}`, (report.patients / adultsOf(home, day)) * 10_000);
    const asked = { indicator: 'fact-pasienter-per-10000', level: 'helsefellesskap', units: homes } as const;
    expect(told({ ...asked, periods: Object.keys(tellers) })).toEqual(toRecord(sums));
  });

  it('have the patients per position that a plain count finds', () => {
    const sums: Sums = new Map();
    for (const period of Object.keys(tellers))
      for (const { home, report } of reportsFor(period))
        if ((report.positions ?? 0) > 0) addTo(sums, `${home} - ${period}`, report.patients, report.positions ?? 0);
    const asked = { indicator: 'fact-pasienter-per-arsverk', level: 'helsefellesskap', units: homes } as const;
    expect(told({ ...asked, periods: Object.keys(tellers), read: 'parts' })).toEqual(toRecord(sums));
  });
});
