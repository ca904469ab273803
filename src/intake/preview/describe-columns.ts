import type { MappableCode, MappableColumn, UnknownValue } from '../../domain/extract-preview.ts';
import type { ProblemGroup } from '../../domain/file-report.ts';
import type { CheckId } from '../../text/intake-problems.ts';
import type { CodeEntry, ColumnDefinition, KindDefinition } from '../kinds/kind-definition.ts';
import type { SampleFault } from './check-sample.ts';
import { groupFaults } from './check-sample.ts';

const codeChecks: ReadonlySet<CheckId> = new Set(['code-unknown', 'code-unclassified']);

function unknownValuesOf(column: ColumnDefinition, faults: readonly SampleFault[]): UnknownValue[] {
  if (column.personal) return [];
  const counts = new Map<string, number>();
  for (const { check, found } of faults) {
    if (found !== null && codeChecks.has(check.check)) counts.set(found, (counts.get(found) ?? 0) + 1);
  }
  return [...counts].map(([text, count]) => ({ text, count })).sort((a, b) => b.count - a.count);
}

/** A number says nothing by itself; the longest word that means it says most. */
function toMappableCode({ code, words }: CodeEntry): MappableCode {
  const said = words.filter((word) => /\p{L}{3}/u.test(word));
  const [longest = null] = said.sort((a, b) => b.length - a.length);
  return { code, word: /\p{L}{2}/u.test(code) && code.length > 3 ? null : longest };
}

/** Every column of a kind as a person may map it, with what the sample tells of each. */
export function describeColumns(
  kind: KindDefinition,
  faults: readonly SampleFault[],
  headingOf: (column: string) => string,
): MappableColumn[] {
  return kind.columns.map((column) => {
    const own = faults.filter(({ check }) => check.column === column.name);
    const problems: ProblemGroup[] = groupFaults(own, headingOf);
    return {
      name: column.name,
      type: column.type,
      required: column.required,
      oneOf: kind.oneOf.find((group) => group.includes(column.name)) ?? [],
      personal: column.personal ?? false,
      codes: column.type === 'kode' ? (column.codes ?? []).map(toMappableCode) : [],
      unknownValues: unknownValuesOf(column, own),
      problems,
    };
  });
}
