import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { staticSql } from '../../../src/engine/sql.ts';
import { createInSlices, cutIntoSlices, sliceColumn, sliceHashes } from '../../../src/indicators/prepare/slices.ts';
import { sharedEngine } from '../../support/engine.ts';

const engine = sharedEngine();

describe('a stretch cut into slices', () => {
  it('is covered once, from first to last', () => {
    const stretch = fc.tuple(fc.bigInt(-(2n ** 63n), 2n ** 63n), fc.bigInt(0n, 2n ** 63n), fc.bigInt(1n, 50n));
    fc.assert(
      fc.property(stretch, ([first, length, count]) => {
        const slices = cutIntoSlices(first, first + length, count);
        let next = first;
        for (const slice of slices) {
          expect(BigInt(slice.first)).toBe(next);
          expect(BigInt(slice.last)).toBeGreaterThanOrEqual(next);
          next = BigInt(slice.last) + 1n;
        }
        expect(next).toBe(first + length + 1n);
        expect(slices.length).toBeLessThanOrEqual(Number(count));
      }),
    );
  });

  it('is one slice when it holds nothing', () => {
    expect(cutIntoSlices(5n, 4n, 3n)).toEqual([{ first: '5', last: '4' }]);
  });
});

describe('a table made in slices', () => {
  it('has every row once and numbers them on', async () => {
    const open = await engine();
    const slices = cutIntoSlices(1n, 1000n, 7n);
    const select = `select getvariable('rows_before') + row_number() over () as no, i
      from range(1, 1001) t(i) where i between getvariable('slice_first') and getvariable('slice_last') and i % 3 = 0`;
    await createInSlices(open, 'sliced', select, slices, {});
    const told = 'select count(*) as n, count(distinct no) as numbers, min(no) as low, max(no) as high from sliced';
    expect((await open.query(staticSql(told))).rows()).toEqual([{ n: 333, numbers: 333, low: 1, high: 333 }]);
  });

  it('is of as many slices as its rows ask for, hashes from end to end', async () => {
    const open = await engine();
    await open.run('create or replace table many as select i as no from range(10, 2500010) t(i)');
    const slices = await sliceColumn(open, 'many', 'no');
    expect(slices).toHaveLength(3);
    expect([slices[0]?.first, slices.at(-1)?.last]).toEqual(['10', '2500009']);
    const hashes = await sliceHashes(open, 'many');
    expect([hashes.length, hashes[0]?.first, hashes.at(-1)?.last]).toEqual([3, '0', '18446744073709551615']);
    const select = `select hash(no) as key from many
      where hash(no) between getvariable('slice_first') and getvariable('slice_last')`;
    await createInSlices(open, 'sliced', select, hashes, {});
    expect((await open.query(staticSql('select count(*) as n from sliced'))).rows()).toEqual([{ n: 2500000 }]);
  });

  it('of no row is empty', async () => {
    const open = await engine();
    await open.run('create or replace table many as select 1 as no where false');
    await createInSlices(open, 'sliced', 'select no from many', await sliceColumn(open, 'many', 'no'), {});
    expect((await open.query(staticSql('select count(*) as n from sliced'))).rows()).toEqual([{ n: 0 }]);
  });
});
