import type { IsoDate } from '../../domain/period.ts';
import type { Engine, QueryOptions } from '../../engine/engine.ts';
import { sql, staticSql } from '../../engine/sql.ts';
import { numbers, texts } from './answer-columns.ts';
import type { CoveredMonth, MonthRange } from './calendar.ts';
import { listProfiles } from './fact-profiles.ts';
import type { FactGroup } from './series.ts';
import type { SpanFact } from './span-facts.ts';

/** Groups in the order of their numbers. */
export async function loadFactGroups(engine: Engine, options: QueryOptions): Promise<readonly FactGroup[]> {
  const result = await engine.query(
    sql`select profile, variant, basis, komnr, bydel, enhet from fact_group order by group_no`,
    options,
  );
  const [profile, variant, basis] = [texts(result, 'profile'), texts(result, 'variant'), texts(result, 'basis')];
  const [komnr, bydel, enhet] = [texts(result, 'komnr'), texts(result, 'bydel'), texts(result, 'enhet')];
  return profile.map((word, row) => ({
    profiles: listProfiles(word ?? '-'),
    variant: variant[row] ?? '-',
    basis: basis[row] ?? 'all',
    komnr: komnr[row] ?? null,
    bydel: bydel[row] ?? null,
    enhet: enhet[row] ?? null,
  }));
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

/** Covered months by kind of extract, remembered for as long as the rows are the same. */
export type CoveredKinds = Map<string, Promise<readonly CoveredMonth[]>>;

/** Covered months of a kind of extract, chronological. */
export function loadCoveredMonths(
  engine: Engine,
  kind: string,
  known: CoveredKinds,
  options: QueryOptions,
): Promise<readonly CoveredMonth[]> {
  const months = known.get(kind) ?? readCoveredMonths(engine, kind, options);
  known.set(kind, months);
  return months;
}

async function readCoveredMonths(
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
      profiles: listProfiles(profile[row] ?? '-'),
      basis: basis[row] ?? 'all',
      komnr: komnr[row] ?? null,
      bydel: bydel[row] ?? null,
      enhet: enhet[row] ?? null,
    },
  }));
}
