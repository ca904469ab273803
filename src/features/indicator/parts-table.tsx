import { Table } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import type { IndicatorDefinition } from '../../domain/indicator-definition.ts';
import { formatObservationInterval } from '../../text/format-value.ts';
import { indicatorText } from '../../text/indicator-text.ts';
import { tellVerdict } from '../../text/verdict-words.ts';
import { vocabulary } from '../../text/vocabulary.ts';
import { ObservationCell } from '../../ui/observation-cell.tsx';
import type { SortValue } from '../../ui/sort-rows.ts';
import { SortableTable } from '../../ui/sortable-table.tsx';
import { StatusCell } from '../../ui/status-cell.tsx';
import { VerdictMark } from '../../ui/verdict-mark.tsx';
import type { Headline } from './indicator.model.ts';

/** A part of a whole, or the whole: its number beside that of the year before. */
interface Part extends Pick<Headline, 'current' | 'previous' | 'judgement'> {
  readonly key: string;
  /** What it is sorted by */
  readonly name: string;
  /** As it is written, where that is more than the name */
  readonly shown?: ReactNode;
}

interface LineProps {
  readonly part: Part;
  readonly definition: IndicatorDefinition;
}

function Line({ part, definition }: LineProps): ReactNode {
  const { name, shown = name, current, previous, judgement } = part;
  return (
    <Table.Row>
      <Table.HeaderCell scope="row">{shown}</Table.HeaderCell>
      <ObservationCell definition={definition} observation={current} />
      <Table.Cell className="ft-number">
        {current === null ? null : formatObservationInterval(definition, current)}
      </Table.Cell>
      <ObservationCell definition={definition} observation={previous} />
      <Table.Cell>{current === null ? null : <VerdictMark verdict={judgement.verdict} />}</Table.Cell>
      <StatusCell observation={current} />
    </Table.Row>
  );
}

function sortValues({ name, current, previous, judgement }: Part): readonly SortValue[] {
  return [
    name,
    current?.value ?? null,
    current?.lower ?? null,
    previous?.value ?? null,
    current === null ? null : tellVerdict(judgement.verdict, 'change').word,
    current === null ? null : vocabulary.qualities[current.quality],
  ];
}

export interface PartsTableProps {
  readonly definition: IndicatorDefinition;
  readonly caption: string;
  /** What the parts are: `Kommune`, `Alder` */
  readonly of: string;
  readonly parts: readonly Part[];
  /** Stays below the parts */
  readonly whole?: Part;
}

/** The parts of a helsefellesskap, or of its patients, with their numbers beside those of the year before. */
export function PartsTable({ definition, caption, of, parts, whole }: PartsTableProps): ReactNode {
  const { tableColumns, lastYear, verdict } = indicatorText;
  return (
    <SortableTable
      caption={caption}
      headings={[of, tableColumns.value, tableColumns.interval, lastYear, verdict, tableColumns.status]}
      words={[verdict, tableColumns.status]}
      rows={parts.map((part) => ({
        key: part.key,
        values: sortValues(part),
        row: <Line part={part} definition={definition} />,
      }))}
      foot={
        whole === undefined ? null : (
          <Table.Foot>
            <Line part={whole} definition={definition} />
          </Table.Foot>
        )
      }
    />
  );
}
