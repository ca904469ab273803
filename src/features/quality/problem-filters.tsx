import type { ReactNode } from 'react';
import type { Severity } from '../../domain/file-report.ts';
import { formatCheckTitle } from '../../text/check-catalogue.ts';
import { qualityText } from '../../text/quality-text.ts';
import { FieldSelect } from '../../ui/field-select.tsx';
import { type ProblemEntry, type ProblemFilter, valuesOf } from './problem-list.model.ts';

const words = qualityText.problems;

/** No file, check or column is named so. */
const all = '';

const severities = ['fatal', 'error', 'warning'] as const satisfies readonly Severity[];

export interface ProblemFiltersProps {
  readonly entries: readonly ProblemEntry[];
  readonly filter: ProblemFilter;
  readonly onFilter: (filter: ProblemFilter) => void;
}

/** What may be narrowed down: only values that occur can be chosen. */
export function ProblemFilters({ entries, filter, onFilter }: ProblemFiltersProps): ReactNode {
  const found = new Set(entries.map(({ group }) => group.severity));
  const names = new Map(entries.map(({ file }) => [file.id, file.name]));
  const titles = new Map(entries.map(({ group }) => [group.check, formatCheckTitle(group.check)]));
  return (
    <fieldset className="ft-filters ft-finding-filters">
      <legend className="ds-sr-only">{words.filters}</legend>
      <FieldSelect
        label={words.file}
        value={filter.file ?? all}
        choices={[{ value: all, label: words.allFiles }, ...[...names].map(([value, label]) => ({ value, label }))]}
        onChoose={(value) => onFilter({ ...filter, file: value === all ? null : value })}
      />
      <FieldSelect<Severity | ''>
        label={words.severity}
        value={filter.severity ?? all}
        choices={[
          { value: all, label: words.allSeverities },
          ...severities
            .filter((severity) => found.has(severity))
            .map((value) => ({ value, label: qualityText.severities[value] })),
        ]}
        onChoose={(value) => onFilter({ ...filter, severity: value === all ? null : value })}
      />
      <FieldSelect
        label={words.check}
        value={filter.check ?? all}
        choices={[{ value: all, label: words.allChecks }, ...[...titles].map(([value, label]) => ({ value, label }))]}
        onChoose={(value) => onFilter({ ...filter, check: value === all ? null : value })}
      />
      <FieldSelect
        label={words.column}
        value={filter.column ?? all}
        choices={[
          { value: all, label: words.allColumns },
          ...valuesOf(entries, ({ group }) => group.column).map((value) => ({ value, label: value })),
        ]}
        onChoose={(value) => onFilter({ ...filter, column: value === all ? null : value })}
      />
    </fieldset>
  );
}
