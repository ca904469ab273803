import { beforeAll, describe, expect, it } from 'vitest';
import type { SqlFault } from '../../src/domain/sql-fault.ts';
import { asRelation, judgeSelect } from '../../src/engine/read-only-select.ts';
import { scanWords } from '../../src/engine/scan-words.ts';
import { staticSql } from '../../src/engine/sql.ts';
import { findSqlFault } from '../../src/engine/sql-fault.ts';
import { formatSqlPosition, tellSqlFault } from '../../src/text/sql-fault-text.ts';
import { sharedEngine } from '../support/engine.ts';

const engine = sharedEngine();

beforeAll(async () => {
  await (await engine()).run(
    "create table tall (a integer, navn varchar); insert into tall values (1, 'en'), (2, 'to')",
  );
});

async function faultOf(sql: string): Promise<SqlFault | null> {
  return findSqlFault(await engine(), sql, {});
}

async function count(): Promise<unknown> {
  return (await (await engine()).query(staticSql('select count(*) as n from tall'))).rows()[0]?.['n'];
}

describe('the words of a script', () => {
  it('are what stands outside strings and comments', () => {
    const words = scanWords('select \'drop\' -- drop\n, "et navn" /* attach */ from f(x);').map(({ word }) => word);
    expect(words).toEqual(['select', 'et navn', 'from', 'f', 'x', ';']);
  });
});

describe('a query that reads', () => {
  it.each([
    'select 1',
    '  -- først\nwith x as (select 1) select * from x;  ',
    'from tall',
    "select 'drop table; attach'",
    'select a as "copy" from tall',
  ])('is let through: %s', (sql) => {
    expect(judgeSelect(sql)).toBeNull();
  });

  it.each([
    ['', 'empty'],
    ['-- bare en kommentar', 'empty'],
    ['drop table tall', 'not-select'],
    ["attach 'x.db'", 'not-select'],
    ["copy tall to 'x.csv'", 'not-select'],
    ['pragma database_list', 'not-select'],
    ['set memory_limit = 1', 'not-select'],
    ['explain analyze delete from tall', 'not-select'],
    ['insert into tall select 3, null', 'not-select'],
    ['select 1; drop table tall', 'several'],
    ["select * from read_csv('input/x')", 'forbidden'],
    ["select * from READ_TEXT ('input/x')", 'forbidden'],
    ["from query('select 1')", 'forbidden'],
    ['select * from force_checkpoint()', 'forbidden'],
  ])('is all there may be: %s', (sql, kind) => {
    expect(judgeSelect(sql)?.kind).toBe(kind);
    expect(() => asRelation(sql)).toThrow(RangeError);
  });

  it.each([
    'with x as (select 1) insert into tall select 3, null',
    'with x as (select 1) delete from tall',
    'select 1) ; drop table tall; (select 1',
    'from tall) union all (delete from tall returning a, navn',
    'select 1 /* åpen',
  ])('cannot smuggle anything past the brackets: %s', async (sql) => {
    expect(await faultOf(sql)).not.toBeNull();
    expect(await count()).toBe(2);
  });
});

describe('the place of a fault', () => {
  it.each([
    [
      'select a,\n  feil from tall',
      { line: 2, column: 3 },
      'Kolonnen «feil» finnes ikke i tabellene som er nevnt. Mente du «a»?',
    ],
    ['select a\nfrom tal', { line: 2, column: 6 }, 'Tabellen «tal» finnes ikke. Mente du «tall»?'],
    ['select a frm tall where', { line: 1, column: 14 }, '«tall» passer ikke inn her.'],
    ['select a from tall where', { line: 1, column: 25 }, 'SQL-en slutter for tidlig.'],
    ['select a\nfrom tall where b =  \n', { line: 2, column: 20 }, 'SQL-en slutter for tidlig.'],
    ['select a from tall where navn > 5', { line: 1, column: 31 }, 'Typene VARCHAR og INTEGER kan ikke sammenlignes.'],
    ['select a from tall where sum(a) > 1', { line: 1, column: 26 }, 'WHERE kan ikke summere. Bruk HAVING.'],
    [
      'select a from tall union select a, navn from tall',
      null,
      'Spørringene som slås sammen, har ikke like mange kolonner.',
    ],
    ['select a.b from tall', null, 'Motoren sier: Cannot extract field'],
    ['select a from noe_helt_annet_xyz', { line: 1, column: 15 }, 'Tabellen «noe_helt_annet_xyz» finnes ikke.'],
    ['select noe(a) from tall', { line: 1, column: 8 }, 'Funksjonen «noe» finnes ikke.'],
    ["select 'æøå' as æ, feil from tall", { line: 1, column: 20 }, 'Kolonnen «feil» finnes ikke'],
    [`select a, ${'a + 1 as b, '.repeat(20)}feil from tall`, { line: 1, column: 251 }, 'Kolonnen «feil» finnes ikke'],
    ['select 1;\n\ndelete from tall', { line: 3, column: 1 }, 'Bare én spørring om gangen.'],
    ['select a, b from tall group by', { line: 1, column: 31 }, 'SQL-en slutter for tidlig.'],
  ])('of %j', async (sql, position, told) => {
    const fault = await faultOf(sql);
    expect(fault?.position).toEqual(position);
    expect(fault === null ? '' : tellSqlFault(fault)).toContain(told);
  });

  it('is told as line and character', () => {
    expect(formatSqlPosition({ line: 3, column: 5 })).toBe('Linje 3, tegn 5');
  });
});

describe('a fault in a value', () => {
  it('never repeats the value', async () => {
    const fault = await faultOf("select cast('hemmelig' as integer) from tall");
    expect(JSON.stringify(fault)).not.toContain('hemmelig');
  });
});
