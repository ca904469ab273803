import { describe, expect, it } from 'vitest';
import { formatFinding } from '../../src/text/finding-text.ts';

describe('a finding in words', () => {
  it('keeps the letters of a name that is written in capitals', () => {
    const facts = { count: 2, of: null, kind: 'PLO-meldinger', otherFile: null, column: null };
    expect(formatFinding('month-unusual', facts)).toContain('(PLO-meldinger)');
    expect(formatFinding('month-unusual', { ...facts, kind: 'Sykehusopphold' })).toContain('(sykehusopphold)');
  });
});
