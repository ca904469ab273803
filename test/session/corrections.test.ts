import { readFile } from 'node:fs/promises';
import { afterEach, describe, expect, it } from 'vitest';
import type { Correction } from '../../src/domain/correction.ts';
import { formatCorrections } from '../../src/domain/correction-file.ts';
import type { Observation, Variant } from '../../src/domain/observation.ts';
import { reconcile } from '../../src/domain/reconciliation.ts';
import { createNodeEngine } from '../../src/engine/wasm-engine-node.ts';
import { catalogue, isIndicatorId } from '../../src/indicators/catalogue.ts';
import { createObservationStore } from '../../src/observations/observation-store.ts';
import { readRow } from '../../src/observations/read-row.ts';
import { editedName } from '../../src/session/correction-acts.ts';
import { DataHost } from '../../src/session/data-host.ts';
import type { IncomingFile } from '../../src/session/file-shelf.ts';
import type { SessionSnapshot } from '../../src/session/session.ts';

const golden = new URL('../fixtures/golden/', import.meta.url);
let host: DataHost | null = null;

async function fileOf(id: string, name: string, synthetic = false): Promise<IncomingFile> {
  return { id, name, synthetic, content: new Blob([await readFile(new URL(name, golden))]) };
}

let listener: (name: string) => void = () => undefined;

function tell({ progress }: SessionSnapshot): void {
  for (const { stage, fileName } of progress) if (stage === 'computing') listener(fileName);
}

/** Tells of each indicator as it is counted, until stopped. */
function follow(listen: (name: string) => void): () => void {
  listener = listen;
  return () => {
    listener = () => undefined;
  };
}

function rowsOf(data: DataHost): readonly Observation[] {
  const columns = data.analystColumns();
  return columns === null ? [] : Array.from({ length: columns.length }, (_, row) => readRow(columns, row));
}

async function openGolden(synthetic = false, ...more: string[]): Promise<DataHost> {
  host = new DataHost({ bootEngine: () => createNodeEngine(), onSnapshot: tell });
  await host.choose({ cut: '2025-02-28' });
  const names = ['opphold.csv', 'ukp_hendelse.csv', ...more];
  await host.addFiles(await Promise.all(names.map((name, index) => fileOf(`f${index + 1}`, name, synthetic))));
  return host;
}

afterEach(async () => {
  await host?.close();
  host = null;
});

/** Stay 1 lay ready on the nights of 30 and 31 January, 1 and 2 February. */
const first: Correction = {
  stay: '1',
  from: '2025-01-30',
  to: '2025-01-31',
  art: 'feilregistrering',
  status: 'innvilget',
  registered: '2025-02-10',
  komnr: null,
  by: 'kommune',
};

function nightsOf(data: DataHost, indicator: string, variant: Variant, period: string): number | null {
  const columns = data.analystColumns();
  if (columns === null) throw new Error('no columns');
  const key = { indicator, profile: '-', variant, level: 'country', unit: '0', periodType: 'month', period } as const;
  return createObservationStore(columns).one(key)?.value ?? null;
}

const all = (): boolean => true;

describe('corrections edited in a session', () => {
  it('act when they are applied: the golden one takes the night of 30 January away', async () => {
    const data = await openGolden();
    expect(nightsOf(data, 'overliggerdogn', 'net', '2025-01')).toBe(2);
    const report = await data.corrections.apply([first]);
    expect(data.snapshot.failure).toBeNull();
    expect(report).toMatchObject({ name: editedName, kind: 'rettelse', rowsAccepted: 1, rowsRejected: 0 });
    const told = (['gross', 'net'] as const).map((variant) =>
      ['2025-01', '2025-02'].map((period) => nightsOf(data, 'overliggerdogn', variant, period)),
    );
    expect(told).toEqual([
      [2, 11],
      [1, 11],
    ]);
  });

  it('count again what they act on alone, and give what counting everything anew gives', async () => {
    const data = await openGolden(false, 'rettelse.csv');
    const told: string[] = [];
    const stop = follow((name) => told.push(name));
    await data.corrections.apply([{ ...first, art: 'feil_kommune', komnr: '3222' }]);
    stop();
    const corrected = catalogue.filter((definition) => definition.corrected).map(({ id }) => id);
    expect([...new Set(told)].filter((name) => isIndicatorId(name))).toEqual(corrected);
    const alone = rowsOf(data);
    await data.recompute();
    expect(alone).toEqual(rowsOf(data));
  });

  it('leave every number as it was, bit by bit, when they are undone', async () => {
    const data = await openGolden(false, 'rettelse.csv');
    const before = structuredClone(data.analystColumns());
    const [loaded] = (await data.corrections.load()) ?? [];
    const own = loaded?.corrections ?? [];
    await data.corrections.apply([...own, { ...first, from: '2025-02-01', to: '2025-02-03' }]);
    expect(data.analystColumns()).not.toEqual(before);
    await data.corrections.apply(own);
    expect(data.analystColumns()).toEqual(before);
  });

  it('take the place of the files they were read from, and come back out as they went in', async () => {
    const data = await openGolden(false, 'rettelse.csv');
    const [loaded] = (await data.corrections.load()) ?? [];
    expect(loaded).toMatchObject({ fileId: 'f3', edited: false });
    const objection = { ...first, stay: '4', from: '2025-02-10', to: '2025-02-12', art: 'innsigelse' } as const;
    await data.corrections.apply([...(loaded?.corrections ?? []), objection]);
    expect(data.snapshot.files.map(({ name }) => name)).toEqual(['opphold.csv', 'ukp_hendelse.csv', editedName]);
    const again = (await data.corrections.load()) ?? [];
    expect(again.map(({ edited }) => edited)).toEqual([true]);
    expect(again[0]?.corrections).toEqual(
      expect.arrayContaining([
        { ...first, by: 'Lillestrøm' },
        { ...objection, by: 'kommune' },
      ]),
    );
    await data.corrections.apply([]);
    expect(data.snapshot.files.map(({ name }) => name)).toEqual(['opphold.csv', 'ukp_hendelse.csv']);
  });

  it('change nothing when a row cannot be read', async () => {
    const data = await openGolden(false, 'rettelse.csv');
    const before = data.snapshot;
    const report = await data.corrections.apply([{ ...first, to: '2025-01-30' }]);
    expect(report).toMatchObject({ rowsRejected: 1 });
    expect(data.snapshot).toEqual(before);
  });

  it('are synthetic among synthetic files, so that they push nothing out', async () => {
    const data = await openGolden(true);
    await data.corrections.apply([first]);
    expect(data.snapshot.files).toHaveLength(3);
    expect(data.snapshot.synthetic).toBe(true);
  });

  it('of the other party are read beside the session', async () => {
    const data = await openGolden();
    const before = data.snapshot;
    const content = new Blob([formatCorrections([first])]);
    const opened = await data.corrections.open({ id: 'x1', name: 'fra kommunen.csv', synthetic: false, content });
    expect(opened?.corrections).toEqual([first]);
    expect(data.snapshot).toEqual(before);
    const other = await data.corrections.open({
      id: 'x2',
      name: 'annet.csv',
      synthetic: false,
      content: new Blob(['a;b\n1;2\n']),
    });
    expect(other?.reports.map(({ status }) => status)).toEqual(['refused']);
    expect(other?.corrections).toEqual([]);
  });
});

describe('what corrections would do', () => {
  it('is told of each: the stay, the nights it covers and those to be paid for', async () => {
    const data = await openGolden();
    const list = [
      first,
      { ...first, from: '2025-01-30', to: '2025-02-10' },
      { ...first, stay: 'finnes-ikke' },
      { ...first, from: '2025-01-01', to: '2025-01-30' },
      { ...first, to: '' },
    ];
    const told = await data.corrections.examine(list);
    expect(told?.facts.map(({ known, nights, payable }) => [known, nights, payable])).toEqual([
      [true, 1, 1],
      [true, 4, 4],
      [false, 0, 0],
      [true, 0, 0],
      [true, 0, 0],
    ]);
    expect(told?.facts[0]).toMatchObject({
      admitted: '2025-01-28',
      discharged: '2025-02-03',
      sector: 'SOM',
      residence: '3205',
      payer: '3205',
    });
  });

  it('is an interval while cases are under treatment, with its ends by hand', async () => {
    const data = await openGolden();
    const pending = { ...first, from: '2025-01-30', to: '2025-02-01', status: 'under_behandling' } as const;
    const moving = { ...first, stay: '3', from: '2025-02-25', to: '2025-03-01', art: 'feil_kommune', komnr: '3205' };
    const list = [pending, { ...moving, status: 'under_behandling' }] as Correction[];
    const told = await data.corrections.examine(list);
    const nights = (told?.patterns ?? []).filter(({ measure }) => measure === 'stay');
    const of = (month: string, holds: (komnr: string) => boolean) =>
      reconcile(
        nights.filter((each) => each.month === month),
        holds,
      );
    expect(of('2025-01', all)).toMatchObject({ gross: 2, net: 2, lowest: 0, highest: 2 });
    // 3205 has 1 and 2 February of stay 1; stay 4 is 3222's, and so is stay 3 unless its four nights are moved.
    expect(of('2025-02', (komnr) => komnr === '3205')).toMatchObject({ gross: 2, net: 2, lowest: 2, highest: 6 });
    expect(of('2025-02', (komnr) => komnr === '3222')).toMatchObject({ gross: 9, net: 9, lowest: 5, highest: 9 });
    expect(of('2025-02', all)).toMatchObject({ gross: 11, net: 11, lowest: 11, highest: 11 });
  });

  it('keeps apart what the bill and what the bed concerns', async () => {
    const data = await openGolden();
    const told = await data.corrections.examine([{ ...first, art: 'innsigelse' }]);
    const [bed, bill] = (['stay', 'payment'] as const).map((measure) =>
      reconcile(
        (told?.patterns ?? []).filter((each) => each.measure === measure && each.month === '2025-01'),
        all,
      ),
    );
    expect(bed).toMatchObject({ gross: 2, net: 2 });
    expect(bill).toMatchObject({ gross: 2, net: 1, changes: { innsigelse: -1, feilregistrering: 0 } });
  });

  it('follows the cut, and is nothing without stays', async () => {
    const data = await openGolden();
    await data.choose({ cut: '2025-01-30' });
    const told = await data.corrections.examine([{ ...first, to: '2025-02-03' }]);
    expect(told?.facts[0]?.nights).toBe(1);
    await data.clear();
    expect(await data.corrections.examine([first])).toBeNull();
  });
});
