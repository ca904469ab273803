import type { IndicatorDefinition } from '../../domain/indicator-definition.ts';
import type { ObservationKey } from '../../domain/observation.ts';
import type { SessionSnapshot } from '../../session/session.ts';
import { formatDate, formatList } from '../../text/format.ts';
import { indicatorText } from '../../text/indicator-text.ts';
import { layoutText } from '../../text/layout-text.ts';
import { vocabulary } from '../../text/vocabulary.ts';

/** What must go with a figure when it is lifted out of the page: source, definition, corrections, cut, synthetic. */
export function buildFigureFooter(
  definition: IndicatorDefinition,
  key: ObservationKey,
  { files, cut, synthetic }: SessionSnapshot,
): readonly string[] {
  const wanted = new Set(definition.sources.flat());
  const kinds = [
    ...new Set(files.flatMap(({ status, kind }) => (status === 'accepted' && kind !== null ? [kind] : []))),
  ];
  const used = kinds.filter((kind) => wanted.has(kind)).map((kind) => vocabulary.extractKinds[kind].toLowerCase());
  const profile = definition.profiles.find(({ id }) => id === key.profile)?.name;
  return [
    indicatorText.sourceFiles(formatList(used)),
    ...(profile === undefined || definition.profiles.length === 1 ? [] : [profile]),
    ...(key.variant === '-' ? [] : [indicatorText.variants[key.variant]]),
    ...(cut === null ? [] : [layoutText.cut(formatDate(cut))]),
    ...(synthetic ? [layoutText.synthetic] : []),
  ];
}
