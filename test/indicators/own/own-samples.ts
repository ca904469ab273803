import type { OwnIndicator } from '../../../src/domain/own-indicator.ts';
import { definitionOf } from '../../../src/indicators/catalogue.ts';

export const plainSql = `select
  komnr_bosted as komnr,
  bydel,
  enhet,
  cast(inn_ts as date) as dato,
  patient as pid,
  1 as numerator
from stay`;

/** An own indicator that counts admissions; what a test is about is named over it. */
export function own(part: Partial<OwnIndicator> = {}): OwnIndicator {
  return {
    id: 'egen-innleggelser',
    name: 'Innleggelser',
    shortName: 'Innleggelser',
    question: 'Hvor mange blir lagt inn?',
    numerator: 'Opphold.',
    denominator: 'Ingen: tallet er et antall.',
    unit: 'innleggelser',
    countedAs: 'innleggelser',
    kind: 'count',
    direction: 'neutral',
    decimals: 0,
    perInhabitants: null,
    corrected: false,
    clustered: false,
    includes: [],
    excludes: [],
    caveats: [],
    references: [],
    owner: 'Analyseavdelingen',
    checker: 'Forum styringsdata',
    reviewBy: '2027-06-30',
    sql: plainSql,
    ...part,
  };
}

const told = ['unit', 'countedAs', 'direction', 'decimals', 'corrected', 'clustered'] as const;

/** The main profile of an indicator of the catalogue, written as an own one by the same SQL. */
export function ownLike(id: string, kind: OwnIndicator['kind'], sql: string): OwnIndicator {
  const definition = definitionOf(id);
  const shared = Object.fromEntries(told.map((name) => [name, definition[name]]));
  const { profiles } = definition;
  const main = profiles[0].id;
  return own({
    ...shared,
    id: `egen-${id}`,
    kind,
    perInhabitants: definition.perInhabitants ?? null,
    sql: /\bprofile\b/.test(sql)
      ? `select * replace ('-' as profile) from (\n${sql}\n) where list_contains(string_split(profile, chr(30)), '${main}')`
      : sql,
  });
}
