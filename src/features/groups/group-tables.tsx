import { Table } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { definitionOf } from '../../indicators/catalogue.ts';
import { formatPercent, formatSmallPercent } from '../../text/format.ts';
import { formatValueChange } from '../../text/format-value.ts';
import { groupsText as words } from '../../text/groups-text.ts';
import { indicatorText } from '../../text/indicator-text.ts';
import { NumberTable } from '../../ui/number-table.tsx';
import { ObservationCell } from '../../ui/observation-cell.tsx';
import type { GroupOverlap, GroupSize } from './groups.model.ts';

const definition = definitionOf('prioriterte-grupper');

/** Nobody is 0 %, and a few of many are not. */
function formatShare(share: number | null): string {
  if (share === null) return '';
  return share === 0 ? formatPercent(0) : formatSmallPercent(share);
}

export interface SizeTableProps {
  readonly sizes: readonly GroupSize[];
  /** The place looked at */
  readonly chosen: string;
  readonly ages: string;
  readonly caption: string;
}

/** The group place by place; the last line may be the whole they lie in, which is not their sum. */
export function SizeTable({ sizes, chosen, ages, caption }: SizeTableProps): ReactNode {
  const { place, people, lastYear, change, sharePlain } = words.sizeColumns;
  return (
    <NumberTable caption={caption} captionShown={false} headings={[place, people, lastYear, change, sharePlain(ages)]}>
      {sizes.map(({ level, unit, name, current, previous, share, widened }) => (
        <Table.Row key={unit} data-total={level === 'helsefellesskap'}>
          <Table.HeaderCell scope="row">
            {unit === chosen ? (
              name
            ) : (
              <Link
                to="."
                search={(before) => ({ ...before, enhet: level === 'kommune' ? unit : undefined })}
                resetScroll={true}
              >
                {name}
              </Link>
            )}
            {widened === null ? null : <span className="ft-quiet"> {indicatorText.widenedTag(widened.type)}</span>}
          </Table.HeaderCell>
          <ObservationCell definition={definition} observation={current} />
          <ObservationCell definition={definition} observation={previous} />
          <Table.Cell className="ft-number">
            {current?.value == null || previous?.value == null
              ? null
              : formatValueChange(definition, current.value - previous.value)}
          </Table.Cell>
          <Table.Cell className="ft-number">{widened === null ? formatShare(share) : null}</Table.Cell>
        </Table.Row>
      ))}
    </NumberTable>
  );
}

export interface OverlapTableProps {
  readonly overlaps: readonly GroupOverlap[];
  readonly caption: string;
}

/** How many belong to this group and another as well, and what part of either they are. */
export function OverlapTable({ overlaps, caption }: OverlapTableProps): ReactNode {
  const { group, both, ofThis, ofOther } = words.overlapColumns;
  return (
    <NumberTable caption={caption} captionShown={false} headings={[group, both, ofThis, ofOther]}>
      {overlaps.map((overlap) => (
        <Table.Row key={overlap.other.id}>
          <Table.HeaderCell scope="row">
            <Link to="/grupper/$gruppe" params={{ gruppe: overlap.other.id }} search={(before) => before}>
              {overlap.other.name}
            </Link>
          </Table.HeaderCell>
          <ObservationCell definition={definition} observation={overlap.both} />
          <Table.Cell className="ft-number">{formatShare(overlap.ofThis)}</Table.Cell>
          <Table.Cell className="ft-number">{formatShare(overlap.ofOther)}</Table.Cell>
        </Table.Row>
      ))}
    </NumberTable>
  );
}
