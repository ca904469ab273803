import { describe, expect, it } from 'vitest';
import { untoldDelivery } from '../../src/domain/delivery.ts';
import {
  januaryDelivery,
  listNightChanges,
  marchDelivery,
  nightsFile,
  nightsOf,
  shareTestHost,
  standing,
  waitingPairs,
} from './delivery-samples.ts';

const { host, withJanuary } = shareTestHost();

describe('a newer delivery of a file', () => {
  it('waits with what it changes, and nothing in force is touched', async () => {
    const data = await withJanuary();
    const before = standing(data);
    await data.replaceFile('f1', nightsFile('f2', marchDelivery));
    expect(data.snapshot.failure).toBeNull();
    expect(standing(data)).toEqual(before);
    expect(nightsOf(data, '3205', '2025-01')).toBe(100);
    const [pair] = waitingPairs(data);
    expect(pair).toMatchObject({ origin: 'asked', before: { id: 'f1' }, after: { id: 'f2' } });
    expect(pair?.rows).toMatchObject({ added: 1, gone: 2, changed: 1, same: 1 });
    expect(listNightChanges(data)).toEqual([
      '3205 2025-01 changed-a-lot 100 200',
      '3205 2025-03 new – 70',
      '3222 2025-01 gone 20 –',
      '3222 2025-02 gone 9 –',
    ]);
    expect(data.snapshot.review?.summary.biggest[0]).toMatchObject({ grade: 'changed-a-lot', period: '2025-01' });
  });

  it('takes the place of the earlier one when accepted, and can be undone with the same numbers', async () => {
    const data = await withJanuary();
    const before = standing(data);
    await data.replaceFile('f1', nightsFile('f2', marchDelivery));
    await data.answerDelivery('replace');
    expect(data.snapshot.files.map(({ id }) => id)).toEqual(['f2']);
    expect(data.snapshot.review).toMatchObject({ state: 'replaced', undoable: true });
    const jump = data.snapshot.quality?.findings.find(({ check }) => check === 'delivery-jump');
    expect(jump).toMatchObject({ severity: 'warning', kind: 'overliggerdogn', fileId: 'f2', of: null });
    expect(jump?.count).toBe(data.snapshot.review?.summary.counts['changed-a-lot']);
    const gone = data.snapshot.quality?.findings.filter(({ check }) => check.endsWith('-gone'));
    expect(gone).toMatchObject([{ check: 'delivery-kommune-gone', fileId: 'f2', count: 1, examples: ['3222'] }]);
    expect(jump?.examples).toContainEqual(expect.stringMatching(/, Lillestrøm, 2025-01$/));
    expect([nightsOf(data, '3205', '2025-01'), nightsOf(data, '3205', '2025-03')]).toEqual([200, 70]);
    await data.undoDelivery();
    expect(data.snapshot.review).toBeNull();
    expect(data.snapshot.quality?.asked).not.toContain('delivery-jump');
    expect(standing(data)).toMatchObject({ ...before, deliveries: {} });
    expect(nightsOf(data, '3205', '2025-01')).toBe(100);
    await data.recompute();
    expect(data.snapshot.failure).toBeNull();
    expect(nightsOf(data, '3205', '2025-01')).toBe(100);
  });

  it('is gone when declined, and all is as before', async () => {
    const data = await withJanuary();
    const before = standing(data);
    await data.replaceFile('f1', nightsFile('f2', marchDelivery));
    await data.answerDelivery('decline');
    expect(data.snapshot.review).toBeNull();
    expect(standing(data)).toEqual(before);
    await data.recompute();
    expect(nightsOf(data, '3205', '2025-01')).toBe(100);
  });

  it('may be set beside the earlier one, and both count', async () => {
    const data = await withJanuary();
    await data.replaceFile('f1', nightsFile('f2', marchDelivery));
    await data.answerDelivery('beside');
    expect(data.snapshot.files.map(({ id }) => id)).toEqual(['f1', 'f2']);
    expect(nightsOf(data, '3205', '2025-01')).toBe(300);
  });

  it('is refused without harm to the earlier one', async () => {
    const data = await withJanuary();
    await data.replaceFile('f1', { ...nightsFile('f2', []), content: new Blob(['']) });
    expect(data.snapshot.review).toBeNull();
    expect(data.snapshot.files.map(({ id, status }) => `${id} ${status}`)).toEqual(['f1 accepted', 'f2 refused']);
  });

  it('can no longer be undone once other files are read, but what it changed can be seen', async () => {
    const data = await withJanuary();
    await data.replaceFile('f1', nightsFile('f2', marchDelivery));
    await data.answerDelivery('replace');
    await data.addFiles([nightsFile('f3', ['2024-01;4601;5'])]);
    expect(data.snapshot.review).toMatchObject({ state: 'replaced', undoable: false });
    await data.undoDelivery();
    expect(data.snapshot.files.map(({ id }) => id)).toEqual(['f2', 'f3']);
    expect(listNightChanges(data)).toHaveLength(4);
  });

  it('is undone with numbers for the cut in force when that was changed in between', async () => {
    const data = await withJanuary();
    await data.replaceFile('f1', nightsFile('f2', marchDelivery));
    await data.answerDelivery('replace');
    await data.choose({ cut: '2025-02-28' });
    await data.undoDelivery();
    expect(data.snapshot).toMatchObject({ cut: '2025-02-28', review: null, stale: false });
    expect(nightsOf(data, '3205', '2025-01')).toBe(100);
  });
});

describe('a dropped file that looks like a newer delivery', () => {
  it('waits for an answer and is not counted beside the earlier one meanwhile', async () => {
    const data = await withJanuary();
    await data.addFiles([nightsFile('f2', marchDelivery)]);
    expect(waitingPairs(data)).toMatchObject([{ origin: 'recognised', before: { id: 'f1' }, after: { id: 'f2' } }]);
    expect(data.snapshot.files.map(({ id }) => id)).toEqual(['f1']);
    expect(data.snapshot.stale).toBe(false);
    expect(nightsOf(data, '3205', '2025-01')).toBe(100);
  });

  it('is an ordinary file when it tells of other months, places or rows', async () => {
    const data = await withJanuary();
    await data.addFiles([nightsFile('f2', ['2025-03;3205;4', '2025-04;3205;4'])]);
    await data.addFiles([nightsFile('f3', ['2025-01;4601;4', '2025-02;4601;4'])]);
    expect(data.snapshot.review).toBeNull();
    expect(data.snapshot.files).toHaveLength(3);
  });

  it('gives way to a later one of the same file', async () => {
    const data = await withJanuary();
    await data.addFiles([nightsFile('f2', marchDelivery)]);
    await data.addFiles([nightsFile('f3', [...marchDelivery, '2025-03;3222;1'])]);
    expect(waitingPairs(data).map(({ before, after }) => `${before.id} ${after.id}`)).toEqual(['f1 f3']);
    await data.answerDelivery('replace');
    expect(data.snapshot.files.map(({ id }) => id)).toEqual(['f3']);
  });

  it('keeps waiting while other files come, with the difference brought up to date', async () => {
    const data = await withJanuary();
    await data.addFiles([nightsFile('f2', marchDelivery)]);
    await data.addFiles([nightsFile('f3', ['2025-01;4601;4'])]);
    expect(data.snapshot.files.map(({ id }) => id)).toEqual(['f1', 'f3']);
    expect(listNightChanges(data)).toContain('4601 2025-03 new – 0');
    await data.answerDelivery('replace');
    expect([nightsOf(data, '3205', '2025-01'), nightsOf(data, '4601', '2025-01')]).toEqual([200, 4]);
  });

  it('becomes an ordinary file when the earlier one is taken away', async () => {
    const data = await withJanuary();
    await data.addFiles([nightsFile('f2', marchDelivery)]);
    await data.removeFile('f1');
    expect(data.snapshot.review).toBeNull();
    expect(data.snapshot.files.map(({ id }) => id)).toEqual(['f2']);
    expect(nightsOf(data, '3205', '2025-01')).toBe(200);
  });

  it('keeps waiting when the earlier one is read again in another way', async () => {
    const data = await withJanuary();
    await data.setDelivery('f1', { ...untoldDelivery, source: 'NPR' });
    await data.addFiles([nightsFile('f2', marchDelivery)]);
    const report = await data.rereadFile('f1', { choices: { encoding: 'windows-1252' } });
    expect(data.snapshot.failure).toBeNull();
    expect(data.snapshot.files.map(({ id }) => id)).toEqual([report?.id]);
    expect(data.snapshot.deliveries[report?.id ?? '']?.source).toBe('NPR');
    expect(waitingPairs(data)).toMatchObject([{ before: { id: report?.id }, after: { id: 'f2' } }]);
    await data.answerDelivery('replace');
    expect(data.snapshot.files.map(({ id }) => id)).toEqual(['f2']);
    await data.undoDelivery();
    expect(nightsOf(data, '3205', '2025-01')).toBe(100);
  });

  it('is never held against synthetic data, which own files push out', async () => {
    await host.addFiles([nightsFile('demo1', januaryDelivery, true)]);
    await host.addFiles([nightsFile('f1', marchDelivery)]);
    expect(host.snapshot.review).toBeNull();
    expect(host.snapshot.files.map(({ id }) => id)).toEqual(['f1']);
  });

  it('goes with everything else when all is cleared', async () => {
    const data = await withJanuary();
    await data.addFiles([nightsFile('f2', marchDelivery)]);
    await data.clear();
    expect(data.snapshot).toMatchObject({ files: [], review: null });
    expect(data.deliveryChanges()).toBeNull();
  });
});
