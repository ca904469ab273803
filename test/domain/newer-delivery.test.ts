import { describe, expect, it } from 'vitest';
import { disagreeingCuts, untoldDelivery } from '../../src/domain/delivery.ts';
import type { FileReport } from '../../src/domain/file-report.ts';
import { endsEarlier, mayBeDeliveryOf } from '../../src/domain/newer-delivery.ts';
import { deliverySpans, settledQuality } from '../../src/domain/settled-period.ts';
import { buildReport } from '../app/sample-report.ts';

function stays(fields: Partial<FileReport> = {}): FileReport {
  return buildReport({
    kind: 'opphold',
    periodFrom: '2025-01-01',
    periodTo: '2025-03-31',
    kommuner: ['3205', '3222'],
    ...fields,
  });
}

describe('whether a file may be another delivery', () => {
  it.each([
    ['the same quarter again', {}, true],
    ['the quarter and one month more', { periodTo: '2025-04-30' }, true],
    ['the next quarter', { periodFrom: '2025-04-01', periodTo: '2025-06-30' }, false],
    ['an earlier delivery of the quarter', { periodTo: '2025-02-28' }, true],
    ['another kind', { kind: 'plo' }, false],
    ['other kommuner', { kommuner: ['4601'] }, false],
    ['one of two kommuner and some more', { kommuner: ['3205', '0301'] }, true],
    ['a file without dates', { periodFrom: null, periodTo: null }, false],
    ['a refused file', { status: 'refused' }, false],
  ] as const)('%s: %s', (_name, fields, expected) => {
    expect(mayBeDeliveryOf(stays(), stays(fields))).toBe(expected);
  });

  it('tells when it is hardly the newer one', () => {
    expect(endsEarlier(stays(), stays({ periodTo: '2025-02-28' }))).toBe(true);
    expect(endsEarlier(stays(), stays())).toBe(false);
    expect(endsEarlier(stays({ periodTo: null }), stays())).toBe(false);
  });

  it('looks at the rows alone for kinds without dates and places', () => {
    const targets = { kind: 'maaltall', periodFrom: null, periodTo: null, kommuner: [] } as const;
    expect(mayBeDeliveryOf(stays(targets), stays(targets))).toBe(true);
  });
});

describe('how settled a period is by the word of its senders', () => {
  const march = { first: '2025-03-01', last: '2025-03-31' };
  const february = { first: '2025-02-01', last: '2025-02-28' };
  const locked = { source: '', cut: '2025-03-31', quality: 'locked' } as const;
  const spansOf = (files: readonly FileReport[], deliveries = {}) => deliverySpans(deliveries, files);

  it('is the word of the file that covers it, up to the cut of the delivery', () => {
    expect(settledQuality(spansOf([stays({ id: 'a' })], { a: locked }), march, ['opphold'])).toBe('locked');
    const earlier = { a: { ...locked, cut: '2025-02-28' } };
    expect(settledQuality(spansOf([stays({ id: 'a' })], earlier), march, ['opphold'])).toBe('preliminary');
    expect(settledQuality(spansOf([stays({ id: 'a' })], earlier), february, ['opphold'])).toBe('locked');
  });

  it('is the least settled of the files that touch it', () => {
    const files = [stays({ id: 'a' }), stays({ id: 'b', kind: 'rettelse' })];
    const deliveries = { a: locked, b: { ...locked, quality: 'adjusted' } };
    expect(settledQuality(spansOf(files, deliveries), march, ['opphold'], ['rettelse'])).toBe('adjusted');
    expect(settledQuality(spansOf(files, deliveries), march, ['opphold'])).toBe('locked');
    expect(settledQuality(spansOf(files, { a: locked }), march, ['opphold'], ['rettelse'])).toBe('preliminary');
  });

  it('is preliminary where a needed kind has no file, and where nothing is told', () => {
    expect(settledQuality(spansOf([stays({ id: 'a' })], { a: locked }), march, ['opphold', 'plo'])).toBe('preliminary');
    expect(settledQuality(spansOf([stays()]), march, ['opphold'])).toBe('preliminary');
  });
});

describe('deliveries that count to different days', () => {
  const [a, b] = [stays({ id: 'a' }), stays({ id: 'b', kind: 'plo' })];

  it('are told only when two told days differ', () => {
    const cut = (day: string | null) => ({ ...untoldDelivery, cut: day });
    expect(disagreeingCuts({ a: cut('2025-03-31'), b: cut('2025-02-28') }, [a, b])).toEqual([
      '2025-02-28',
      '2025-03-31',
    ]);
    expect(disagreeingCuts({ a: cut('2025-03-31'), b: cut(null) }, [a, b])).toEqual([]);
    expect(disagreeingCuts({ a: cut('2025-03-31'), b: cut('2025-02-28') }, [a])).toEqual([]);
  });
});
