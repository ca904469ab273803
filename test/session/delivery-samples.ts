import { afterAll, afterEach, expect } from 'vitest';
import { createNodeEngine } from '../../src/engine/wasm-engine-node.ts';
import { createObservationStore } from '../../src/observations/observation-store.ts';
import { readChange } from '../../src/observations/summarise-changes.ts';
import { DataHost } from '../../src/session/data-host.ts';
import type { DeliveryPair } from '../../src/session/delivery-review.ts';
import type { IncomingFile } from '../../src/session/file-shelf.ts';
import type { SessionSnapshot } from '../../src/session/session.ts';

type Listener = (snapshot: SessionSnapshot) => void;

export interface SharedHost {
  readonly host: DataHost;
  /** What is told of every change until the test is over; nothing by default */
  listen(listener: Listener | null): void;
  /** The host with the delivery of January read */
  withJanuary(): Promise<DataHost>;
}

/** One host for all tests of a file, on one engine, emptied after each. */
export function shareTestHost(): SharedHost {
  let told: Listener | null = null;
  const host = new DataHost({ bootEngine: () => createNodeEngine(), onSnapshot: (snapshot) => told?.(snapshot) });
  afterEach(async () => {
    told = null;
    await host.clear();
  });
  afterAll(() => host.close());
  return {
    host,
    listen: (listener) => {
      told = listener;
    },
    async withJanuary() {
      await host.addFiles([nightsFile('f1', januaryDelivery)]);
      expect(host.snapshot.failure).toBeNull();
      return host;
    },
  };
}

/** All that must be as before when a newer delivery is not taken. */
export function standing({ snapshot }: DataHost): object {
  const { files, fingerprint, cut, stale, targets, deliveries } = snapshot;
  return { files, fingerprint, cut, stale, targets, deliveries };
}

/** A file of nights counted by month and kommune, one `periode;komnr;dogn` a line. */
export function nightsFile(id: string, lines: readonly string[], synthetic = false): IncomingFile {
  const text = `${['periode;komnr;dogn', ...lines].join('\n')}\n`;
  return { id, name: `dogn-${id}.csv`, synthetic, content: new Blob([text]) };
}

export const januaryDelivery = ['2025-01;3205;100', '2025-02;3205;50', '2025-01;3222;20', '2025-02;3222;9'];

/** 100 → 200 in Lillestrøm in January, Ullensaker's neighbour gone, March new, February as it was. */
export const marchDelivery = ['2025-01;3205;200', '2025-02;3205;50', '2025-03;3205;70'];

/** Nights of a kommune in a month; null where the number is not there. */
export function nightsOf(host: DataHost, komnr: string, period: string): number | null {
  const columns = host.analystColumns();
  if (columns === null) return null;
  const key = { indicator: 'overliggerdogn', profile: '-', level: 'kommune', unit: komnr } as const;
  const store = createObservationStore(columns);
  return store.one({ ...key, variant: 'gross', periodType: 'month', period })?.value ?? null;
}

/** `unit period grade before after` of every change of the nights of kommuner and months. */
export function listNightChanges(host: DataHost): readonly string[] {
  const changes = host.deliveryChanges();
  if (changes === null) return [];
  return Array.from({ length: changes.length }, (_, row) => readChange(changes, row))
    .filter(({ indicator, level, periodType, variant }) =>
      [indicator, level, periodType, variant].every((word) =>
        ['overliggerdogn', 'kommune', 'month', 'gross'].includes(word),
      ),
    )
    .map(({ unit, period, grade, before, after }) => [unit, period, grade, before ?? '–', after ?? '–'].join(' '))
    .sort();
}

export function waitingPairs(host: DataHost): readonly DeliveryPair[] {
  const { review } = host.snapshot;
  return review?.state === 'waiting' ? review.pairs : [];
}
