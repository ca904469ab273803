import { readFile } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type AuditReport, isPassed } from '../../src/domain/audit-report.ts';
import { observationStates, type PublishedObservation, periodTypes } from '../../src/domain/observation.ts';
import type { PackageWish } from '../../src/domain/shared-package.ts';
import { createNodeEngine } from '../../src/engine/wasm-engine-node.ts';
import { createObservationStore } from '../../src/observations/observation-store.ts';
import { readRow } from '../../src/observations/read-row.ts';
import { selectPublished } from '../../src/package/select-published.ts';
import { geography } from '../../src/reference/geography-facts.ts';
import { DataHost } from '../../src/session/data-host.ts';
import type { IncomingFile } from '../../src/session/file-shelf.ts';
import { PackageHost } from '../../src/session/package-host.ts';
import { readWorkbook } from '../support/read-workbook.ts';

const demo = new URL('../../public/demo/', import.meta.url);
const names = [
  'opphold-syntetisk.parquet',
  'ukp-hendelse-syntetisk.parquet',
  'rettelse-syntetisk.csv',
  'maaltall-syntetisk.csv',
  'avvik-syntetisk.csv',
];
const wish: PackageWish = {
  helsefellesskap: ['H13'],
  levels: ['helsefellesskap', 'region', 'kommune'],
  indicators: ['overliggerdogn', 'utskrivningsklare-pasienter', 'reinnleggelse-30d', 'samhandlingsavvik'],
  periodTypes: [...periodTypes],
  from: '2024-01-01',
  to: '2025-12-31',
};

const suppressed = observationStates.indexOf('suppressed');
const host = new DataHost({ bootEngine: () => createNodeEngine(), onSnapshot: () => undefined });
let members: Readonly<Record<string, Uint8Array>> = {};
let content = new Blob();
let audit: AuditReport | null = null;

async function demoFile(name: string): Promise<IncomingFile> {
  return { id: name.slice(0, 5), name, synthetic: true, content: new Blob([await readFile(new URL(name, demo))]) };
}

function isTable(name: string): boolean {
  return name.endsWith('.csv');
}

function textOf(name: string): string {
  return new TextDecoder().decode(members[name]);
}

beforeAll(async () => {
  await host.addFiles(await Promise.all(names.map(demoFile)));
  const { fingerprint } = host.snapshot;
  const order = { wish, made: '2026-02-01', app: '0.1.0+test' };
  expect(await host.packages.make({ ...order, fingerprint: 'other numbers' })).toBeNull();
  const inForce = { ...order, fingerprint: fingerprint ?? '' };
  expect(await host.packages.make(inForce), 'before the audit').toBeNull();
  audit = await host.packages.audit(wish);
  const changed = { ...wish, from: '2024-04-01' };
  expect(await host.packages.make({ ...inForce, wish: changed }), 'another choice').toBeNull();
  const made = await host.packages.make(inForce);
  content = made?.content ?? content;
  members = unzipSync(new Uint8Array(await content.arrayBuffer()));
}, 300_000);

afterAll(() => host.close());

describe('a package of a session', () => {
  test('opens as the very numbers that were published of it', async () => {
    const packages = new PackageHost();
    expect(await packages.open([new File([content], 'pakke.zip')])).toEqual([]);
    const { numbers, clashes } = await packages.tell();
    expect(clashes).toEqual([]);
    expect(numbers?.definitions.map(({ id }) => id)).toEqual(wish.indicators);
    const published = await host.publishedColumns();
    const opened = packages.columns();
    if (published === null || opened === null) throw new Error('no numbers');
    const expected = selectPublished(published, wish, geography);
    const store = createObservationStore(opened);
    expect(opened.length).toBe(expected.length);
    expect(opened.length).toBeGreaterThan(1000);
    for (let row = 0; row < expected.length; row++) {
      const one = readRow(expected, row);
      expect(store.one(one)).toEqual(one);
    }
  });

  test('passed an audit that tells every hidden number of it, how closely it can be placed, and what it cost', async () => {
    const published = await host.publishedColumns();
    if (audit === null || published === null) throw new Error('no audit');
    expect(isPassed(audit)).toBe(true);
    const inside = selectPublished(published, wish, geography);
    const hidden = inside.state.filter((state) => state === suppressed).length;
    expect(audit.numbers.length).toBe(hidden);
    const widths = audit.numbers.flatMap(({ low, high }) => (low === null || high === null ? [] : [high - low]));
    expect(widths.length).toBeGreaterThan(100);
    expect(Math.min(...widths)).toBeGreaterThanOrEqual(4);
    expect(audit.numbers.some(({ reason }) => reason === 'protects')).toBe(true);
    expect(audit.costs.reduce((sum, { primary, secondary }) => sum + primary + secondary, 0)).toBe(hidden);
    expect(audit.costs.reduce((sum, { observations }) => sum + observations, 0)).toBe(inside.length);
  });

  test('has a report to take away, with a row for every hidden number and a mark that it is not for sharing', async () => {
    const csv = await (await host.packages.auditList({ wish, format: 'csv' }))?.text();
    expect(csv?.trimEnd().split('\r\n').length).toBe((audit?.numbers.length ?? 0) + 1);
    const sheets = await readWorkbook((await host.packages.auditList({ wish, format: 'xlsx' })) ?? new Blob());
    expect(JSON.stringify(sheets)).toContain('Ikke for deling');
  });

  test('tells of the audit how much was tried, and no range of any number', () => {
    expect(textOf('LESMEG.txt')).toContain(`${audit?.asked} skjulte tall er prøvd`);
    expect(textOf('LESMEG.txt')).toContain('minst 5 ulike');
    for (const name of Object.keys(members)) expect(textOf(name)).not.toMatch(/intervallet|minst så bredt/);
  });

  test('holds nothing of a hidden number, and no count of patients', () => {
    const analyst = host.analystColumns();
    if (analyst === null) throw new Error('no numbers');
    let hidden = 0;
    for (const name of Object.keys(members).filter(isTable)) {
      const [head = '', ...lines] = textOf(name).trimEnd().split('\r\n');
      expect(head).not.toMatch(/pasient|patient/i);
      for (const line of lines) {
        const cells = line.split(';');
        if (cells[11] !== 'suppressed') continue;
        hidden += 1;
        expect(cells.slice(6, 11)).toEqual(['', '', '', '', '']);
      }
    }
    expect(hidden).toBeGreaterThan(0);
    const outline = textOf('fellestall-pakke.json');
    expect(JSON.parse(outline)).toMatchObject({ hidden, threshold: 5, synthetic: true });
  });

  test('holds no identity of a patient or a stay, and no name of a file', async () => {
    const rettelser = await readFile(new URL('rettelse-syntetisk.csv', demo), 'utf8');
    const stays = rettelser
      .split('\n')
      .slice(1, 50)
      .map((line) => line.split(/[;,]/)[0] ?? '')
      .filter((id) => id.length > 3);
    expect(stays.length).toBeGreaterThan(10);
    for (const name of Object.keys(members)) {
      const text = textOf(name);
      for (const id of [...stays, ...names]) expect(text.includes(id), `${id} in ${name}`).toBe(false);
    }
  });

  test('tells of places in the chosen helsefellesskap alone', () => {
    const units = new Set(
      Object.keys(members)
        .filter(isTable)
        .flatMap((name) => textOf(name).trimEnd().split('\r\n').slice(1))
        .map((line) => line.split(';').slice(2, 4).join(' ')),
    );
    const kommuner = new Set(geography.kommunerOf('H13').map(({ komnr }) => `kommune ${komnr}`));
    for (const unit of units) {
      if (unit.startsWith('kommune')) expect(kommuner.has(unit)).toBe(true);
      else expect(unit).toMatch(/^(helsefellesskap H13|region .*)$/);
    }
  });

  test('names a short table in no way that lets its hidden numbers be tried', () => {
    const { sources } = JSON.parse(textOf('fellestall-pakke.json'));
    const hashOf = (kind: string): string | undefined =>
      sources.find((each: { kind: string }) => each.kind === kind)?.hash;
    const trueHash = (kind: string): string | undefined => host.snapshot.files.find((file) => file.kind === kind)?.hash;
    expect(hashOf('opphold')).toBe(trueHash('opphold'));
    expect(hashOf('avvik')).toMatch(/^[0-9a-f]{64}$/);
    expect(hashOf('avvik')).not.toBe(trueHash('avvik'));
  });

  test('is outlined before it is made, with what is hidden by level and indicator', async () => {
    const outline = await host.packages.outline(wish);
    const published = await host.publishedColumns();
    if (outline === null || published === null) throw new Error('no numbers');
    const columns = selectPublished(published, wish, geography);
    const rows = Array.from(columns.value.keys(), (row): PublishedObservation => readRow(columns, row));
    expect(outline.observations).toBe(rows.length);
    expect(outline.hidden).toBe(rows.filter(({ state }) => state === 'suppressed').length);
    for (const { level, observations, hidden } of outline.levels) {
      const own = rows.filter((row) => row.level === level);
      expect([observations, hidden]).toEqual([own.length, own.filter(({ state }) => state === 'suppressed').length]);
    }
    expect(outline.rules.reduce((sum, { hidden }) => sum + hidden, 0)).toBe(outline.hidden);
  });

  test('laid in as one that others have, changes nothing of the numbers it was made of', async () => {
    const before = await host.publishedColumns();
    await host.packages.layIn([new File([content], 'pakke.fellestall.zip')]);
    const after = await host.publishedColumns();
    expect(after).not.toBe(before);
    expect(after?.state).toEqual(before?.state);
  });
});
