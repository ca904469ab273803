import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { today } from '../../src/domain/today.ts';

describe('the day it is', () => {
  const zone = process.env['TZ'];

  beforeEach(() => {
    process.env['TZ'] = 'Europe/Oslo';
    vi.useFakeTimers({ toFake: ['Date'] });
  });

  afterEach(() => {
    vi.useRealTimers();
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  });

  it.each([
    ['2025-06-30T21:59:59Z', '2025-06-30'],
    ['2025-06-30T22:00:00Z', '2025-07-01'],
    ['2024-12-31T23:30:00Z', '2025-01-01'],
    ['2024-02-28T23:30:00Z', '2024-02-29'],
  ])('at %s is %s in Norway', (instant, day) => {
    vi.setSystemTime(instant);
    expect(today()).toBe(day);
  });
});
