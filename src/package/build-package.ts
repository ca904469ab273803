import { type Zippable, zipSync } from 'fflate';
import type { PublishedColumns } from '../disclosure/published-columns.ts';
import { observationStates } from '../domain/observation.ts';
import type { PackageManifest, PackageWords } from '../domain/shared-package.ts';
import { packageReadme } from '../text/package-readme.ts';
import { definitionsSchema } from './definition-schema.ts';
import { formatHashList, sha256 } from './hash-list.ts';
import { formatObservationCsv } from './observation-csv.ts';
import {
  catalogueMember,
  formVersion,
  hashListMember,
  manifestMember,
  observationsMember,
  packageForm,
  plansMember,
  readmeMember,
} from './package-form.ts';
import { manifestSchema, plansSchema } from './package-schema.ts';
import type { PassedAudit } from './passed-audit.ts';
import { sealArchive } from './seal.ts';
import { keepRows } from './select-published.ts';

const suppressed = observationStates.indexOf('suppressed');

/** The same package of the same content, whenever and wherever it is packed. */
const packedAt = '1980-01-01T00:00:00';

/** A package as it was packed, ready to be saved. */
export interface BuiltPackage {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly code: string;
  readonly manifest: PackageManifest;
}

export interface PackageContent extends Omit<PackageWords, 'manifest'> {
  readonly manifest: Omit<PackageManifest, 'observations' | 'hidden'>;
  readonly columns: PublishedColumns;
  /** What the audit of exactly these numbers came to: without one that passed, nothing is packed */
  readonly audit: PassedAudit;
}

function formatJson(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}

/** One table per indicator. */
function splitByIndicator(columns: PublishedColumns): ReadonlyMap<string, PublishedColumns> {
  return new Map(
    columns.indicator.words.map((indicator, code) => [
      indicator,
      keepRows(columns, (row) => columns.indicator.codes[row] === code),
    ]),
  );
}

async function listHashes(members: ReadonlyMap<string, Uint8Array<ArrayBuffer>>): Promise<string> {
  const hashes = [...members].map(async ([name, bytes]): Promise<[string, string]> => [name, await sha256(bytes)]);
  return formatHashList(new Map(await Promise.all(hashes)));
}

function encode(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

/**
 * Packs published numbers with all that is needed to understand them. The same content gives the same bytes. Definitions
 * of indicators without a single number are packed too: that there is none is something to know.
 * @throws ZodError when a definition carries fields that no package may hold
 */
export async function buildPackage({ columns, audit, ...content }: PackageContent): Promise<BuiltPackage> {
  const hidden = columns.state.reduce((sum, state) => sum + (state === suppressed ? 1 : 0), 0);
  const manifest: PackageManifest = { ...content.manifest, observations: columns.length, hidden };
  const told = manifestSchema.parse({ form: packageForm, formVersion, ...manifest });
  const members = new Map([
    [manifestMember, encode(formatJson(told))],
    [readmeMember, encode(packageReadme(manifest, audit))],
    [catalogueMember, encode(formatJson(definitionsSchema.parse(content.definitions)))],
    [plansMember, encode(formatJson(plansSchema.parse({ targets: content.targets, actions: content.actions })))],
  ]);
  for (const [indicator, own] of splitByIndicator(columns)) {
    members.set(observationsMember(indicator), encode(formatObservationCsv(own)));
  }
  const hashes = encode(await listHashes(members));
  const zippable: Zippable = Object.fromEntries([...members, [hashListMember, hashes]]);
  const archive = zipSync(zippable, { level: 6, mtime: packedAt });
  return { bytes: await sealArchive(archive), code: await sha256(hashes), manifest };
}
