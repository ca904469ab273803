import { type ExtractKindId, extractKindIds } from '../../domain/extract-kind.ts';
import type { IndicatorDefinition } from '../../domain/indicator-definition.ts';
import { formatList } from '../../text/format.ts';
import { vocabulary } from '../../text/vocabulary.ts';

function isExtractKind(id: string): id is ExtractKindId {
  return extractKindIds.some((kind) => kind === id);
}

/** The files an indicator is computed from, in words: `sykehusopphold og hendelser …`. */
export function missingKinds(definition: IndicatorDefinition): string {
  const kinds = (definition.sources[0] ?? []).filter(isExtractKind);
  return formatList(kinds.map((kind) => vocabulary.extractKinds[kind])).toLowerCase();
}
