import fc from 'fast-check';
import type { PublishedColumns } from '../../src/disclosure/published-columns.ts';
import {
  levels,
  type Observation,
  observationStates,
  periodTypes,
  qualities,
  variants,
} from '../../src/domain/observation.ts';
import { catalogue } from '../../src/indicators/catalogue.ts';
import { buildColumns } from '../../src/observations/build-columns.ts';
import { type BuiltPackage, buildPackage, type PackageContent } from '../../src/package/build-package.ts';
import { requirePassed } from '../../src/package/passed-audit.ts';
import { readPackage } from '../../src/package/read-package.ts';
import type { SharedPackage } from '../../src/package/shared-package.ts';

export const measured: Observation = {
  indicator: 'overliggerdogn',
  profile: '-',
  variant: 'net',
  level: 'helsefellesskap',
  unit: 'H13',
  periodType: 'month',
  period: '2025-01',
  numerator: 25,
  denominator: null,
  value: 25,
  lower: 20.1,
  upper: 31.7,
  state: 'measured',
  rule: null,
  quality: 'adjusted',
  patients: null,
  denominatorPatients: null,
  largestPatient: null,
};

export const hidden: Observation = {
  ...measured,
  numerator: null,
  value: null,
  lower: null,
  upper: null,
  state: 'suppressed',
  rule: 'few-in-numerator',
};

function publishedOf(rows: readonly Observation[], threshold = 5): PublishedColumns {
  return { ...buildColumns(rows), published: { threshold } };
}

export const bareManifest: PackageContent['manifest'] = {
  made: '2026-02-01',
  app: '0.1.0+test',
  rules: '2026.1',
  synthetic: true,
  cut: '2025-12-31',
  countingHour: null,
  threshold: 5,
  helsefellesskap: ['H13'],
  levels: [...levels],
  indicators: ['overliggerdogn'],
  periodTypes: [...periodTypes],
  from: '2025-01-01',
  to: '2025-12-31',
  sources: [],
};

const passedReport = {
  threshold: 5,
  asked: 12,
  narrowest: 4,
  failed: [],
  patterns: { cheapest: 1, searched: 0, withoutSolver: 0 },
  costs: [],
  numbers: [],
};

export interface Sample {
  readonly rows?: readonly Observation[];
  readonly manifest?: Partial<PackageContent['manifest']>;
  readonly rest?: Partial<Pick<PackageContent, 'definitions' | 'targets' | 'actions'>>;
}

export function buildSample({ rows = [measured], manifest = {}, rest = {} }: Sample = {}): Promise<BuiltPackage> {
  return buildPackage({
    columns: publishedOf(rows, manifest.threshold),
    manifest: { ...bareManifest, ...manifest },
    definitions: catalogue.filter(({ id }) => rows.some(({ indicator }) => indicator === id)),
    targets: [],
    actions: [],
    audit: requirePassed({ ...passedReport, wish: bareManifest }, bareManifest),
    ...rest,
  });
}

/** @throws Error when the package is refused */
export async function openBytes(bytes: Uint8Array<ArrayBuffer>): Promise<SharedPackage> {
  const reading = await readPackage(bytes);
  if (reading.status === 'refused') throw new Error(reading.fault.kind);
  return reading.read;
}

export async function openSample(sample: Sample = {}): Promise<SharedPackage> {
  return openBytes((await buildSample(sample)).bytes);
}

const maybe = fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }), { nil: null });

/** Numbers with every digit there may be, and names that look like formulas or hold separators. */
const anyObservation: fc.Arbitrary<Observation> = fc.record({
  indicator: fc.constantFrom('overliggerdogn', 'reinnleggelse-30d', 'fact-team'),
  profile: fc.constantFrom('-', 'phv', 'ahus-67'),
  variant: fc.constantFrom(...variants),
  level: fc.constantFrom(...levels),
  unit: fc.oneof(
    fc.constantFrom('H13', '3205', '0', "'=1+1", '=1+1', '-', '@a', '"', 'a;b', 'a\r\nb', ' a', 'Ål'),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
  ),
  periodType: fc.constantFrom(...periodTypes),
  period: fc.constantFrom('2025-01', '2025Q1', '2025'),
  numerator: maybe,
  denominator: maybe,
  value: maybe,
  lower: maybe,
  upper: maybe,
  state: fc.constantFrom(...observationStates),
  rule: fc.option(fc.constantFrom('few-in-numerator' as const, 'dominant-patient' as const), { nil: null }),
  quality: fc.constantFrom(...qualities),
  patients: fc.constant(null),
  denominatorPatients: fc.constant(null),
  largestPatient: fc.constant(null),
});

export function keyOf(row: Observation): string {
  const { indicator, profile, variant, level, unit, periodType, period } = row;
  return JSON.stringify([indicator, profile, variant, level, unit, periodType, period]);
}

export const anyObservations: fc.Arbitrary<readonly Observation[]> = fc.uniqueArray(anyObservation, {
  maxLength: 40,
  selector: keyOf,
});
