import { describe, expect, it } from 'vitest';
import { untoldDelivery } from '../../src/domain/delivery.ts';
import { marchDelivery, nightsFile, shareTestHost, standing, waitingPairs } from './delivery-samples.ts';

const { listen, withJanuary } = shareTestHost();

describe('a stop while a newer delivery is judged', () => {
  it.each(['reading', 'computing'] as const)('at %s leaves all as before', async (status) => {
    const data = await withJanuary();
    const before = standing(data);
    listen((snapshot) => {
      if (snapshot.status === status) queueMicrotask(() => data.cancel());
    });
    await data.replaceFile('f1', nightsFile('f2', marchDelivery));
    listen(null);
    expect(data.snapshot).toMatchObject({ review: null, failure: null, status: 'idle' });
    expect(standing(data)).toEqual(before);
    await data.addFiles([nightsFile('f3', marchDelivery)]);
    expect(waitingPairs(data)).toHaveLength(1);
  });

  it('leaves a dropped one out too, rather than count it beside the earlier', async () => {
    const data = await withJanuary();
    const before = standing(data);
    listen(({ progress }) => {
      if (progress.some(({ stage }) => stage === 'done')) queueMicrotask(() => data.cancel());
    });
    await data.addFiles([nightsFile('f2', marchDelivery)]);
    listen(null);
    expect(standing(data)).toEqual(before);
    expect(data.snapshot.review).toBeNull();
  });
});

describe('what is told of a delivery', () => {
  it('settles the numbers it covers, and names another data set only then', async () => {
    const data = await withJanuary();
    const { fingerprint } = data.snapshot;
    await data.setDelivery('f1', { ...untoldDelivery, source: 'NPR lokalt', cut: '2025-02-28' });
    expect(data.snapshot.deliveries['f1']?.source).toBe('NPR lokalt');
    expect(data.snapshot.fingerprint).toBe(fingerprint);
    const qualityOf = (): number | undefined => data.analystColumns()?.quality.find((code) => code !== 3);
    expect(qualityOf()).toBe(0);
    await data.setDelivery('f1', { source: 'NPR lokalt', cut: '2025-02-28', quality: 'locked' });
    expect(data.snapshot.fingerprint).not.toBe(fingerprint);
    expect(qualityOf()).toBe(2);
    await data.setDelivery('f1', { source: 'NPR', cut: '2025-02-28', quality: 'preliminary' });
    expect(data.snapshot.fingerprint).toBe(fingerprint);
  });

  it('follows the source to the newer one, and is kept for it when it takes its place', async () => {
    const data = await withJanuary();
    await data.setDelivery('f1', { ...untoldDelivery, source: 'NPR lokalt' });
    await data.replaceFile('f1', nightsFile('f2', marchDelivery));
    expect(waitingPairs(data)[0]?.delivery).toEqual({ source: 'NPR lokalt', cut: null, quality: 'preliminary' });
    const told = { source: 'NPR lokalt', cut: '2025-03-31', quality: 'adjusted' } as const;
    await data.setDelivery('f2', told);
    expect(waitingPairs(data)).toHaveLength(1);
    await data.answerDelivery('replace');
    expect(data.snapshot.deliveries['f2']).toEqual(told);
    const { quality } = data.analystColumns() ?? { quality: [] };
    expect([...quality].filter((code) => code === 0)).toEqual([]);
  });
});
