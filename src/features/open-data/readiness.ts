import { type ExtractKindId, extractKindIds } from '../../domain/extract-kind.ts';
import type { FileReport } from '../../domain/file-report.ts';
import type { IndicatorDefinition } from '../../domain/indicator-definition.ts';

/** Whether an indicator can be computed from the files at hand, and if not, which kinds would do. */
export interface Readiness {
  readonly definition: IndicatorDefinition;
  readonly ready: boolean;
  /** Alternatives; each is the kinds still missing. Empty when ready */
  readonly missing: readonly (readonly ExtractKindId[])[];
  /** Kinds that were read and would do, but are in no number of it, for two sources are never mixed in one */
  readonly unused: readonly ExtractKindId[];
  /** The kinds its numbers were computed from; empty while they are not */
  readonly used: readonly string[];
}

function isExtractKind(word: string): word is ExtractKindId {
  return extractKindIds.some((kind) => kind === word);
}

/** Kinds among the accepted files. */
export function loadedKinds(files: readonly FileReport[]): ReadonlySet<string> {
  return new Set(files.flatMap(({ status, kind }) => (status === 'accepted' && kind !== null ? [kind] : [])));
}

/** Readiness of every indicator, in the order of the catalogue. An indicator is ready when one of its sources is whole. */
export function buildReadiness(
  definitions: readonly IndicatorDefinition[],
  loaded: ReadonlySet<string>,
  sources: Readonly<Record<string, readonly string[]>>,
): readonly Readiness[] {
  return definitions.map((definition) => {
    const missing = definition.sources.map((kinds) => kinds.filter(isExtractKind).filter((kind) => !loaded.has(kind)));
    const ready = missing.some((kinds) => kinds.length === 0);
    const used = sources[definition.id] ?? [];
    const whole = definition.sources.filter((_, index) => missing[index]?.length === 0).flat();
    const unused = used.length === 0 ? [] : whole.filter(isExtractKind).filter((kind) => !used.includes(kind));
    return { definition, ready, missing: ready ? [] : missing, unused: [...new Set(unused)], used };
  });
}
