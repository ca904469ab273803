import { describe, expect, it } from 'vitest';
import type { LimitDecision } from '../../src/domain/limit-decision.ts';
import { createLimitShelf } from '../../src/session/limit-shelf.ts';

function storageOf(text: string | null) {
  const kept = { text };
  return {
    kept,
    read: () => kept.text,
    write(next: string) {
      kept.text = next;
    },
  };
}

const decision: LimitDecision = {
  series: {
    indicator: 'overliggerdogn',
    profile: '-',
    variant: 'net',
    level: 'helsefellesskap',
    unit: 'H13',
    periodType: 'month',
  },
  from: '2025-01',
  decidedOn: '2025-03-01',
  decidedBy: 'SSU',
  reason: 'Ny avdeling',
};

describe('the log of decisions on limits', () => {
  it('outlives the tab', () => {
    const storage = storageOf(null);
    createLimitShelf(storage).keep(decision);
    expect(createLimitShelf(storage).current()).toEqual([decision]);
  });

  it('has one decision for each series and period, the latest', () => {
    const shelf = createLimitShelf(storageOf(null));
    let told = 0;
    shelf.subscribe(() => {
      told += 1;
    });
    shelf.keep(decision);
    shelf.keep({ ...decision, reason: 'Nytt journalsystem' });
    expect(shelf.current().map(({ reason }) => reason)).toEqual(['Nytt journalsystem']);
    shelf.remove(decision);
    expect(shelf.current()).toEqual([]);
    expect(told).toBe(3);
  });

  it('takes what cannot be read for no decision', () => {
    for (const text of [
      '',
      '{',
      '{"decisions":[]}',
      JSON.stringify({ fellestall: 'grenser', decisions: [{ from: 1 }] }),
    ]) {
      expect(createLimitShelf(storageOf(text)).current()).toEqual([]);
    }
  });

  it('travels as a file: the one decided last holds, whoever loads first', () => {
    const [here, there] = [createLimitShelf(storageOf(null)), createLimitShelf(storageOf(null))];
    here.keep(decision);
    here.keep({ ...decision, from: '2024-06', reason: 'Ny rutine' });
    there.keep({ ...decision, decidedOn: '2025-04-01', reason: 'Flyttet avdeling' });
    expect(there.load(here.fileText())).toEqual({ told: 2, taken: 1 });
    expect(here.load(there.fileText())).toEqual({ told: 2, taken: 1 });
    expect(here.fileText()).toBe(there.fileText());
    expect(here.current().find(({ from }) => from === '2025-01')?.reason).toBe('Flyttet avdeling');
    expect(here.load(there.fileText())).toEqual({ told: 2, taken: 0 });
  });

  it('changes nothing when the file is another', () => {
    const shelf = createLimitShelf(storageOf(null));
    shelf.keep(decision);
    for (const text of [
      '',
      '{',
      '[]',
      '{"fellestall":"oppskrifter"}',
      '{"fellestall":"grenser","decisions":[{"from":1}]}',
    ])
      expect(shelf.load(text)).toBeNull();
    expect(shelf.current()).toEqual([decision]);
  });
});
