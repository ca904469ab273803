import { Button, Heading, Paragraph, Table, ToggleGroup } from '@digdir/designsystemet-react';
import { type ReactNode, useState } from 'react';
import type { CellFault, ExtractPreview, PreviewRow } from '../../domain/extract-preview.ts';
import { mappingText } from '../../text/mapping-text.ts';
import { Icon } from '../../ui/icon.tsx';
import { columnsByPosition } from './mapping.model.ts';

const words = mappingText.rows;

export interface MappingRowsProps {
  readonly preview: ExtractPreview;
  readonly onHeadingLine: (line: number) => void;
}

/** The file as it stands: the first rows, or those with a problem, with the fields at fault marked. */
export function MappingRows({ preview, onHeadingLine }: MappingRowsProps): ReactNode {
  const [wanted, setWanted] = useState<'first' | 'problems'>('first');
  const { firstRows, problemRows, rowsAbove, headingLine } = preview;
  if (firstRows.length === 0 && rowsAbove.length === 0 && preview.headings.length === 0) return null;
  const rows = wanted === 'first' ? firstRows : problemRows;
  return (
    <section className="ft-block">
      <div className="ft-map-rows-head">
        <Heading level={2} data-size="2xs">
          {words.heading}
        </Heading>
        <ToggleGroup
          data-size="sm"
          data-color="neutral"
          data-toggle-group={words.which}
          value={wanted}
          onChange={(value) => setWanted(value === 'problems' ? 'problems' : 'first')}
        >
          <ToggleGroup.Item value="first">{words.first}</ToggleGroup.Item>
          <ToggleGroup.Item value="problems">{words.problems(problemRows.length)}</ToggleGroup.Item>
        </ToggleGroup>
      </div>
      {rows.length === 0 && wanted === 'problems' ? <Paragraph>{words.none}</Paragraph> : null}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard */}
      <section className="ft-scroll ft-map-rows" aria-label={words.table} tabIndex={0}>
        <Table>
          <FileHead preview={preview} />
          <Table.Body>
            {wanted === 'first'
              ? rowsAbove.map((row) => <FileRow key={row.row} row={row} above onHeadingLine={onHeadingLine} />)
              : null}
            {rows.map((row) => (
              <FileRow key={row.row} row={row} onHeadingLine={headingLine === null ? null : onHeadingLine} />
            ))}
          </Table.Body>
        </Table>
      </section>
      {headingLine === null ? null : <Paragraph className="ft-notes">{words.headingHint}</Paragraph>}
    </section>
  );
}

function FileHead({ preview }: { readonly preview: ExtractPreview }): ReactNode {
  const readAs = columnsByPosition(preview);
  return (
    <Table.Head>
      <Table.Row>
        <Table.HeaderCell>{words.line}</Table.HeaderCell>
        {preview.headings.map((heading, position) => {
          const column = readAs.get(position);
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: columns of a file are told apart by their place
            <Table.HeaderCell key={position} data-used={column !== undefined}>
              <span className="ft-map-heading">{heading === '' ? words.unnamed(position + 1) : heading}</span>
              <span className="ft-map-read-as">{column === undefined ? words.unused : words.readAs(column)}</span>
            </Table.HeaderCell>
          );
        })}
      </Table.Row>
    </Table.Head>
  );
}

interface FileRowProps {
  readonly row: PreviewRow;
  /** Stands before the heading */
  readonly above?: boolean;
  readonly onHeadingLine: ((line: number) => void) | null;
}

function FileRow({ row, above = false, onHeadingLine }: FileRowProps): ReactNode {
  const label = words.useAsHeading(row.row);
  return (
    <Table.Row data-above={above} data-rejected={row.rejected}>
      <Table.Cell className="ft-number">
        {onHeadingLine === null ? (
          row.row
        ) : (
          <Button
            variant="tertiary"
            data-size="sm"
            data-color="neutral"
            aria-label={label}
            title={label}
            onClick={() => onHeadingLine(row.row)}
          >
            {row.row}
          </Button>
        )}
        {row.rejected ? <span className="ft-map-rejected">{words.rejected}</span> : null}
      </Table.Cell>
      {row.fields.map((field, position) => (
        <FileCell
          // biome-ignore lint/suspicious/noArrayIndexKey: fields of a row are told apart by their place
          key={position}
          field={field}
          fault={row.faults.find((fault) => fault.position === position)}
        />
      ))}
    </Table.Row>
  );
}

interface FileCellProps {
  readonly field: string;
  readonly fault: CellFault | undefined;
}

function FileCell({ field, fault }: FileCellProps): ReactNode {
  if (fault === undefined) return <Table.Cell title={field}>{field}</Table.Cell>;
  const told = words.fault(fault.expected);
  return (
    <Table.Cell data-fault={fault.severity} title={told}>
      <Icon name="warning" />
      {field}
      <span className="ds-sr-only">{told}</span>
    </Table.Cell>
  );
}
