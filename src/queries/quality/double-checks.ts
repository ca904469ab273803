import { type ExtractKindId, extractKindIds } from '../../domain/extract-kind.ts';
import { kindOf } from '../../intake/kinds/extract-kinds.ts';
import { always, filesOf, type QualityCheck } from './quality-check.ts';

/** Ready-made numbers of two files are added up, so the same one twice is a wrong sum. Rows of one thing count once. */
const addedUp: ReadonlySet<ExtractKindId> = new Set<ExtractKindId>([
  'overliggerdogn',
  'reinnleggelser',
  'plo_andel',
  'avvik',
  'dho',
]);

/**
 * Keys that stand in two files, once for each pair of files. Hashes find the few rows that may be alike without comparing
 * the many that are not.
 */
function buildDoubleSql(kind: ExtractKindId, key: readonly [string, ...string[]], extra: string): string {
  const fingerprint = `hash(${key.join(', ')})`;
  const alike = key.map((column) => `a.${column} is not distinct from b.${column}`).join(' and ');
  return `with suspect as (
  select ${fingerprint} as fingerprint from ${kind} where ${key[0]} is not null
  group by 1 having min(file_id) <> max(file_id)
),
candidate as (
  select k.* from ${kind} k semi join suspect s on ${fingerprint} = s.fingerprint where ${key[0]} is not null
)
select a.file_id, b.file_id as other_file_id, min(a.row_no) as row_no, min(b.row_no) as other_row_no
from candidate a join candidate b on ${alike} and a.file_id < b.file_id${extra}
group by a.file_id, b.file_id, ${key.map((column) => `a.${column}`).join(', ')}`;
}

type DoubleCheckId = 'in-two-files' | 'alike-in-two-files';

/** Dialogue messages come as rows with an id, or ready-made and then known by what they are counted for. */
function isAddedUp(id: DoubleCheckId, kind: ExtractKindId): boolean {
  return addedUp.has(kind) || (kind === 'dialogmeldinger' && id === 'alike-in-two-files');
}

function doubleCheck(id: DoubleCheckId, kind: ExtractKindId, key: readonly string[], extra = ''): QualityCheck[] {
  const [first, ...others] = key;
  if (first === undefined) return [];
  const sql = buildDoubleSql(kind, [first, ...others], extra);
  return [
    {
      id,
      kind,
      needs: [],
      cases: (files) => (filesOf(files, kind) < 2 ? null : sql),
      of: 'none',
      judge: always(isAddedUp(id, kind) ? 'error' : 'warning'),
    },
  ];
}

/** Ready-made numbers of messages have no id of their own; they are known by all that they are counted for. */
function doublesOf(kind: ExtractKindId): QualityCheck[] {
  const [first = [], second] = kindOf(kind).duplicateKeys;
  const own = doubleCheck('in-two-files', kind, first);
  if (second === undefined) return own;
  const differs = kind === 'opphold' ? ' and a.opphold_id <> b.opphold_id' : '';
  return [...own, ...doubleCheck('alike-in-two-files', kind, second, differs)];
}

/** The same thing told in two files of one kind. */
export const doubleChecks: readonly QualityCheck[] = extractKindIds.flatMap(doublesOf);
