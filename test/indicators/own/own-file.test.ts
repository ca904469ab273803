import { describe, expect, it } from 'vitest';
import { formatOwnFile, readOwn, readOwnFile } from '../../../src/indicators/own/own-file.ts';
import { tellFileFaults } from '../../../src/text/own-text.ts';
import { own } from './own-samples.ts';

function withPart(part: object): string {
  return JSON.stringify({ form: 'fellestall-egen-indikator-1', indicators: [{ ...own(), ...part }] });
}

describe('a file of own indicators', () => {
  it('comes back as it was written', () => {
    const indicators = [own(), own({ id: 'egen-rate', kind: 'rate', perInhabitants: 1000, caveats: ['Små tall.'] })];
    expect(readOwnFile(formatOwnFile(indicators))).toEqual({ indicators, faults: [] });
  });

  it('is nothing else: other texts are not such a file', () => {
    expect(readOwnFile('ikke json')).toBeNull();
    expect(readOwnFile('{"form":"fellestall-oppskrift-1","recipes":[]}')).toBeNull();
    expect(readOwnFile('[]')).toBeNull();
  });

  it.each([
    ['a value that should not travel', { rows: [1, 2, 3] }, '«rows» hører ikke hjemme i en definisjon.'],
    ['an id of the product', { id: 'overliggerdogn' }, '«id» er ikke fylt ut riktig.'],
    ['no question', { question: undefined }, '«spørsmålet» mangler.'],
    ['an unknown kind', { kind: 'stock-count' }, '«slag» er ikke fylt ut riktig.'],
    ['a rate of nobody', { kind: 'rate' }, '«antall innbyggere» er ikke fylt ut riktig.'],
    ['a date that is none', { reviewBy: '2027-02-30' }, '«gjennomgås innen» er ikke fylt ut riktig.'],
    ['a number of eleven digits', { sql: "select '01010112345'" }, '«SQL» har elleve siffer på rad'],
  ])('with %s is refused and says why', (_, part, told) => {
    const read = readOwnFile(withPart(part));
    expect(read?.indicators).toEqual([]);
    expect(tellFileFaults(read?.faults ?? []).join()).toContain(told);
  });

  it('keeps the good ones beside a bad one, and the first of two with the same id', () => {
    const text = JSON.stringify({
      form: 'fellestall-egen-indikator-1',
      indicators: [own(), { ...own(), decimals: 9 }, own({ name: 'En annen' })],
    });
    const read = readOwnFile(text);
    expect(read?.indicators).toEqual([own()]);
    expect(read?.faults).toEqual([
      { position: 2, field: 'decimals', reason: 'wrong' },
      { position: 3, field: 'id', reason: 'twice' },
    ]);
  });

  it('with something beside the indicators is refused as a whole', () => {
    const read = readOwnFile(JSON.stringify({ form: 'fellestall-egen-indikator-1', indicators: [own()], data: 1 }));
    expect(read).toEqual({ indicators: [], faults: [{ position: 0, field: 'data', reason: 'unknown' }] });
  });
});

describe('one definition', () => {
  it('may not be empty where a reader looks', () => {
    expect(readOwn({ ...own(), name: '  ' }).faults).toEqual([{ position: 1, field: 'name', reason: 'wrong' }]);
  });
});
