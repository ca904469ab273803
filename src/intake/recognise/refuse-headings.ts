import type { CheckId } from '../../text/intake-problems.ts';
import { formatKind, formatList, formatMissingColumn, formatNearestKind } from '../../text/intake-problems.ts';
import { kindOf } from '../kinds/extract-kinds.ts';
import { headingLabel } from '../report/heading-label.ts';
import type { Refusal } from '../table/opened-table.ts';
import { type PersonalContent, personalContentOf } from './forbidden-headings.ts';
import { normaliseHeading } from './normalise-heading.ts';
import { isPersonNumber, looksLikePersonNumbers } from './person-number.ts';
import type { Recognition } from './recognise-kind.ts';

const personalChecks: Readonly<Record<PersonalContent, CheckId>> = {
  'person-number': 'person-number',
  name: 'person-name',
  address: 'person-address',
};

/** `navn` names a team where the rows are teams. */
function isTeamList(headings: readonly string[]): boolean {
  const teamId = kindOf('fact_team').columns.find(({ name }) => name === 'team_id');
  const spellings = [teamId?.name ?? '', ...(teamId?.synonyms ?? [])].map(normaliseHeading);
  return headings.some((heading) => spellings.includes(normaliseHeading(heading)));
}

function refuseColumn(check: CheckId, headings: readonly string[], position: number): Refusal {
  const column = headingLabel(headings, position);
  return { check, context: { column }, column };
}

/** Headings that say the column holds fødselsnummer, names or addresses. One refusal for each such column. */
export function refusePersonalHeadings(headings: readonly string[]): Refusal[] {
  return headings.flatMap((heading, position) => {
    const content = personalContentOf(heading);
    if (content === null) return [];
    if (normaliseHeading(heading) === 'navn' && isTeamList(headings)) return [];
    return [refuseColumn(personalChecks[content], headings, position)];
  });
}

const encoder = new TextEncoder();

/** Columns whose headings or first values look like fødselsnummer; judged before the file is read any further. */
export function refusePersonalSample(headings: readonly string[], sample: readonly (readonly string[])[]): Refusal[] {
  return headings.flatMap((_, position) => {
    const tally = { elevenDigits: 0, personNumbers: 0 };
    for (const row of [headings, ...sample]) {
      for (const [digits] of (row[position] ?? '').matchAll(/(?<!\d)\d{6} ?\d{5}(?!\d)/g)) {
        tally.elevenDigits++;
        if (isPersonNumber(encoder.encode(digits.replace(' ', '')), 0)) tally.personNumbers++;
      }
    }
    return looksLikePersonNumbers(tally) ? [refuseColumn('person-number', headings, position)] : [];
  });
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
