import { expect, it } from 'vitest';
import { staticSql } from '../../../src/engine/sql.ts';
import { catalogue } from '../../../src/indicators/catalogue.ts';
import { wordHash } from '../../../src/indicators/roll-up/create-keyed-facts.ts';
import { geography } from '../../../src/reference/geography-facts.ts';
import { sharedEngine } from '../../support/engine.ts';

const engine = sharedEngine();

function list(words: readonly (string | null)[]): string {
  return `[${words.map((word) => (word === null ? 'null' : `'${word.replaceAll("'", "''")}'`)).join(', ')}]`;
}

const places = [
  ...geography.kommuner.map(({ komnr }) => [komnr, null] as const),
  ...geography.bydeler.map(({ komnr, bydel }) => [komnr, bydel] as const),
  [null, null] as const,
];
const profiles = [...new Set(['-', ...catalogue.flatMap((one) => one.profiles.map(({ id }) => id))])];
/** Names that differ in little, short and long: those of up to 12 bytes are hashed in another way. */
const units = [
  null,
  ...Array.from({ length: 20 }, (_, n) => [`Med ${n}`, `Medisinsk avdeling ${n}, seksjon ${n % 3}`]),
];

it.each(['varchar', 'every_unit'])('has no two alike among a million groups, with units as %s', async (type) => {
  const shared = await engine();
  const names = units.flat();
  await shared.run(
    `create or replace type every_unit as enum (${list(names.filter((name) => name !== null)).slice(1, -1)})`,
  );
  const answer = await shared.query(
    staticSql(`with groups as (
        select
          unnest(${list(profiles)}) as profile, variant, basis, place.komnr as komnr, place.bydel as bydel,
          cast(enhet as ${type}) as enhet
        from unnest(['-', 'gross', 'net']) as v(variant)
        cross join unnest(['all', 'area', 'enhet']) as b(basis)
        cross join unnest([${places.map(([komnr, bydel]) => `{ 'komnr': ${list([komnr]).slice(1, -1)}, 'bydel': ${list([bydel]).slice(1, -1)} }`).join(', ')}]) as p(place)
        cross join unnest(${list(names)}) as u(enhet)
      )
      select count(*) as groups, count(distinct word_hash) as hashes from (select ${wordHash} from groups)`),
  );
  const [{ groups, hashes } = {}] = answer.rows();
  expect(Number(groups)).toBeGreaterThan(1_000_000);
  expect(hashes).toBe(groups);
});
