import { Table } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { formatPeriod } from '../../text/format.ts';
import { formatValueChange } from '../../text/format-value.ts';
import { profileText } from '../../text/profile-text.ts';
import { vocabulary } from '../../text/vocabulary.ts';
import { CopyTable } from '../../ui/copy-table.tsx';
import { ObservationCell } from '../../ui/observation-cell.tsx';
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

/** Every indicator of the place beside the year before and beside all together. */
export function ProfileTable({ sections, caption, level, unit }: ProfileTableProps): ReactNode {
  return (
    <CopyTable name={caption}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by key */}
      <section className="ft-scroll" tabIndex={0} aria-label={caption}>
        <Table className="ft-numbers" data-size="sm" hover>
          <caption className="ds-sr-only">{caption}</caption>
          <Table.Head>
            <Table.Row>
              <Table.HeaderCell scope="col">{columns.indicator}</Table.HeaderCell>
              <Table.HeaderCell scope="col" className="ft-number">
                {columns.value}
              </Table.HeaderCell>
              <Table.HeaderCell scope="col" className="ft-number">
                {columns.lastYear}
              </Table.HeaderCell>
              <Table.HeaderCell scope="col">{columns.change}</Table.HeaderCell>
              <Table.HeaderCell scope="col" className="ft-number">
                {columns.reference}
              </Table.HeaderCell>
              <Table.HeaderCell scope="col">{columns.difference}</Table.HeaderCell>
            </Table.Row>
          </Table.Head>
          {sections.map(({ group, rows }) => (
            <Table.Body key={group}>
              <Table.Row className="ft-matrix-group">
                <Table.HeaderCell scope="rowgroup" colSpan={6}>
                  {vocabulary.groups[group]}
                </Table.HeaderCell>
              </Table.Row>
              {rows.map((row) => (
                <Line key={row.definition.id} row={row} level={level} unit={unit} />
              ))}
            </Table.Body>
          ))}
        </Table>
      </section>
    </CopyTable>
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
          {widened === null ? definition.unit : `${definition.unit}. ${profileText.widened(formatPeriod(widened))}`}
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
