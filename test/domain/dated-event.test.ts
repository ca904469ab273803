import { describe, expect, it } from 'vitest';
import { type DatedEvent, eventsOf, placeEvents } from '../../src/domain/dated-event.ts';
import { geography } from '../../src/reference/geography-facts.ts';
import { knownEvents } from '../../src/reference/known-events.ts';
import { samplePeriod } from '../observations/observation-samples.ts';

const years = ['2023', '2024', '2025'].map(samplePeriod);

function event(part: Partial<DatedEvent>): DatedEvent {
  return { date: '2024-06-01', label: 'Hendelse', note: '', ...part };
}

function seenAt(
  events: readonly DatedEvent[],
  indicator: string,
  rhf: string | null,
  kommuner: readonly string[],
): number {
  const key = { indicator, level: 'kommune', unit: '3205' } as const;
  return eventsOf(events, { key, rhf, kommuner }).length;
}

describe('events that concern a number', () => {
  it('are those of its indicator, its region and its kommuner', () => {
    expect(seenAt([event({ indicators: ['overliggerdogn'] })], 'overliggerdogn', null, [])).toBe(1);
    expect(seenAt([event({ indicators: ['betalingsdogn'] })], 'overliggerdogn', null, [])).toBe(0);
    expect(seenAt([event({ rhf: '983658776' })], 'overliggerdogn', '991324968', [])).toBe(0);
    expect(seenAt([event({ kommuner: ['3205'] })], 'overliggerdogn', null, ['3207'])).toBe(0);
    expect(seenAt([event({ kommuner: ['3205'] })], 'overliggerdogn', null, ['3205', '3207'])).toBe(1);
  });

  it('all concern the whole country', () => {
    expect(seenAt([event({ kommuner: ['3205'], rhf: '983658776' })], 'overliggerdogn', null, [])).toBe(1);
  });
});

describe('events in a figure', () => {
  it('stand before the period they fall in, those of one period together', () => {
    const placed = placeEvents([event({}), event({ date: '2024-01-01' }), event({ date: '2025-03-01' })], years);
    expect(placed.map(({ before, events }) => [before, events.length])).toEqual([
      [1, 2],
      [2, 1],
    ]);
  });

  it('are not seen with nothing before them, or after the last period', () => {
    expect(placeEvents([event({ date: '2023-01-01' }), event({ date: '2026-01-01' })], years)).toEqual([]);
  });

  it('mark where a kommune was divided', () => {
    const breaks = geography.breaksOf('kommune', '1508').map(({ date, kind }) => event({ date, label: kind }));
    expect(placeEvents(breaks, years).map(({ before }) => before)).toEqual([1]);
  });
});

it('knows the events of the product in order, each with a note', () => {
  expect(knownEvents.map(({ date }) => date)).toEqual(knownEvents.map(({ date }) => date).sort());
  for (const { note } of knownEvents) expect(note).toMatch(/\.$/);
});
