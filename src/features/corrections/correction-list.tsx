import { Button, Paragraph, Table } from '@digdir/designsystemet-react';
import { type ReactNode, useState } from 'react';
import { type CorrectionStatus, correctionStatuses, nightsTouched } from '../../domain/correction.ts';
import { hinders } from '../../domain/correction-fault.ts';
import { geography } from '../../reference/geography-facts.ts';
import type { ListedCorrection } from '../../session/correction-history.ts';
import { correctionsText } from '../../text/corrections-text.ts';
import { formatDate, formatNumber } from '../../text/format.ts';
import { FieldSelect } from '../../ui/field-select.tsx';
import { Icon } from '../../ui/icon.tsx';
import { focusNeighbour } from '../../ui/keep-focus.ts';
import type { CorrectionLine } from './corrections.model.ts';

const words = correctionsText.list;
const { columns } = correctionsText;
const pageSize = 100;

export interface CorrectionListProps {
  readonly lines: readonly CorrectionLine[];
  readonly onStatus: (correction: ListedCorrection, status: CorrectionStatus) => void;
  readonly onEdit: (correction: ListedCorrection) => void;
  readonly onRemove: (correction: ListedCorrection) => void;
}

/** Every correction on a line: what it says, what it does, and what can be done with it. */
export function CorrectionList({ lines, ...acts }: CorrectionListProps): ReactNode {
  const [shown, setShown] = useState(pageSize);
  return (
    <>
      <div className="ft-scroll">
        <Table className="ft-numbers ft-correction-table">
          <caption className="ds-sr-only">{words.caption}</caption>
          <Table.Head>
            <Table.Row>
              <Table.HeaderCell scope="col">{columns.stay}</Table.HeaderCell>
              <Table.HeaderCell scope="col">{columns.from}</Table.HeaderCell>
              <Table.HeaderCell scope="col">{columns.to}</Table.HeaderCell>
              <Table.HeaderCell scope="col">{columns.art}</Table.HeaderCell>
              <Table.HeaderCell scope="col">{columns.status}</Table.HeaderCell>
              <Table.HeaderCell scope="col">{columns.kommune}</Table.HeaderCell>
              <Table.HeaderCell scope="col" className="ft-number">
                {columns.nights}
              </Table.HeaderCell>
              <Table.HeaderCell scope="col" className="ft-number">
                {columns.payable}
              </Table.HeaderCell>
              <Table.HeaderCell scope="col">
                <span className="ds-sr-only">{columns.acts}</span>
              </Table.HeaderCell>
            </Table.Row>
          </Table.Head>
          <Table.Body>
            {lines.slice(0, shown).map((line) => (
              <Line key={line.correction.id} line={line} {...acts} />
            ))}
          </Table.Body>
        </Table>
      </div>
      {lines.length > shown ? (
        <div className="ft-actions">
          <Button variant="secondary" onClick={() => setShown(shown + pageSize)}>
            {correctionsText.showMore(Math.min(pageSize, lines.length - shown))}
          </Button>
        </div>
      ) : null}
      <Paragraph className="ft-notes">{words.notActing}</Paragraph>
    </>
  );
}

type LineProps = Omit<CorrectionListProps, 'lines'> & { readonly line: CorrectionLine };

function Line({ line, onStatus, onEdit, onRemove }: LineProps): ReactNode {
  const { correction, facts } = line;
  const { stay, from, to, art, status } = correction;
  const touched = facts === null ? null : nightsTouched(correction, facts);
  return (
    <Table.Row data-status={status}>
      <Table.HeaderCell scope="row">
        {stay}
        <Told line={line} />
      </Table.HeaderCell>
      <Table.Cell className="ft-correction-date">{formatDate(from)}</Table.Cell>
      <Table.Cell className="ft-correction-date">{formatDate(to)}</Table.Cell>
      <Table.Cell>{correctionsText.arts[art]}</Table.Cell>
      <Table.Cell>
        <FieldSelect<CorrectionStatus>
          label={words.statusOf(stay)}
          labelHidden
          value={status}
          choices={correctionStatuses.map((value) => ({ value, label: correctionsText.statuses[value] }))}
          onChoose={(value) => onStatus(correction, value)}
        />
      </Table.Cell>
      <Table.Cell>
        <Kommune line={line} />
      </Table.Cell>
      <Table.Cell className="ft-number" title={art === 'innsigelse' ? words.bedStays : undefined}>
        {touched === null ? null : formatNumber(touched.stay)}
      </Table.Cell>
      <Table.Cell className="ft-number">{touched === null ? null : formatNumber(touched.payment)}</Table.Cell>
      <Table.Cell>
        <div className="ft-correction-acts">
          <Button variant="tertiary" aria-label={words.editOf(stay)} onClick={() => onEdit(correction)}>
            {words.edit}
          </Button>
          <Button
            variant="tertiary"
            icon
            aria-label={words.removeOf(stay)}
            title={words.remove}
            onClick={({ currentTarget }) => {
              focusNeighbour(currentTarget);
              onRemove(correction);
            }}
          >
            <Icon name="trash" />
          </Button>
        </div>
      </Table.Cell>
    </Table.Row>
  );
}

function Told({ line: { faults } }: { readonly line: CorrectionLine }): ReactNode {
  if (faults.length === 0) return null;
  return (
    <ul className="ft-correction-faults">
      {faults.map((fault) => (
        <li key={fault} data-hinders={hinders(fault)}>
          <Icon name="warning" />
          <span>{correctionsText.faults[fault]}</span>
        </li>
      ))}
    </ul>
  );
}

function Kommune({ line: { correction, facts, komnr } }: { readonly line: CorrectionLine }): ReactNode {
  const { art, komnr: to } = correction;
  const target = to === null ? correctionsText.filters.unknownKommune : geography.unitName('kommune', to);
  return (
    <>
      {facts?.known === true
        ? komnr === ''
          ? correctionsText.filters.unknownKommune
          : geography.unitName('kommune', komnr)
        : null}
      {art === 'feil_kommune' ? <span className="ft-correction-target">{words.movedTo(target)}</span> : null}
    </>
  );
}
