import type { IsoDate } from '../../domain/period.ts';
import type { Engine, QueryOptions } from '../../engine/engine.ts';
import { sql, staticSql } from '../../engine/sql.ts';
import { numbers, texts } from './answer-columns.ts';
import type { CoveredMonth, MonthRange } from './calendar.ts';
import type { FactGroup } from './series.ts';
import type { SpanFact } from './span-facts.ts';
import type { SubjectFacts } from './tally.ts';

/** Facts are fetched in stretches of about this many rows, so that memory does not grow with the file. */
const rowsPerFetch = 500_000;

/** Groups in the order of their numbers. */
export async function loadFactGroups(engine: Engine, options: QueryOptions): Promise<readonly FactGroup[]> {
  const result = await engine.query(
    sql`select profile, variant, basis, komnr, bydel, enhet from fact_group order by group_no`,
    options,
  );
  const [profile, variant, basis] = [texts(result, 'profile'), texts(result, 'variant'), texts(result, 'basis')];
  const [komnr, bydel, enhet] = [texts(result, 'komnr'), texts(result, 'bydel'), texts(result, 'enhet')];
  return profile.map((word, row) => ({
    profile: word ?? '-',
    variant: variant[row] ?? '-',
    basis: basis[row] ?? 'all',
    komnr: komnr[row] ?? null,
    bydel: bydel[row] ?? null,
    enhet: enhet[row] ?? null,
  }));
}

async function fetchSubjectFacts(
  engine: Engine,
  [from, to]: readonly [number, number],
  options: QueryOptions,
): Promise<SubjectFacts> {
  const result = await engine.query(
    sql`select group_no, subject_no, moment, numerator, denominator from keyed_fact
      where subject_no >= ${from} and subject_no < ${to}`,
    options,
  );
  return {
    group: numbers(result, 'group_no'),
    subject: numbers(result, 'subject_no'),
    moment: numbers(result, 'moment'),
    numerator: numbers(result, 'numerator'),
    denominator: numbers(result, 'denominator'),
  };
}

/**
 * Facts with a person or a team, whole persons at a time. The next stretch is fetched while one is counted.
 * @param onRead called when all are fetched, before the last are given
 */
export async function* loadSubjectFacts(
  engine: Engine,
  options: QueryOptions,
  onRead: () => void,
): AsyncGenerator<SubjectFacts> {
  const size = await engine.query(
    sql`select count(*) as facts, coalesce(min(subject_no), 0) as low, coalesce(max(subject_no), -1) as high
      from keyed_fact`,
    options,
  );
  const facts = numbers(size, 'facts')[0] ?? 0;
  const [low, high] = [numbers(size, 'low')[0] ?? 0, numbers(size, 'high')[0] ?? -1];
  const step = Math.max(1, Math.ceil((high - low + 1) / Math.ceil(facts / rowsPerFetch || 1)));
  const fetch = (from: number): Promise<SubjectFacts> => fetchSubjectFacts(engine, [from, from + step], options);
  let coming = low <= high ? fetch(low) : null;
  for (let from = low + step; coming !== null; from += step) {
    const came: SubjectFacts = await coming;
    coming = from <= high ? fetch(from) : null;
    // Nobody awaits it if the one before cannot be counted.
    coming?.catch(() => undefined);
    if (coming === null) onRead();
    yield came;
  }
}

/** Ready-made numbers by group number. What reaches beyond the cut was not known at it. */
export async function loadSpanFacts(
  engine: Engine,
  cut: IsoDate,
  options: QueryOptions,
): Promise<ReadonlyMap<number, readonly SpanFact[]>> {
  const result = await engine.query(
    sql`select
        group_no,
        year(dato) * 12 + month(dato) - 1 as first_month,
        year(coalesce(dato_til, dato)) * 12 + month(coalesce(dato_til, dato)) - 1 as last_month,
        sum(numerator) as numerator,
        sum(denominator) as denominator,
        sum(numerator_patients) as numerator_patients,
        sum(denominator_patients) as denominator_patients
      from grouped_fact
      where pid is null and entity is null and coalesce(dato_til, dato) <= cast(${cut} as date)
      group by all
      order by all`,
    options,
  );
  const group = numbers(result, 'group_no');
  const [firstMonth, lastMonth] = [numbers(result, 'first_month'), numbers(result, 'last_month')];
  const [numerator, denominator] = [numbers(result, 'numerator'), numbers(result, 'denominator')];
  const numeratorPatients = numbers(result, 'numerator_patients');
  const denominatorPatients = numbers(result, 'denominator_patients');
  const found = new Map<number, SpanFact[]>();
  group.forEach((number, row) => {
    const span: SpanFact = {
      firstMonth: firstMonth[row] ?? 0,
      lastMonth: lastMonth[row] ?? 0,
      numerator: numerator[row] ?? 0,
      denominator: denominator[row] ?? Number.NaN,
      numeratorPatients: numeratorPatients[row] ?? 0,
      denominatorPatients: denominatorPatients[row] ?? Number.NaN,
    };
    const spans = found.get(number);
    if (spans === undefined) found.set(number, [span]);
    else spans.push(span);
  });
  return found;
}

/** Stretches that ready-made numbers of a kind are told for. */
async function loadToldStretches(engine: Engine, kind: string, options: QueryOptions): Promise<readonly MonthRange[]> {
  const result = await engine.query(
    sql`select distinct
        year(first_day) * 12 + month(first_day) - 1 as first_month,
        year(last_day) * 12 + month(last_day) - 1 as last_month
      from coverage
      where told and source = ${kind}`,
    options,
  );
  const lastMonth = numbers(result, 'last_month');
  return Array.from(numbers(result, 'first_month'), (firstMonth, row) => ({
    firstMonth,
    lastMonth: lastMonth[row] ?? firstMonth,
  }));
}

/** Covered months of a kind of extract, chronological. */
export async function loadCoveredMonths(
  engine: Engine,
  kind: string,
  options: QueryOptions,
): Promise<readonly CoveredMonth[]> {
  const result = await engine.query(
    sql`select
        year(dato) * 12 + month(dato) - 1 as month,
        count(*) as days,
        cast(bool_and(told) as integer) as told,
        cast(min(dato) as varchar) as first_day,
        cast(max(dato) as varchar) as last_day
      from covered_day
      where source = ${kind}
      group by 1
      order by 1`,
    options,
  );
  const [days, firstDay, lastDay] = [numbers(result, 'days'), texts(result, 'first_day'), texts(result, 'last_day')];
  const [told, stretches] = [numbers(result, 'told'), await loadToldStretches(engine, kind, options)];
  return Array.from(numbers(result, 'month'), (month, row) => ({
    month,
    days: days[row] ?? 0,
    firstDay: firstDay[row] ?? '',
    lastDay: lastDay[row] ?? '',
    ...(told[row] === 1
      ? { toldFor: stretches.filter(({ firstMonth, lastMonth }) => firstMonth <= month && month <= lastMonth) }
      : {}),
  }));
}

/** Places and months where a correction is still being considered, as groups with their month. */
export async function loadPending(
  engine: Engine,
  pendingSql: string,
  options: QueryOptions,
): Promise<readonly { readonly group: Omit<FactGroup, 'variant'>; readonly month: number }[]> {
  const result = await engine.query(
    staticSql(`select distinct profile, basis, komnr, bydel, enhet, year(dato) * 12 + month(dato) - 1 as month
      from (${pendingSql})`),
    options,
  );
  const [profile, basis, komnr] = [texts(result, 'profile'), texts(result, 'basis'), texts(result, 'komnr')];
  const [bydel, enhet] = [texts(result, 'bydel'), texts(result, 'enhet')];
  return Array.from(numbers(result, 'month'), (month, row) => ({
    month,
    group: {
      profile: profile[row] ?? '-',
      basis: basis[row] ?? 'all',
      komnr: komnr[row] ?? null,
      bydel: bydel[row] ?? null,
      enhet: enhet[row] ?? null,
    },
  }));
}
