import type { IndicatorDefinition, IndicatorProfile } from '../../domain/indicator-definition.ts';
import type { Level } from '../../domain/observation.ts';
import { ageBands, type SplitWish, unknownGroup } from '../../domain/split.ts';
import type { Engine, QueryOptions } from '../../engine/engine.ts';
import { staticSql } from '../../engine/sql.ts';
import type { FactsSource } from '../facts.ts';
import { fillFacts } from '../roll-up/fact-columns.ts';
import { isToldOf } from '../roll-up/fact-profiles.ts';

/** Parts the profile from the group in the words of split facts; no profile and no group holds it. */
const seam = '\n';

/** Codes of the field have three digits; programs that take them for numbers lose the leading zeros. */
const fieldGroup = `case
    when fagomrade is null or trim(fagomrade) = '' then '${unknownGroup}'
    when regexp_full_match(trim(fagomrade), '[0-9]{1,2}') then lpad(trim(fagomrade), 3, '0')
    else trim(fagomrade)
  end`;

function ageGroup({ ages = [0] }: IndicatorProfile): string {
  const bands = ageBands(ages).map(({ group, from, to }) => {
    const below = to === null ? '' : ` and alder < ${to}`;
    return `when alder >= ${from}${below} then '${group}'`;
  });
  return `case ${bands.join(' ')} else '${unknownGroup}' end`;
}

/** The SELECT of facts with the group in the profile, of the profile that is wished for alone. */
async function splitSql(
  engine: Engine,
  sql: string,
  [profile, { split }]: readonly [IndicatorProfile, SplitWish],
  options: QueryOptions,
): Promise<string> {
  const group = split === 'alder' ? ageGroup(profile) : fieldGroup;
  const facts = await fillFacts(engine, sql, options);
  return `select * replace ('${profile.id}' || chr(10) || ${group} as profile) from (${facts}) as whole_fact
    where ${isToldOf(`'${profile.id}'`)}`;
}

/** Every group there may be facts of, those not known last. */
async function listGroups(
  engine: Engine,
  { ages = [0] }: IndicatorProfile,
  { split }: SplitWish,
  options: QueryOptions,
): Promise<readonly string[]> {
  if (split === 'alder') return [...ageBands(ages).map(({ group }) => group), unknownGroup];
  const answer = await engine.query(staticSql(`select distinct ${fieldGroup} as field from kept_stay`), options);
  const fields = answer.rows().map(({ field }) => String(field));
  return [...fields.filter((field) => field !== unknownGroup).sort(), unknownGroup];
}

/** The group in the profile of a split fact. */
export function groupOf(profile: string): string {
  return profile.slice(profile.indexOf(seam) + 1);
}

/** Groups are told where their totals are looked at: those who lie between them follow from them. */
const splitLevels: readonly Level[] = ['country', 'helsefellesskap', 'kommune', 'enhet'];

export interface SplitPlan {
  readonly definition: IndicatorDefinition;
  readonly source: FactsSource;
}

/**
 * An indicator whose profiles are the groups of one of its own, so that the roll-up counts each as it counts a total:
 * distinct patients, gross and net, intervals. Null where nothing can be told of the groups.
 */
export async function planSplit(
  engine: Engine,
  definition: IndicatorDefinition,
  source: FactsSource,
  wish: SplitWish,
  options: QueryOptions,
): Promise<SplitPlan | null> {
  const profile = definition.profiles.find(({ id }) => id === wish.profile);
  if (profile === undefined) return null;
  const sql = await splitSql(engine, source.splitSql ?? source.sql, [profile, wish], options);
  const groups = await listGroups(engine, profile, wish, options);
  const [first, ...rest] = groups.map((group) => ({ ...profile, id: `${profile.id}${seam}${group}` }));
  if (first === undefined) return null;
  const listed = groups.map((group) => `(chr(10) || '${group.replaceAll("'", "''")}')`).join(', ');
  const pending =
    source.pending === undefined
      ? {}
      : {
          pending: `select p.* replace (p.profile || g.suffix as profile)
            from (${source.pending}) as p cross join (values ${listed}) as g(suffix)`,
        };
  const { needs, byPatient, asWritten } = source;
  return {
    definition: { ...definition, levels: splitLevels, profiles: [first, ...rest] },
    source: {
      needs,
      sql,
      ...(byPatient === undefined ? {} : { byPatient }),
      ...(asWritten === undefined ? {} : { asWritten }),
      ...pending,
    },
  };
}
