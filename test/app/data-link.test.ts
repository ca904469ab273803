import { describe, expect, it } from 'vitest';
import { dataWordOf, nextDataStep } from '../../src/app/data-link.ts';
import { emptySnapshot, type SessionSnapshot } from '../../src/session/session.ts';
import { buildReport } from './sample-report.ts';

const own: SessionSnapshot = {
  ...emptySnapshot,
  files: [buildReport({ id: 'f1' })],
  cut: '2025-12-31',
  proposedCut: '2025-12-31',
  fingerprint: '0123456789abcdef',
};
const demo: SessionSnapshot = { ...own, files: [buildReport({ id: 'demo1' })], synthetic: true };
const nothing = { data: undefined, kutt: undefined, telletime: undefined, written: undefined, demoEnded: false };

describe('what a link says of its data', () => {
  it('is demo for the untouched synthetic data, else the start of the fingerprint', () => {
    expect(dataWordOf(demo)).toBe('demo');
    expect(dataWordOf(own)).toBe('0123456789ab');
    expect(dataWordOf({ ...demo, removed: buildReport({ id: 'demo2' }) })).toBe('0123456789ab');
    expect(dataWordOf(emptySnapshot)).toBeUndefined();
  });
});

describe('the next step towards agreement', () => {
  it.each([
    ['nothing is read and nothing is wished', nothing, emptySnapshot, { act: 'none' }],
    ['a link to the synthetic data is opened', { ...nothing, data: 'demo' }, emptySnapshot, { act: 'load-demo' }],
    ['a link to other data waits for it', { ...nothing, data: 'ffffffffffff' }, emptySnapshot, { act: 'none' }],
    ['loading failed', { ...nothing, data: 'demo' }, { ...emptySnapshot, failure: 'x' }, { act: 'none' }],
    [
      'the loading of the synthetic data was stopped',
      { ...nothing, data: 'demo', demoEnded: true },
      emptySnapshot,
      { act: 'write', word: undefined, told: null },
    ],
    [
      'loading failed after it was asked for',
      { ...nothing, data: 'demo', demoEnded: true },
      { ...emptySnapshot, failure: 'x' },
      { act: 'none' },
    ],
    ['the synthetic data is read', { ...nothing, data: 'demo', demoEnded: true }, demo, { act: 'none' }],
    ['work is under way', { ...nothing, data: 'demo' }, { ...emptySnapshot, status: 'reading' }, { act: 'none' }],
    [
      'everything has been removed',
      { ...nothing, data: 'demo', written: 'demo' },
      emptySnapshot,
      { act: 'write', word: undefined, told: null },
    ],
    ['data is read', nothing, own, { act: 'write', word: '0123456789ab', told: null }],
    ['all agree', { ...nothing, data: '0123456789ab' }, own, { act: 'none' }],
    ['a calculation was stopped', nothing, { ...own, stale: true }, { act: 'none' }],
    [
      'a file was added since the word was written',
      { ...nothing, data: 'ffffffffffff', written: 'ffffffffffff' },
      own,
      { act: 'write', word: '0123456789ab', told: null },
    ],
    [
      'a link made with other data meets this one',
      { ...nothing, data: 'ffffffffffff' },
      own,
      { act: 'write', word: '0123456789ab', told: 'other-data' },
    ],
    [
      'a link to the synthetic data meets own files',
      { ...nothing, data: 'demo' },
      own,
      { act: 'write', word: '0123456789ab', told: 'demo' },
    ],
    [
      'the link has another cut',
      { ...nothing, data: 'ffffffffffff', kutt: '2025-06-30' },
      own,
      { act: 'set-cut', cut: '2025-06-30' },
    ],
    ['the link has no cut', nothing, { ...own, cut: '2025-06-30' }, { act: 'set-cut', cut: null }],
    ['the cut agrees', { ...nothing, data: '0123456789ab', kutt: '2025-12-31' }, own, { act: 'none' }],
  ] as const)('when %s', (_when, link, snapshot, expected) => {
    expect(nextDataStep(link, snapshot)).toEqual(expected);
  });
});
