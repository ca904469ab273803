import { describe, expect, it } from 'vitest';
import type { DataHost } from '../../src/session/data-host.ts';
import {
  januaryDelivery,
  listNightChanges,
  marchDelivery,
  nightsFile,
  nightsOf,
  shareTestHost,
  waitingPairs,
} from './delivery-samples.ts';

const { host } = shareTestHost();

describe('several deliveries that wait', () => {
  async function waiting(): Promise<DataHost> {
    await host.addFiles([nightsFile('f1', januaryDelivery), nightsFile('g1', ['2025-01;4601;40', '2025-02;4601;41'])]);
    await host.replaceFile('f1', nightsFile('f2', marchDelivery));
    await host.replaceFile('g1', nightsFile('g2', ['2025-01;4601;90', '2025-02;4601;41']));
    expect(waitingPairs(host).map(({ after }) => after.id)).toEqual(['f2', 'g2']);
    return host;
  }

  const ids = ({ snapshot }: DataHost): string[] => snapshot.files.map(({ id }) => id);

  it('are answered one at a time, and the others wait, held against the numbers that came of it', async () => {
    const data = await waiting();
    await data.answerDelivery('replace', 'g2');
    expect(data.snapshot.failure).toBeNull();
    expect(ids(data)).toEqual(['f1', 'g2']);
    expect(nightsOf(data, '4601', '2025-01')).toBe(90);
    expect(nightsOf(data, '3205', '2025-01')).toBe(100);
    expect(waitingPairs(data).map(({ after }) => after.id)).toEqual(['f2']);
    expect(listNightChanges(data).some((line) => line.startsWith('4601 2025-01'))).toBe(false);
    await data.answerDelivery('replace', 'f2');
    expect(ids(data)).toEqual(['f2', 'g2']);
    expect(data.snapshot.review).toMatchObject({ state: 'replaced', undoable: true });
    await data.undoDelivery();
    expect(ids(data)).toEqual(['f1', 'g2']);
    expect(nightsOf(data, '4601', '2025-01')).toBe(90);
  });

  it('may be declined and set beside one at a time', async () => {
    const data = await waiting();
    await data.answerDelivery('decline', 'f2');
    expect(ids(data)).toEqual(['f1', 'g1']);
    expect(waitingPairs(data).map(({ after }) => after.id)).toEqual(['g2']);
    await data.answerDelivery('beside', 'g2');
    expect(data.snapshot.review).toBeNull();
    expect(ids(data)).toEqual(['f1', 'g1', 'g2']);
    expect(nightsOf(data, '4601', '2025-01')).toBe(130);
    expect(nightsOf(data, '3205', '2025-01')).toBe(100);
  });

  /** All that an undone answer must bring back. */
  function standing(data: DataHost): object {
    const { files, fingerprint, cut, stale, targets } = data.snapshot;
    const nights = ['3205', '4601'].map((komnr) => nightsOf(data, komnr, '2025-01'));
    return { files, fingerprint, cut, stale, targets, nights, changes: listNightChanges(data) };
  }

  it.each(['replace', 'beside', 'decline'] as const)('are as before when %s for one is undone', async (answer) => {
    const data = await waiting();
    const before = standing(data);
    await data.answerDelivery(answer, 'g2');
    expect(data.snapshot.review).toMatchObject({
      state: 'waiting',
      answered: { answer, pair: { after: { id: 'g2' } } },
    });
    expect(waitingPairs(data).map(({ after }) => after.id)).toEqual(['f2']);
    await data.undoDelivery();
    expect(data.snapshot.failure).toBeNull();
    expect(waitingPairs(data).map(({ after }) => after.id)).toEqual(['f2', 'g2']);
    expect(data.snapshot.review?.answered).toBeNull();
    expect(standing(data)).toEqual(before);
    await data.answerDelivery('replace');
    expect(ids(data)).toEqual(['f2', 'g2']);
    expect(nightsOf(data, '4601', '2025-01')).toBe(90);
  });

  it('are undone with numbers for the cut in force when that was changed in between', async () => {
    const data = await waiting();
    await data.answerDelivery('replace', 'g2');
    await data.choose({ cut: '2025-01-31' });
    expect(data.snapshot.review?.answered).not.toBeNull();
    await data.undoDelivery();
    expect(ids(data)).toEqual(['f1', 'g1']);
    expect(data.snapshot.cut).toBe('2025-01-31');
    expect(nightsOf(data, '4601', '2025-01')).toBe(40);
    expect(nightsOf(data, '4601', '2025-02')).toBeNull();
  });

  it.each(['replace', 'decline'] as const)('can no longer be undone after %s once a file is read', async (answer) => {
    const data = await waiting();
    await data.answerDelivery(answer, 'g2');
    await data.addFiles([nightsFile('h1', ['2025-01;5001;7'])]);
    expect(data.snapshot.review).toMatchObject({ state: 'waiting', answered: null });
    const files = ids(data);
    await data.undoDelivery();
    expect(ids(data)).toEqual(files);
    expect(waitingPairs(data).map(({ after }) => after.id)).toEqual(['f2']);
  });

  it('are left as they are by an answer for a file that does not wait', async () => {
    const data = await waiting();
    await data.answerDelivery('replace', 'f1');
    expect(waitingPairs(data)).toHaveLength(2);
    expect(ids(data)).toEqual(['f1', 'g1']);
  });
});
