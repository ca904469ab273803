import { describe, expect, it } from 'vitest';
import type { Correction } from '../../src/domain/correction.ts';
import { CorrectionHistory } from '../../src/session/correction-history.ts';

function correctionOf(stay: string): Correction {
  return {
    stay,
    from: '2025-01-30',
    to: '2025-01-31',
    art: 'feilregistrering',
    status: 'meldt',
    registered: null,
    komnr: null,
    by: null,
  };
}

const [a, b, c] = [correctionOf('a'), correctionOf('b'), correctionOf('c')];

function staysOf(history: CorrectionHistory): readonly string[] {
  return history.list.map(({ stay }) => stay);
}

function openWith(...base: Correction[]): CorrectionHistory {
  const history = new CorrectionHistory();
  history.follow(base, false);
  return history;
}

function add(history: CorrectionHistory, correction: Correction): void {
  history.change('add', [...history.list, history.toListed(correction)]);
}

describe('the list of corrections under work', () => {
  it('begins as the files are: in use, saved, and nothing to undo', () => {
    const history = openWith(a, b, a);
    expect(staysOf(history)).toEqual(['a', 'b']);
    expect([history.isInUse, history.isSaved, history.undoes]).toEqual([true, true, null]);
  });

  it('goes back and forth by steps, and a new step forgets those ahead', () => {
    const history = openWith(a);
    add(history, b);
    history.change('delete', history.list.slice(1));
    expect([staysOf(history), history.undoes]).toEqual([['b'], 'delete']);
    history.undo();
    history.undo();
    expect([staysOf(history), history.undoes, history.redoes, history.isInUse]).toEqual([['a'], null, 'add', true]);
    history.redo();
    expect([staysOf(history), history.isInUse, history.isSaved]).toEqual([['a', 'b'], false, false]);
    add(history, c);
    expect(history.redoes).toBeNull();
  });

  it('keeps ids through undo, so that the row is the same one', () => {
    const history = openWith(a);
    const [before] = history.list;
    add(history, b);
    history.undo();
    expect(history.list[0]).toBe(before);
  });

  it('never holds the same correction twice', () => {
    const history = openWith(a);
    add(history, a);
    expect(staysOf(history)).toEqual(['a']);
  });

  it('takes in a file that comes and lets go of one that goes, and keeps edits not in use', () => {
    const history = openWith(a);
    add(history, b);
    history.follow([a, c], false);
    expect([staysOf(history), history.undoes, history.isInUse]).toEqual([['a', 'b', 'c'], 'files', false]);
    history.follow([c], false);
    expect(staysOf(history)).toEqual(['b', 'c']);
    history.undo();
    expect(staysOf(history)).toEqual(['a', 'b', 'c']);
  });

  it('is in use once applied, but not yet in a file; the form a row was read in wins without a step', () => {
    const history = openWith(a);
    add(history, { ...b, by: ' kommune ' });
    history.expect(history.list);
    history.follow([a, { ...b, by: 'kommune' }], true);
    expect([history.list.map(({ by }) => by), history.undoes]).toEqual([[null, 'kommune'], 'add']);
    expect([history.isInUse, history.isSaved]).toEqual([true, false]);
    history.markSaved();
    expect(history.isSaved).toBe(true);
  });
});
