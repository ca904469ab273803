import { readFile } from 'node:fs/promises';
import type { PublishedColumns } from '../../src/disclosure/published-columns.ts';
import { isPackage } from '../../src/package/is-package.ts';
import { type PackageReading, readPackage } from '../../src/package/read-package.ts';
import { formatUnopenedFile } from '../../src/text/extract-command-text.ts';
import { packageText } from '../../src/text/package-text.ts';
import { UnusableArguments } from './command.ts';

const noPackage: PackageReading = { status: 'refused', fault: { kind: 'not-a-package' } };

async function readOne(path: string): Promise<PublishedColumns> {
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = Uint8Array.from(await readFile(path));
  } catch {
    throw new UnusableArguments(formatUnopenedFile(path));
  }
  const isOne = await isPackage(new Blob([bytes]));
  const reading = isOne ? await readPackage(bytes) : noPackage;
  if (reading.status === 'read') return reading.read.columns;
  throw new UnusableArguments(`${path}: ${packageText.tellFault(reading.fault).join(' ')}`);
}

/** The numbers of packages that were handed over before. @throws UnusableArguments when one cannot be read whole */
export function readEarlier(paths: readonly string[]): Promise<readonly PublishedColumns[]> {
  return Promise.all(paths.map(readOne));
}
