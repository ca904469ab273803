import type { IsoDate } from '../../domain/period.ts';
import type { Engine, QueryOptions } from '../../engine/engine.ts';
import { sql } from '../../engine/sql.ts';
import acuteAdmissionSql from './acute-admission.sql?raw';
import admissionSql from './admission.sql?raw';
import countedNightSql from './counted-night.sql?raw';
import coverageSql from './coverage.sql?raw';
import doubledNightSql from './doubled-night.sql?raw';
import eventSql from './event.sql?raw';
import firstMessageSql from './first-message.sql?raw';
import { joinAsWritten } from './join-as-written.ts';
import keptStaySql from './kept-stay.sql?raw';
import lainNightSql from './lain-night.sql?raw';
import messageSql from './message.sql?raw';
import nightSql from './night.sql?raw';
import patientSql from './patient.sql?raw';
import readyIntervalSql from './ready-interval.sql?raw';
import repeatedStaySql from './repeated-stay.sql?raw';
import reportedStaySql from './reported-stay.sql?raw';
import seenSql from './seen.sql?raw';
import { createInSlices, type Slice, sliceColumn, sliceHashes } from './slices.ts';
import staySql from './stay.sql?raw';
import stayWordSql from './stay-word.sql?raw';
import teamSql from './team.sql?raw';

const relations: readonly (readonly ['table' | 'view' | 'type', string])[] = [
  ['view', 'team_report'],
  ['table', 'team_region'],
  ['table', 'team_place'],
  ['view', 'acute_admission'],
  ['table', 'reported_stay'],
  ['view', 'night'],
  ['view', 'payment_night'],
  ['table', 'counted_night'],
  ['table', 'doubled_night'],
  ['table', 'night_variant'],
  ['table', 'lain_night'],
  ['table', 'ready_interval'],
  ['table', 'first_message'],
  ['table', 'admission'],
  ['table', 'message'],
  ['table', 'correction'],
  ['table', 'event'],
  ['view', 'stay'],
  ['table', 'simultaneous'],
  ['table', 'maybe_simultaneous'],
  ['table', 'kept_stay'],
  ['table', 'chosen_stay'],
  ['table', 'repeated_stay'],
  ['table', 'stay_alias'],
  ['table', 'retold'],
  ['table', 'alike'],
  ['view', 'seen'],
  ['table', 'patient'],
  ['table', 'stock_day'],
  ['table', 'covered_day'],
  ['table', 'coverage'],
  ['table', 'cut'],
  ['type', 'stay_word'],
];

/** What a person's own SQL may start from, in the order to be read; the rest are steps on the way. */
export const preparedForReading: readonly string[] = [
  'stay',
  'patient',
  'night',
  'payment_night',
  'ready_interval',
  'event',
  'correction',
  'acute_admission',
  'admission',
  'message',
  'first_message',
  'team_place',
  'team_report',
  'cut',
  'coverage',
  'covered_day',
];

/** All SQL between the rows read and the facts: when it changes, numbers may. */
export const preparationSql: readonly string[] = [
  acuteAdmissionSql,
  admissionSql,
  countedNightSql,
  coverageSql,
  doubledNightSql,
  eventSql,
  firstMessageSql,
  keptStaySql,
  lainNightSql,
  messageSql,
  nightSql,
  patientSql,
  readyIntervalSql,
  repeatedStaySql,
  reportedStaySql,
  seenSql,
  staySql,
  stayWordSql,
  teamSql,
];

async function createCut(engine: Engine, cut: IsoDate, options: QueryOptions): Promise<void> {
  await engine.run('create or replace table cut (cut_date date, cut_end timestamp, open_end timestamp)');
  const open = sql`cast(cast(${cut} as date) as timestamp)`;
  await engine.query(
    sql`insert into cut
      select cast(${cut} as date), ${open} + interval '23:59:59', ${open} + interval 1 day`,
    options,
  );
}

/** Creates a table of the fingerprints that several rows share, by which few rows are found that may be alike. */
async function createFingerprints(
  engine: Engine,
  [table, relation, columns]: readonly [string, string, string],
  slices: readonly Slice[],
  options: QueryOptions,
): Promise<void> {
  const select = `select hash(${columns}) as fingerprint from ${relation}
    where hash(${columns}) between getvariable('slice_first') and getvariable('slice_last')
    group by 1
    having count(*) > 1`;
  await createInSlices(engine, table, select, slices, options);
}

async function prepareStays(engine: Engine, options: QueryOptions): Promise<void> {
  await engine.run(stayWordSql, options);
  const hashes = await sliceHashes(engine, 'opphold');
  await createInSlices(engine, 'patient', patientSql, hashes, options);
  await engine.run(seenSql, options);
  await createFingerprints(engine, ['alike', 'seen', 'pid, inn_ts, ut_ts, enhet'], hashes, options);
  await createFingerprints(engine, ['retold', 'seen', 'opphold_id'], hashes, options);
  await engine.run(repeatedStaySql, options);
  await createInSlices(engine, 'kept_stay', keptStaySql, await sliceColumn(engine, 'opphold', 'row_no'), options);
  await createFingerprints(engine, ['maybe_simultaneous', 'kept_stay', 'patient, inn_ts'], hashes, options);
  await engine.run(staySql, options);
  await engine.run(acuteAdmissionSql, options);
}

async function prepareShares(engine: Engine, options: QueryOptions): Promise<void> {
  const stays = await sliceColumn(engine, 'kept_stay', 'stay_no');
  await createInSlices(engine, 'admission', admissionSql, stays, options);
  await createInSlices(engine, 'first_message', firstMessageSql, stays, options);
}

async function countNights(engine: Engine, options: QueryOptions): Promise<void> {
  const stays = await sliceColumn(engine, 'kept_stay', 'stay_no');
  await createInSlices(engine, 'ready_interval', readyIntervalSql, stays, options);
  await countMidnights(engine, stays, options);
  await engine.run(reportedStaySql, options);
}

async function countMidnights(engine: Engine, stays: readonly Slice[], options: QueryOptions): Promise<void> {
  await createInSlices(engine, 'lain_night', lainNightSql, stays, options);
  await engine.run(doubledNightSql, options);
  await createInSlices(engine, 'counted_night', countedNightSql, stays, options);
  await engine.run(nightSql, options);
}

/**
 * Makes `night` tell of those who lay ready at an hour of the day instead of at midnight. Who is ready before the hour and
 * still there at it is counted on the day itself: intervals are moved so that the hour falls on the midnight that ends
 * the day. `ready_interval` is no longer true afterwards.
 * @param hour 1–23
 * @throws EngineError when the engine fails, or the abort reason
 */
export async function countAtHour(engine: Engine, hour: number, options: QueryOptions): Promise<void> {
  await engine.query(
    sql`update ready_interval set
      start_ts = start_ts + to_hours(cast(${24 - hour} as bigint)),
      end_ts = end_ts + to_hours(cast(${24 - hour} as bigint))`,
    options,
  );
  await countMidnights(engine, await sliceColumn(engine, 'kept_stay', 'stay_no'), options);
}

/** Whether those who wait have times: a date alone does not say who lay there at an hour. */
export async function hasWaitingTimes(engine: Engine, options: QueryOptions): Promise<boolean> {
  const answer = await engine.query(
    sql`select
        count(*) filter (where s.date_only) as date_only,
        count(*) filter (where i.start_ts <> date_trunc('day', i.start_ts)) as timed
      from ready_interval i
      join kept_stay s using (stay_no)`,
    options,
  );
  const { date_only: dateOnly, timed } = answer.rows()[0] ?? {};
  return dateOnly === 0 && timed !== 0;
}

/**
 * Creates what the facts of all indicators start from, as the data set was known at the end of the cut date:
 * - `cut(cut_date, cut_end, open_end)`: the date, its last second, and midnight after it, where open stays end
 * - `coverage(source, first_day, last_day, told)`, `covered_day(source, dato, told)`: which days each kind of extract
 *   tells of; `told` where only ready-made numbers for whole periods do
 * - `stock_day(dato)`: the last day of every covered month, and the cut
 * - `team_place(dato, team_id, komnr)`: where a team counts on a day its numbers may be read, `team_region(dato, team_id,
 *   region, whole)` where it has members, `whole` if all of them, and `team_report` what it reports there
 * - `patient`, `stay_alias(opphold_id, kept_id)` (dropped ids only), `stay`: every stay once, all sectors and levels of
 *   care; `ut_ts` is null while the patient is still there, `patient` numbers the patient, `stay_no` the stay, and
 *   `inn_ts, admission_turn` is the order in which a patient's stays were admitted; `acute_admission` those to somatic
 *   care that nobody planned
 * - `event`, `correction`, `message`: what belongs to those stays, under the ids that were kept
 * - `admission`, `first_message(stay_no, retning, type, ts)`: what shares of care messages are counted from
 * - `ready_interval(stay_no, start_ts, end_ts)`: from notice to leaving; `night` its nights gross and net, by residence,
 *   and `payment_night` those that the kommune of stay is to pay for; `reported_stay(stay_no, waited)` the stays of them
 *
 * Needs the canonical tables of intake and the reference tables.
 * @param scope `nights` leaves out what no indicator of nights starts from: messages, admissions and teams
 * @throws EngineError when the engine fails, or the abort reason
 */
export async function prepareFacts(
  engine: Engine,
  cut: IsoDate,
  options: QueryOptions = {},
  scope: 'all' | 'nights' = 'all',
): Promise<void> {
  await createCut(engine, cut, options);
  await engine.run(coverageSql, options);
  if (scope === 'all') await engine.run(teamSql, options);
  await joinAsWritten(engine, async () => {
    await prepareStays(engine, options);
    await engine.run(eventSql, options);
    if (scope === 'all')
      await createInSlices(engine, 'message', messageSql, await sliceColumn(engine, 'plo', 'row_no'), options);
  });
  if (scope === 'all') await prepareShares(engine, options);
  await countNights(engine, options);
}

/**
 * As `prepareFacts`, for what nights and corrections are made of and made into.
 * @throws EngineError when the engine fails, or the abort reason
 */
export async function prepareNights(engine: Engine, cut: IsoDate, options: QueryOptions = {}): Promise<void> {
  await createCut(engine, cut, options);
  await joinAsWritten(engine, async () => {
    await prepareStays(engine, options);
    await engine.run(eventSql, options);
  });
  await countNights(engine, options);
}

/** Drops what `prepareFacts` or `prepareNights` made, to give its memory back. Does nothing where it was never made. */
export async function dropPrepared(engine: Engine): Promise<void> {
  for (const [kind, name] of relations) await engine.run(`drop ${kind} if exists ${name}`);
}
