import { describe, expect, it } from 'vitest';
import { findOptionFault } from '../../scripts/option-fault.ts';

const rules = {
  options: { out: { type: 'string' }, publish: { type: 'boolean' } },
  allowPositionals: true,
} as const;

describe('faults of options', () => {
  it.each([
    [['fil.csv', '--tull'], 'Ukjent valg: --tull'],
    [['fil.csv', '-h'], 'Ukjent valg: -h'],
    [['fil.csv', '--constructor'], 'Ukjent valg: --constructor'],
    [['fil.csv', '--out'], '--out mangler verdien sin.'],
    [['fil.csv', '--out='], '--out mangler verdien sin.'],
    [['fil.csv', '--out', '--publish'], '--out mangler verdien sin.'],
    [['fil.csv', '--publish=ja'], '--publish skal ikke ha noen verdi.'],
  ])('tells in Norwegian what is wrong with %j', (args, told) => {
    expect(findOptionFault(args, rules)).toBe(told);
  });

  it('finds none in options that are used as they should be, in any order', () => {
    expect(findOptionFault(['--publish', 'a.csv', '--out', 'b.json', 'c.csv', '--', '--d.csv'], rules)).toBeNull();
    expect(findOptionFault(['--out=-b.json'], rules)).toBeNull();
  });

  it('tells of a word without an option before it where the command takes none', () => {
    expect(findOptionFault(['mappe'], { options: rules.options })).toContain('«mappe»');
  });
});
