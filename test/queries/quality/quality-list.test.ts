import { describe, expect, it } from 'vitest';
import { judgeQuality } from '../../../src/queries/quality/judge-quality.ts';
import { type QualityListInput, writeQualityList } from '../../../src/queries/quality/write-quality-list.ts';
import { intakeEngine } from '../../support/intake.ts';
import { readWorkbook } from '../../support/read-workbook.ts';
import { askFiles, eventHeading, extract, stay, stayHeading } from './ask-files.ts';

const engine = intakeEngine();

async function collect(pieces: AsyncIterable<string | Uint8Array<ArrayBuffer>>): Promise<Blob> {
  const parts: BlobPart[] = [];
  for await (const piece of pieces) parts.push(piece);
  return new Blob(parts);
}

/** 60 events without a stay, and a stay in two files. */
async function askMessy(): Promise<QualityListInput> {
  const db = await engine();
  const events = Array.from({ length: 60 }, (_, index) => `ukjent${index};2025-01-02 10:00;3`);
  const first = [
    stay(1, 1, '2025-01-01 10:00', '2025-01-10 10:00'),
    stay(2, 2, '2025-01-01 10:00', '2025-01-03 10:00'),
  ];
  const second = [stay(2, 2, '2025-01-01 10:00', '2025-01-03 10:00'), stay('x', 3, 'feil', '')];
  const { files } = await askFiles(db, [
    extract(stayHeading, first),
    extract(stayHeading, second),
    extract(eventHeading, events),
  ]);
  const { findings } = await judgeQuality(db, files);
  return { files, judged: files, findings, made: '2025-03-01' };
}

describe('the complete lists of what was found', () => {
  it('has every case of every finding, as many as the findings count', async () => {
    const db = await engine();
    const input = await askMessy();
    const text = await (await collect(writeQualityList(db, { format: 'csv', part: 'findings' }, input))).text();
    const lines = text.trimEnd().split('\r\n');
    expect(lines[0]).toBe(
      'Følge;Kontroll;Hva;Uttrekk;Fil;Annen fil;Kolonne;Rad;Rad i annen fil;Hvor;Hvorfor det betyr noe;Hva du kan gjøre',
    );
    for (const { check, kind, count } of input.findings) {
      const own = input.findings.filter((each) => each.check === check && each.kind === kind);
      const expected = own.reduce((sum, each) => sum + each.count, 0);
      expect(count).toBeLessThanOrEqual(expected);
      expect(lines.filter((line) => line.split(';')[1] === check)).toHaveLength(
        input.findings.filter((each) => each.check === check).reduce((sum, each) => sum + each.count, 0),
      );
    }
    const unlinked = lines.filter((line) => line.includes(';event-without-stay;')).map((line) => line.split(';')[7]);
    expect(unlinked).toEqual(Array.from({ length: 60 }, (_, index) => String(index + 2)));
    const doubled = lines.find((line) => line.includes(';in-two-files;'))?.split(';');
    expect(new Set(doubled?.slice(7, 9))).toEqual(new Set(['2', '3']));
  });

  it('goes on from page to page', async () => {
    const db = await engine();
    const events = Array.from({ length: 20_002 }, (_, index) => `ukjent${index};2025-01-02 10:00;3`);
    const { files } = await askFiles(db, [
      extract(stayHeading, [stay(1, 1, '2025-01-01 10:00', '2025-01-10 10:00')]),
      extract(eventHeading, events),
    ]);
    const { findings } = await judgeQuality(db, files);
    const input = { files, judged: files, findings, made: '2025-03-01' };
    const text = await (await collect(writeQualityList(db, { format: 'csv', part: 'findings' }, input))).text();
    const lines = text.split('\r\n').filter((line) => line.includes(';event-without-stay;'));
    expect(lines.map((line) => Number(line.split(';')[7]))).toEqual(events.map((_, index) => index + 2));
  });

  it('is a workbook with the rejected rows, the findings and what it is of', async () => {
    const db = await engine();
    const input = await askMessy();
    const list = await collect(writeQualityList(db, { format: 'xlsx', part: 'problems' }, input));
    const workbook = await readWorkbook(list);
    expect(Object.keys(workbook)).toEqual(['Avvist og varsler', 'På tvers av filer', 'Om listen']);
    const rejected = workbook['Avvist og varsler']?.filter(([, severity]) => severity === 'Raden er avvist');
    expect(rejected?.map((row) => row.slice(0, 6))).toEqual([
      ['uttrekk.csv', 'Raden er avvist', 'time-unreadable', '3', 'inn_ts', 'feil'],
    ]);
    expect(workbook['På tvers av filer']).toHaveLength(1 + input.findings.reduce((sum, { count }) => sum + count, 0));
    expect(workbook['Om listen']).toContainEqual(['Laget', '2025-03-01']);
    expect(workbook['Om listen']?.at(-2)?.[1]).toMatch(
      /^Lest inn\. .*\. 2 rader lest = 1 godtatt \+ 1 avvist\. SHA-256 [0-9a-f]{64}$/,
    );
  });
});
