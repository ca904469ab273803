import type { CheckId } from '../../text/intake-problems.ts';
import { formatKind, formatList, formatMissingColumn, formatNearestKind } from '../../text/intake-problems.ts';
import { headingLabel } from '../report/heading-label.ts';
import type { Refusal } from '../table/opened-table.ts';
import { findSpoiled, isLost } from './find-spoiled.ts';
import { normaliseHeading } from './normalise-heading.ts';
import type { Recognition } from './recognise-kind.ts';

function refuseColumn(check: CheckId, headings: readonly string[], position: number): Refusal {
  const column = headingLabel(headings, position);
  return { check, context: { column }, column };
}

/** Headings that stand on several columns, each told once. Columns without a heading are never read and may be many. */
export function refuseRepeatedHeadings(headings: readonly string[]): Refusal[] {
  const first = new Map<string, number>();
  const repeated = new Map<string, Refusal>();
  for (const [position, heading] of headings.entries()) {
    const normal = normaliseHeading(heading);
    if (normal === '') continue;
    if (first.has(normal)) repeated.set(normal, refuseColumn('duplicate-column', headings, position));
    else first.set(normal, position);
  }
  return [...repeated.values()];
}

/** Headings with letters that were lost or encoded twice: that may be why they are not known. */
export function refuseSpoiledHeadings(headings: readonly string[], headingLine: number | null): Refusal[] {
  return headings.flatMap((heading, position) => {
    const letter = findSpoiled(heading);
    if (letter === null) return [];
    const column = headingLabel(headings, position);
    const check = isLost(letter) ? 'letters-lost' : 'letters-doubled';
    return [{ check, context: {}, column, ...(headingLine === null ? {} : { row: headingLine }) }];
  });
}

/** Why a file whose headings were judged cannot be read; empty when it can. */
export function refuseRecognition(recognition: Recognition): Refusal[] {
  switch (recognition.outcome) {
    case 'recognised':
      return [];
    case 'ambiguous': {
      const detail = formatList(recognition.kinds.map(({ id }) => formatKind(id)));
      return [{ check: 'ambiguous-kind', context: { detail }, column: null }];
    }
    case 'unknown': {
      const { nearest, mapping } = recognition;
      const missing = [
        ...(mapping?.missing.map(({ name }) => name) ?? []),
        ...(mapping?.missingGroups ?? []).map((group) => group.join('/')),
      ];
      const detail = nearest === null ? '' : formatNearestKind(nearest.id, missing);
      return [{ check: 'unknown-kind', context: { detail }, column: null }];
    }
    case 'incomplete': {
      const { kind, mapping } = recognition;
      const columns = mapping.missing.map(({ name, synonyms }) => ({ name, synonyms }));
      const groups = mapping.missingGroups.map((group) => ({ name: group.join('/'), synonyms: [] }));
      return [...columns, ...groups].map(({ name, synonyms }) => ({
        check: 'missing-column',
        context: { column: name, detail: formatMissingColumn(kind.id, synonyms) },
        column: name,
      }));
    }
  }
}
