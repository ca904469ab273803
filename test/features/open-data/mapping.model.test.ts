import { describe, expect, it } from 'vitest';
import type { ExtractPreview } from '../../../src/domain/extract-preview.ts';
import {
  columnsByPosition,
  isCorrectable,
  isSameChoice,
  openWords,
  sampleValues,
  settle,
  settleColumn,
  settleKind,
  settleWord,
  unusedHeadings,
} from '../../../src/features/open-data/mapping.model.ts';
import { buildReport } from '../../app/sample-report.ts';

const problem = { severity: 'fatal', column: null, count: 1, examples: [] } as const;

function row(number: number, ...fields: string[]): ExtractPreview['firstRows'][number] {
  return { row: number, fields, rejected: false, faults: [] };
}

const preview: ExtractPreview = {
  headings: ['Dag', 'Kl', 'Hva', ''],
  headingLine: 1,
  rowsAbove: [],
  firstRows: [row(2, '01.02.2025', '10:00', 'Klar'), row(3, '01.02.2025', '10:00', 'Ferdig'), row(4, '', '', 'Klar')],
  problemRows: [],
  columns: [
    {
      name: 'type',
      type: 'kode',
      required: true,
      oneOf: [],
      personal: false,
      codes: [{ code: '3', word: 'utskrivningsklar' }],
      unknownValues: [
        { text: 'Klar', count: 2 },
        { text: 'Ferdig', count: 1 },
      ],
      problems: [],
    },
  ],
  report: buildReport({}),
  rowsLookedAt: 3,
  memorable: true,
  settled: { mapping: { ts: ['Dag', 'Kl'], type: ['Hva'] } },
};

describe('choices under way', () => {
  it('are settled one by one, and left to the file again', () => {
    const chosen = settle({ decimal: ',' }, 'delimiter', ';');
    expect(chosen).toEqual({ decimal: ',', delimiter: ';' });
    expect(settle(chosen, 'delimiter', undefined)).toEqual({ decimal: ',' });
  });

  it('lose what was said of columns when the kind is another', () => {
    const chosen = settleColumn({ kind: 'plo', encoding: 'utf-8' }, 'ts', ['Dag', 'Kl']);
    expect(chosen.mapping).toEqual({ ts: ['Dag', 'Kl'] });
    expect(settleKind(chosen, 'ukp_hendelse')).toEqual({ kind: 'ukp_hendelse', encoding: 'utf-8' });
  });

  it('give words a meaning whatever their letter case, and take it away again', () => {
    const chosen = settleWord({}, 'type', ' KLAR ', '3');
    expect(chosen).toEqual({ values: { type: { klar: '3' } } });
    expect(settleWord(chosen, 'type', 'Klar', '')).toEqual({});
  });

  it('are the same whatever their order', () => {
    expect(isSameChoice({ kind: 'plo', decimal: ',' }, { decimal: ',', kind: 'plo' })).toBe(true);
    expect(isSameChoice({ kind: 'plo' }, {})).toBe(false);
  });
});

describe('what a preview tells', () => {
  it('is which headings are read as what, and which are not', () => {
    expect([...columnsByPosition(preview)]).toEqual([
      [0, 'ts'],
      [1, 'ts'],
      [2, 'type'],
    ]);
    expect(unusedHeadings({ ...preview, settled: { mapping: { ts: ['Dag'] } } })).toEqual(['Kl', 'Hva']);
  });

  it('is different values as they are joined', () => {
    expect(sampleValues(preview, ['Dag', 'Kl'])).toEqual(['01.02.2025 10:00']);
    expect(sampleValues(preview, ['Hva'])).toEqual(['Klar', 'Ferdig']);
  });

  it('is words that are open, then those that are settled', () => {
    const words = openWords(preview, { values: { type: { klar: '3' } } });
    expect(words.map(({ text, count, code }) => [text, count, code])).toEqual([
      ['Ferdig', 1, ''],
      ['Klar', null, '3'],
    ]);
  });
});

describe('a file', () => {
  it('can be corrected unless the bytes or a person in them are at fault', () => {
    expect(isCorrectable(buildReport({}))).toBe(true);
    const refused = (check: string) => buildReport({ status: 'refused', problems: [{ ...problem, check }] });
    expect(isCorrectable(refused('unknown-kind'))).toBe(true);
    expect(isCorrectable(refused('person-number'))).toBe(false);
    expect(isCorrectable(refused('pdf-file'))).toBe(false);
  });
});
