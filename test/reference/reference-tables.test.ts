import { beforeAll, describe, expect, it, test } from 'vitest';
import { staticSql } from '../../src/engine/sql.ts';
import { loadReferenceTables } from '../../src/reference/reference-tables.ts';
import { sharedEngine } from '../support/engine.ts';

const engine = sharedEngine();

async function ask(text: string): Promise<readonly Readonly<Record<string, unknown>>[]> {
  return (await (await engine()).query(staticSql(text))).rows();
}

describe('the reference tables', () => {
  beforeAll(async () => {
    await loadReferenceTables(await engine());
  });

  test.each([
    ['ref_helsefellesskap', 19],
    ['ref_kommune', 357],
    ['ref_kommune_navn', 443],
    ['ref_komnr_carry', 481],
    ['ref_bydel', 42],
    ['ref_population', 2772],
    ['ref_dognpris', 13],
  ])('%s has %i rows', async (table, rows) => {
    expect(await ask(`select count(*)::integer n from ${table}`)).toEqual([{ n: rows }]);
  });

  it('keep leading zeros and Norwegian letters', async () => {
    expect(await ask(`select navn, helsefellesskap, rhf from ref_kommune where komnr = '0301'`)).toEqual([
      { navn: 'Oslo', helsefellesskap: 'H14', rhf: '991324968' },
    ]);
    expect(await ask(`select navn from ref_helsefellesskap where id = 'H03'`)).toEqual([
      { navn: 'Helsefellesskapet Lofoten, Vesterålen og Salten' },
    ]);
  });

  it('give the country 5 594 340 inhabitants on 1 January 2025 at every level', async () => {
    const sums = await ask(`select level, sum(inhabitants)::integer n from ref_population
      where year = 2025 and level <> 'bydel' group by all order by level`);
    expect(sums).toEqual(['country', 'helsefellesskap', 'kommune', 'rhf'].map((level) => ({ level, n: 5_594_340 })));
  });

  it('carry a retired number, and a split one to nothing', async () => {
    expect(await ask(`select * from ref_komnr_carry where gammelt_nr in ('0231', '1507') order by 1`)).toEqual([
      { gammelt_nr: '0231', komnr: '3205' },
      { gammelt_nr: '1507', komnr: null },
    ]);
  });

  it('know the price of a night in 2025 and none for 2026', async () => {
    expect(await ask('select * from ref_dognpris where ar >= 2025 order by ar')).toEqual([
      { ar: 2025, kr: 5981 },
      { ar: 2026, kr: null },
    ]);
  });

  it('can be loaded again without doubling', async () => {
    await loadReferenceTables(await engine());
    expect(await ask(`select count(*)::integer n from ref_bydel where komnr = '0301' and egen`)).toEqual([{ n: 15 }]);
  });
});
