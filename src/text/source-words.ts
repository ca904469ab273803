import { type ExtractKindId, extractKindIds } from '../domain/extract-kind.ts';
import { formatList, lowerFirst } from './format.ts';
import { vocabulary } from './vocabulary.ts';

function isExtractKind(id: string): id is ExtractKindId {
  return extractKindIds.some((kind) => kind === id);
}

/** Kinds of files inside a sentence: `sykehusopphold og PLO-meldinger`. */
export function kindWords(kinds: readonly string[]): string {
  const names = kinds.filter(isExtractKind).map((kind) => vocabulary.extractKinds[kind]);
  return formatList(names.map((name) => lowerFirst(name).replace(/, (.+)$/, ' ($1)')));
}

/** What an indicator can be computed from: `sykehusopphold og PLO-meldinger, eller PLO-andeler (ferdig talt)`. */
export function sourceWords(sources: readonly (readonly string[])[]): string {
  return sources.map(kindWords).join(', eller ');
}
