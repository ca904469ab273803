import { type Deliveries, deliveryCut, deliveryOf } from '../domain/delivery.ts';
import type { ExtractKindId } from '../domain/extract-kind.ts';
import type { FileReport } from '../domain/file-report.ts';
import type { PackageSource } from '../domain/shared-package.ts';

/** Kinds with a row per stay, message or service: nobody can guess the whole of such a file. */
const manyRows: ReadonlySet<ExtractKindId> = new Set<ExtractKindId>([
  'opphold',
  'ukp_hendelse',
  'plo',
  'komm_tjeneste',
]);
const fewestRows = 100;

async function hashOf(words: readonly string[]): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(words.join('\n')));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * Names the files that numbers were counted from, so that whoever has them can show it. A short table of counts must not
 * be named by its own hash: whoever knows all of it but the hidden numbers could try their way to the rest. Such a file
 * is named together with all files of many rows, and not at all where there are none.
 */
export async function packageSources(
  files: readonly FileReport[],
  deliveries: Deliveries,
): Promise<readonly PackageSource[]> {
  const accepted = files.filter(({ status, kind }) => status === 'accepted' && kind !== null);
  const isLong = ({ kind, rowsAccepted }: FileReport): boolean =>
    kind !== null && manyRows.has(kind) && rowsAccepted >= fewestRows;
  const long = accepted.filter(isLong).map(({ hash }) => hash);
  const sources = accepted.map(async (file): Promise<readonly PackageSource[]> => {
    const { kind, periodFrom: from, periodTo: to, hash } = file;
    if (kind === null) return [];
    const delivery = deliveryOf(deliveries, file);
    const named = isLong(file) ? hash : long.length === 0 ? null : await hashOf([...long].sort().concat(hash));
    return [{ kind, from, to, quality: delivery.quality, cut: deliveryCut(delivery, file), hash: named }];
  });
  const all = (await Promise.all(sources)).flat();
  return all.sort((a, b) => (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : (a.hash ?? '') < (b.hash ?? '') ? -1 : 1));
}
