import { expect, it } from 'vitest';
import type { PublishedObservation } from '../../src/domain/observation.ts';
import {
  compareLock,
  type LockCircumstances,
  type LockedNumber,
  type PeriodLock,
} from '../../src/domain/period-lock.ts';
import {
  formatLockFile,
  formatLockPieces,
  readLockFile,
  readLockInSteps,
} from '../../src/indicators/lock/lock-file.ts';
import { hashDefinitions } from '../../src/indicators/lock/rule-hashes.ts';
import { sampleObservation } from '../observations/observation-samples.ts';
import { own } from './own/own-samples.ts';

const now: LockCircumstances = {
  app: '0.1.0+b',
  rules: '2026.1',
  cut: '2025-12-31',
  countingHour: null,
  inputs: [{ kind: 'opphold', key: 'aa', rows: 10 }],
  definitions: { overliggerdogn: 'd1' },
};

function number(part: Partial<PublishedObservation> = {}): LockedNumber {
  const { indicator, profile, variant, level, unit, periodType, period, numerator, denominator, value, state } =
    sampleObservation({ indicator: 'overliggerdogn', value: 0.1, numerator: 1, denominator: 10, ...part });
  return { indicator, profile, variant, level, unit, periodType, period, numerator, denominator, value, state };
}

function lockOf(numbers: readonly LockedNumber[], part: Partial<PeriodLock> = {}): PeriodLock {
  return { ...now, app: '0.1.0+a', lockedOn: '2026-02-01', numbers, ...part };
}

it('says that nothing is changed where every number is what it was', () => {
  const lock = lockOf([number()]);
  expect(compareLock(lock, now, () => sampleObservation(number()))).toEqual({ same: 1, hidden: 0, differences: [] });
});

it('tells a changed number with all that is not as it was', () => {
  const lock = lockOf([number()], { cut: '2025-10-31', definitions: { overliggerdogn: 'd0' } });
  const found = sampleObservation({ ...number(), numerator: 2, value: 0.2 });
  const { differences } = compareLock(lock, now, () => found);
  expect(differences).toHaveLength(1);
  expect(differences[0]).toMatchObject({ now: { value: 0.2 }, causes: ['cut', 'definition'] });
});

it('tells a number that is gone, and cannot judge one that the gate hides', () => {
  const hidden = number({ value: null, numerator: null, denominator: null, state: 'suppressed' });
  const lock = lockOf([number(), { ...hidden, unit: 'x' }]);
  const result = compareLock(lock, now, (key) =>
    key.unit === 'x' ? sampleObservation({ ...number(), unit: 'x' }) : null,
  );
  expect(result).toMatchObject({ same: 0, hidden: 1, differences: [{ now: null, causes: [] }] });
});

it('comes back from its file as it went in, to the last digit', () => {
  const lock = lockOf([number({ value: 1 / 3 }), number({ value: null, state: 'not-meaningful' })]);
  expect(readLockFile(formatLockFile(lock))).toEqual(lock);
});

it('comes back from a file that another tool has laid out, and from one of many pieces', () => {
  const lock = lockOf(Array.from({ length: 3000 }, (_, unit) => number({ unit: `x,\n${unit}` })));
  const text = formatLockFile(lock);
  expect(readLockFile(text)).toEqual(lock);
  expect(readLockFile(JSON.stringify(JSON.parse(text), null, 2))).toEqual(lock);
  expect([...readLockInSteps(text)].length).toBeGreaterThan(4);
  expect(readLockFile(text.replace('"x,\\n2500"', '2500'))).toBe('broken');
});

it('is written in pieces that are short however many numbers there are', () => {
  const lock = lockOf(Array.from({ length: 2500 }, (_, unit) => number({ unit: String(unit) })));
  const lines = [...formatLockPieces(lock)].map((piece) => piece.split('\n').length);
  expect(Math.max(...lines)).toBeLessThanOrEqual(1001);
  expect(readLockFile(formatLockFile({ ...lock, numbers: [] }))).toEqual({ ...lock, numbers: [] });
});

it('is no other file, and none that was cut short or holds more than it should', () => {
  expect(readLockFile('{"form":"fellestall-egen-indikator-1"}')).toBeNull();
  expect(readLockFile('not json')).toBeNull();
  const text = formatLockFile(lockOf([number()]));
  expect(readLockFile(text.replace('"rules"', '"pid":"x","rules"'))).toBe('broken');
  expect(readLockFile(text.slice(0, -40))).toBe('broken');
});

it.each([
  ['"kommune"', '"land"'],
  ['"month"', '"week"'],
  ['"measured"', '"guessed"'],
  ['"measured"]', '"measured","P1"]'],
  ['"kommune","3205"', '"kommune",3205'],
])('is broken where a number says %s as %s', (word, other) => {
  const text = formatLockFile(lockOf([number({ level: 'kommune', unit: '3205', periodType: 'month' })]));
  expect(text).toContain(word);
  expect(readLockFile(text.replace(word, other))).toBe('broken');
});

it('names a definition by its rule and SQL, and not by who answers for it', async () => {
  const one = await hashDefinitions([own()]);
  const same = await hashDefinitions([own()]);
  const other = await hashDefinitions([own({ sql: 'select 1 as numerator from stay' })]);
  expect(one['egen-innleggelser']).toBe(same['egen-innleggelser']);
  expect(one['egen-innleggelser']).not.toBe(other['egen-innleggelser']);
  expect(one['overliggerdogn']).toMatch(/^[0-9a-f]{32}$/);
  expect(one['overliggerdogn']).not.toBe(one['betalingsdogn']);
});
