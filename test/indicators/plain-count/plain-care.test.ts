import { beforeAll, describe, expect, it } from 'vitest';
import { computeObservations } from '../../../src/indicators/compute.ts';
import { createDataSet, refreshDataSet } from '../../../src/intake/data-set.ts';
import { createObservationStore, type ObservationStore } from '../../../src/observations/observation-store.ts';
import { geography } from '../../../src/reference/geography-facts.ts';
import { intakeEngine, readText } from '../../support/intake.ts';
import { drawPlainCare, type PlainCare, writePlainCare } from '../../support/plain-count/plain-care.ts';
import { cutDay, drawPlainData, type PlainData } from '../../support/plain-count/plain-data.ts';
import { dateText, writePlainFiles } from '../../support/plain-count/plain-files.ts';
import { type PlainAdmission, plainAdmissions } from '../../support/plain-count/plain-messages.ts';
import { openEnd } from '../../support/plain-count/plain-stays.ts';
import { addTo, monthOf, type Sums, toldSums, toRecord } from '../../support/plain-count/plain-sums.ts';

const engine = intakeEngine();
const setsPerKommune = 2;
const kommuner = geography.kommuner.map(({ komnr }) => komnr).filter((komnr) => komnr !== '0301');

interface Round {
  readonly sets: readonly { readonly data: PlainData; readonly care: PlainCare }[];
  readonly store: ObservationStore;
}

async function observe(round: number, withServices: boolean): Promise<Round> {
  const running = await engine();
  const sets = kommuner.flatMap((home, index) =>
    Array.from({ length: setsPerKommune }, (_, turn) => {
      const seed = 40_000 + (round * kommuner.length + index) * setsPerKommune + turn;
      const data = drawPlainData(seed, `${home}-${turn}`, home, kommuner[(index + 1) % kommuner.length] ?? '');
      return { data, care: drawPlainCare(seed, data) };
    }),
  );
  const { opphold } = writePlainFiles(sets.map(({ data }) => data));
  const { plo, komm_tjeneste } = writePlainCare(sets.map(({ care }) => care));
  await createDataSet(running);
  const reports = [];
  for (const text of [opphold, plo, ...(withServices ? [komm_tjeneste] : [])])
    reports.push(await readText(running, text));
  expect(reports.map(({ status, rowsRejected }) => [status, rowsRejected])).toEqual(reports.map(() => ['accepted', 0]));
  await refreshDataSet(running, reports);
  const indicators = ['innleggelsesrapport-andel', 'helseopplysning-24t'];
  const columns = await computeObservations(running, { cut: dateText(cutDay), indicators });
  return { sets, store: createObservationStore(columns) };
}

const reportedInStay = ({ stay, reported }: PlainAdmission): boolean =>
  reported !== null && reported <= (stay.ut ?? openEnd);
const informedInTime = ({ stay, informed }: PlainAdmission): boolean =>
  informed !== null && informed <= stay.inn + 24 * 60 * 60;

const shares = [
  ['innleggelsesrapport-andel', '-', (one: PlainAdmission) => one.receives, reportedInStay],
  ['helseopplysning-24t', 'mottakere', (one: PlainAdmission) => one.receives, informedInTime],
  ['helseopplysning-24t', 'sendte', (one: PlainAdmission) => one.informed !== null, informedInTime],
] as const;

describe.each([
  [0, true],
  [1, false],
] as const)('messages drawn in round %i, services loaded: %s', (number, withServices) => {
  let round: Round;
  let admissions: readonly PlainAdmission[];

  beforeAll(async () => {
    round = await observe(number, withServices);
    admissions = round.sets.flatMap(({ data, care }) => plainAdmissions(data, care, withServices));
  });

  it.each(shares)('have the share that a plain count finds, %s %s', (indicator, profile, isCounted, isInTime) => {
    const sums: Sums = new Map();
    for (const admission of admissions.filter(isCounted)) {
      const { komnr, inn } = admission.stay;
      if (komnr === null) continue;
      addTo(sums, `${komnr} ${profile} ${monthOf(Math.floor(inn / 86_400))}`, isInTime(admission) ? 1 : 0, 1);
    }
    const plain = toRecord(sums);
    expect(Object.values(plain).filter(([inTime = 0]) => inTime > 0).length).toBeGreaterThan(100);
    const found = toldSums(round.store, { indicator, profiles: [profile], read: 'parts', units: kommuner });
    expect(found).toEqual(plain);
  });
});
