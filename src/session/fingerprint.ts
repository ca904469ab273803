import { type Deliveries, deliveryCut, deliveryOf } from '../domain/delivery.ts';
import type { FileReport } from '../domain/file-report.ts';
import type { OwnIndicator } from '../domain/own-indicator.ts';

/** Changes whenever the same files and cut could give other numbers. */
export const rulesVersion = '2026.1';

function inOrder(value: unknown): unknown {
  if (Array.isArray(value) || typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, each]) => [key, inOrder(each)]));
}

/** The bytes of a file and how they were read: the same file read in another way is another set of rows. */
export function readingKey({ hash, choices }: Pick<FileReport, 'hash' | 'choices'>): string {
  return Object.keys(choices).length === 0 ? hash : `${hash} ${JSON.stringify(inOrder(choices))}`;
}

/** What senders say that makes numbers more settled; nothing of deliveries that are told as preliminary. */
export function settledFacts(deliveries: Deliveries, files: readonly FileReport[]): readonly string[] {
  return files.flatMap((file) => {
    const delivery = deliveryOf(deliveries, file);
    if (delivery.quality === 'preliminary') return [];
    return [[file.hash, delivery.quality, deliveryCut(delivery, file) ?? ''].join(' ')];
  });
}

/** Names an own indicator by all that is written in it. */
export function ownKey(indicator: OwnIndicator): string {
  return `egen ${JSON.stringify(inOrder(indicator))}`;
}

/**
 * Names a data set: the hashes of its files in any order, what their senders say of them in any order, the own indicators
 * in any order, the cut and the version of the rules. 16 hex digits.
 */
export async function fingerprintOf(
  hashes: readonly string[],
  cut: string,
  settled: readonly string[] = [],
  own: readonly string[] = [],
): Promise<string> {
  const text = [...[...hashes].sort(), ...[...settled].sort(), ...[...own].sort(), cut, rulesVersion].join('\n');
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest).subarray(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
