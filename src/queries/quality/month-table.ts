import type { ExtractKindId } from '../../domain/extract-kind.ts';

/** How the activity of a kind is counted by month. */
interface MonthSource {
  readonly kind: ExtractKindId;
  /** First and last instant a row tells of */
  readonly from: string;
  readonly to: string;
  readonly komnr: string | null;
  /** What is counted apart, such as the direction of a message; null where there is one series */
  readonly part: string | null;
  /** What a row counts for */
  readonly amount: string;
  readonly where: string;
}

const period = { from: 'periode_fra', to: 'periode_til', where: 'periode_fra is not null' } as const;

function instants(kind: ExtractKindId, column: string, komnr: string | null, part: string | null): MonthSource {
  return { kind, from: column, to: column, komnr, part, amount: '1', where: `${column} is not null` };
}

/** Kinds whose rows are activity. The life of teams, services and targets tells of none. */
const monthSources: readonly MonthSource[] = [
  instants('opphold', 'inn_ts', 'komnr_bosted', null),
  instants('ukp_hendelse', 'ts', null, null),
  instants('plo', 'ts', 'komnr', 'retning'),
  {
    kind: 'dialogmeldinger',
    from: 'coalesce(ts, periode_fra)',
    to: 'coalesce(ts, periode_til)',
    komnr: 'komnr',
    part: 'retning',
    amount: 'coalesce(case when ts is null then antall end, 1)',
    where: 'coalesce(ts, periode_fra) is not null',
  },
  { kind: 'overliggerdogn', ...period, komnr: 'komnr', part: null, amount: 'dogn' },
  { kind: 'reinnleggelser', ...period, komnr: 'komnr', part: null, amount: 'primaeropphold' },
  { kind: 'plo_andel', ...period, komnr: 'komnr', part: 'indikator', amount: 'nevner' },
  { kind: 'avvik', ...period, komnr: 'komnr', part: null, amount: 'antall' },
  { kind: 'dho', ...period, komnr: 'komnr', part: null, amount: 'aktive_siste_dag' },
  { kind: 'fact_tall', ...period, komnr: null, part: null, amount: 'pasienter_aktive' },
];

export const monthKinds: readonly ExtractKindId[] = monthSources.map(({ kind }) => kind);

function buildSourceSql({ kind, from, to, komnr, part, amount, where }: MonthSource): string {
  const whole = `cast(date_trunc('month', ${from}) as date)`;
  const months = `date_diff('month', ${from}, ${to}) + 1`;
  return `select '${kind}' as kind, file_id, ${komnr ?? 'null'} as komnr, ${part ?? 'null'} as part,
  cast(month + to_months(cast(unnest(range(months)) as integer)) as date) as month, amount / months as amount
from (
  select file_id, ${komnr === null ? '' : `${komnr}, `}${part === null ? '' : `${part}, `}${whole} as month, ${months} as months, sum(${amount}) as amount
  from ${kind}
  where ${where}
  group by all
)`;
}

/** SELECT of the months (`2025-02`) that the rows of a table begin in; null for kinds whose rows are no activity. */
export function monthsOfTableSql(kind: ExtractKindId, table: string): string | null {
  const source = monthSources.find((known) => known.kind === kind);
  if (source === undefined) return null;
  return `select distinct strftime(${source.from}, '%Y-%m') as month from ${table} where ${source.where}`;
}

/**
 * Makes `quality_month(kind, file_id, komnr, part, month, amount)`, the activity of every file by month; `month` is its
 * first day. What is told for a longer period is spread evenly over its months.
 */
export const monthTableSql = `create or replace temp table quality_month as
select kind, file_id, cast(komnr as varchar) as komnr, cast(part as varchar) as part, month, sum(amount) as amount
from (
${monthSources.map(buildSourceSql).join('\nunion all\n')}
)
group by kind, file_id, komnr, part, month`;

export const dropMonthTableSql = 'drop table if exists quality_month';
