import { describe, expect, it } from 'vitest';
import { buildObservationPoint } from '../../src/charts/observation-point.ts';
import type { PublishedObservation } from '../../src/domain/observation.ts';
import { sampleObservation } from '../observations/observation-samples.ts';

const definition = { kind: 'proportion', decimals: 1, unit: '%' } as const;
const place = { label: 'feb', name: 'Februar 2025' };

function point(fields: Partial<PublishedObservation>) {
  return buildObservationPoint(definition, sampleObservation({ value: 0.155, ...fields }), place);
}

describe('an observation as a point', () => {
  it('has its number, interval and words', () => {
    const { label, value, valueText, mark, text } = point({ lower: 0.12, upper: 0.19 });
    expect({ label, value, valueText, mark }).toEqual({
      label: 'feb',
      value: 0.155,
      valueText: '15,5\u00a0%',
      mark: undefined,
    });
    expect(text).toContain('Februar 2025: 15,5\u00a0%');
    expect(text).toContain('19,0');
  });

  it.each([
    ['suppressed', 'suppressed', ':'],
    ['not-reported', 'missing', '..'],
    ['not-meaningful', 'not-meaningful', '–'],
  ] as const)('that is %s has a mark, a sign and the reason in words, and no number', (state, mark, sign) => {
    const hidden = point({ value: null, state });
    expect(hidden).toMatchObject({ value: null, mark, valueText: sign });
    expect(hidden.text).toMatch(/^Februar 2025: \S/);
  });

  it('of a time that is not over says so', () => {
    expect(point({ quality: 'incomplete' })).toMatchObject({ value: 0.155, mark: 'incomplete' });
    expect(point({ quality: 'incomplete' }).text).toContain('(ikke fullført)');
  });

  it('that was never computed is no point to read', () => {
    const nothing = buildObservationPoint(definition, null, place);
    expect(nothing).toMatchObject({ value: null, text: '' });
    expect(nothing.mark).toBeUndefined();
  });
});
