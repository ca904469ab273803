import { Table } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { ChangeJudgement } from '../../domain/verdict.ts';
import { capitalise, formatPeriod } from '../../text/format.ts';
import { formatValueChange } from '../../text/format-value.ts';
import { profileText } from '../../text/profile-text.ts';
import { tellVerdict } from '../../text/verdict-words.ts';
import { vocabulary } from '../../text/vocabulary.ts';
import { ObservationCell } from '../../ui/observation-cell.tsx';
import type { SortValue } from '../../ui/sort-rows.ts';
import { SectionedTable } from '../../ui/sortable-table.tsx';
import { VerdictMark } from '../../ui/verdict-mark.tsx';
import type { ProfileRow, ProfileSection } from './profile.model.ts';
import type { ProfileLevel } from './structure.model.ts';

const { columns } = profileText;

export interface ProfileTableProps {
  readonly sections: readonly ProfileSection[];
  readonly caption: string;
  readonly level: ProfileLevel;
  readonly unit: string;
}

function wordOf({ verdict }: ChangeJudgement, of: 'change' | 'difference'): string {
  return tellVerdict(verdict, of).word;
}

function sortValues({
  definition,
  current,
  previous,
  change,
  reference,
  difference,
}: ProfileRow): readonly SortValue[] {
  return [
    definition.shortName,
    current?.value ?? null,
    previous?.value ?? null,
    wordOf(change, 'change'),
    reference?.value ?? null,
    reference === null ? null : wordOf(difference, 'difference'),
  ];
}

/** Every indicator of the place beside the year before and beside all together. */
export function ProfileTable({ sections, caption, level, unit }: ProfileTableProps): ReactNode {
  return (
    <SectionedTable
      caption={caption}
      headings={[
        columns.indicator,
        columns.value,
        columns.lastYear,
        columns.change,
        columns.reference,
        columns.difference,
      ]}
      words={[columns.change, columns.difference]}
      sections={sections.map(({ group, rows }) => ({
        heading: vocabulary.groups[group],
        rows: rows.map((row) => ({
          key: row.definition.id,
          values: sortValues(row),
          row: <Line row={row} level={level} unit={unit} />,
        })),
      }))}
    />
  );
}

interface LineProps {
  readonly row: ProfileRow;
  readonly level: ProfileLevel;
  readonly unit: string;
}

function Line({ row, level, unit }: LineProps): ReactNode {
  const { definition, current, previous, change, reference, difference, widened } = row;
  return (
    <Table.Row>
      <Table.HeaderCell scope="row">
        <Link
          to="/indikator/$indicator"
          params={{ indicator: definition.id }}
          search={(before) => ({ ...before, niva: level, enhet: level === 'kommune' ? unit : undefined })}
        >
          {definition.shortName}
        </Link>
        <span className="ft-unit">
          {definition.unit}
          <span title={vocabulary.qualityExplanations[current.quality]}>
            {profileText.quality(vocabulary.qualities[current.quality])}
          </span>
          {widened === null ? null : profileText.widened(capitalise(formatPeriod(widened)))}
        </span>
      </Table.HeaderCell>
      <ObservationCell definition={definition} observation={current} />
      <ObservationCell definition={definition} observation={previous} />
      <Table.Cell>
        <VerdictMark verdict={change.verdict} />
      </Table.Cell>
      {reference === null ? (
        <Table.Cell className="ft-number" />
      ) : (
        <ObservationCell definition={definition} observation={reference} />
      )}
      <Table.Cell>
        {reference === null ? null : (
          <>
            <VerdictMark verdict={difference.verdict} of="difference" />
            {difference.difference === null ? null : (
              <span className="ft-relative">{formatValueChange(definition, difference.difference.absolute)}</span>
            )}
          </>
        )}
      </Table.Cell>
    </Table.Row>
  );
}
