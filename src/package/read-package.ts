import { unzipSync } from 'fflate';
import type { ObservationColumns } from '../domain/observation.ts';
import type { PackageFault } from '../domain/shared-package.ts';
import { concatColumns } from '../observations/concat-columns.ts';
import { narrowColumns } from '../observations/narrow-columns.ts';
import { definitionsSchema } from './definition-schema.ts';
import { readHashList, sha256 } from './hash-list.ts';
import {
  catalogueMember,
  formVersion,
  hashListMember,
  isDebris,
  manifestMember,
  observationsMember,
  plansMember,
} from './package-form.ts';
import { makerSchema, manifestSchema, plansSchema } from './package-schema.ts';
import { readObservationCsv } from './read-observation-csv.ts';
import { checkSeal } from './seal.ts';
import type { SharedPackage } from './shared-package.ts';

/** All of Norway is a tenth of it. What is larger was not made by us. */
const mostBytes = 1024 ** 3;
const mostMembers = 1000;

export type PackageReading =
  | { readonly status: 'read'; readonly read: SharedPackage }
  | { readonly status: 'refused'; readonly fault: PackageFault };

type Members = ReadonlyMap<string, Uint8Array<ArrayBuffer>>;

function refused(fault: PackageFault): PackageReading {
  return { status: 'refused', fault };
}

function unpack(bytes: Uint8Array): Members | 'damaged' | 'too-large' {
  let [size, count] = [0, 0];
  let tooLarge = false;
  try {
    const unpacked = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        size += originalSize;
        count += 1;
        tooLarge ||= size > mostBytes || count > mostMembers;
        return !tooLarge && !isDebris(name);
      },
    });
    return tooLarge ? 'too-large' : new Map(Object.entries(unpacked).map(([name, each]) => [name, each.slice()]));
  } catch {
    return tooLarge ? 'too-large' : 'damaged';
  }
}

function decode(members: Members, name: string): string {
  return new TextDecoder('utf-8', { ignoreBOM: false }).decode(members.get(name) ?? new Uint8Array());
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Members that are not what the hash list says, or not in it, or not there. */
async function findChanged(members: Members): Promise<readonly string[]> {
  const list = readHashList(decode(members, hashListMember));
  if (list === null) return [hashListMember];
  const changed: string[] = [];
  for (const [name, bytes] of members) {
    if (name !== hashListMember && list.get(name) !== (await sha256(bytes))) changed.push(name);
  }
  return [...changed, ...[...list.keys()].filter((name) => !members.has(name))].sort();
}

function readContent(members: Members, code: string, app: string): PackageReading {
  const other = (member: string): PackageReading => refused({ kind: 'other-version', app, member });
  const manifest = manifestSchema.safeParse(parseJson(decode(members, manifestMember)));
  if (!manifest.success) return other(manifestMember);
  const definitions = definitionsSchema.safeParse(parseJson(decode(members, catalogueMember)));
  if (!definitions.success) return other(catalogueMember);
  const plans = plansSchema.safeParse(parseJson(decode(members, plansMember)));
  if (!plans.success) return other(plansMember);
  const parts: ObservationColumns[] = [];
  for (const { id } of definitions.data) {
    const member = observationsMember(id);
    if (!members.has(member)) continue;
    const columns = readObservationCsv(id, decode(members, member));
    if (columns === null) return other(member);
    parts.push(columns);
  }
  const { form: _form, formVersion: _version, ...told } = manifest.data;
  const columns = { ...narrowColumns(concatColumns(parts)), published: { threshold: told.threshold } };
  if (columns.length !== told.observations) return other(manifestMember);
  return { status: 'read', read: { code, manifest: told, definitions: definitions.data, ...plans.data, columns } };
}

/**
 * Opens a package. Nothing of it is shown unless all of it is as it was made: the seal answers for every byte, the hash
 * list for every member. One made by a newer version is told of as that, and not as broken.
 */
export async function readPackage(bytes: Uint8Array<ArrayBuffer>): Promise<PackageReading> {
  const seal = await checkSeal(bytes);
  const members = unpack(bytes);
  if (members === 'too-large') return refused({ kind: 'too-large' });
  if (members === 'damaged') return refused({ kind: 'damaged' });
  if (!members.has(manifestMember)) return refused({ kind: 'not-a-package' });
  const maker = makerSchema.safeParse(parseJson(decode(members, manifestMember)));
  const isNewer = maker.success && maker.data.formVersion > formVersion;
  if (isNewer && seal !== 'broken') return refused({ kind: 'newer', app: maker.data.app });
  const changed = await findChanged(members);
  if (changed.length > 0 || seal === 'broken') return refused({ kind: 'changed', members: changed });
  if (!maker.success) return refused({ kind: 'not-a-package' });
  return readContent(members, await sha256(members.get(hashListMember) ?? new Uint8Array()), maker.data.app);
}
