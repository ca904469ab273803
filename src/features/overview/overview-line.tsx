import { Table } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Sparkline } from '../../charts/sparkline.tsx';
import { formatPercentChange } from '../../text/format.ts';
import { formatValue, formatValueChange } from '../../text/format-value.ts';
import { indicatorText } from '../../text/indicator-text.ts';
import { overviewText } from '../../text/overview-text.ts';
import { shortSentence } from '../../text/sentences.ts';
import { vocabulary } from '../../text/vocabulary.ts';
import { ObservationCell } from '../../ui/observation-cell.tsx';
import { VerdictMark } from '../../ui/verdict-mark.tsx';
import { missingSources } from './missing-sources.ts';
import type { OverviewRow } from './overview.model.ts';

interface OverviewLineProps {
  readonly row: OverviewRow;
}

const { columns } = overviewText;

function ChangeCell({ row }: { row: OverviewRow }): ReactNode {
  const difference = row.judgement.difference;
  return (
    <Table.Cell className="ft-number ft-change" data-label={columns.change}>
      {difference === null ? null : (
        <>
          <span>{formatValueChange(row.definition, difference.absolute)}</span>
          {difference.relative === null ? null : (
            <span className="ft-relative">{formatPercentChange(difference.relative)}</span>
          )}
        </>
      )}
    </Table.Cell>
  );
}

function TargetCell({ row }: { row: OverviewRow }): ReactNode {
  return (
    <Table.Cell className="ft-number" data-label={columns.target} data-empty={row.target === null}>
      {row.target === null ? null : formatValue(row.definition, row.target)}
    </Table.Cell>
  );
}

function TrendCell({ row }: { row: OverviewRow }): ReactNode {
  const values = row.trend.map(({ observation }) => observation?.value ?? null);
  if (values.every((value) => value === null)) return <Table.Cell data-empty={true} data-label={columns.trend} />;
  return (
    <Table.Cell data-label={columns.trend} className="ft-trend">
      <Sparkline
        values={values}
        strong={12}
        label={overviewText.trendLabel(row.definition.shortName, row.trend.length)}
      />
    </Table.Cell>
  );
}

function summaryOf(row: OverviewRow): string {
  const { definition, current, previous, judgement, toldTypes } = row;
  if (current === null) return missingSources(row);
  const sentence = shortSentence({ definition, current, previous, judgement });
  if (toldTypes.length === 0) return sentence;
  return `${sentence} ${indicatorText.toldFor(toldTypes.map((type) => vocabulary.periodTypes[type]))}`;
}

/** One indicator of the matrix: what it is, how it stands, how it moved, and what that means. */
export function OverviewLine({ row }: OverviewLineProps): ReactNode {
  const { definition, current, judgement } = row;
  return (
    <Table.Row>
      <Table.HeaderCell scope="row" className="ft-matrix-name">
        <Link
          to="/indikator/$indicator"
          params={{ indicator: definition.id }}
          search={(before) => ({ ...before, profil: undefined, variant: undefined })}
        >
          {definition.shortName}
        </Link>
        <span className="ft-unit">
          {definition.unit}
          {current === null ? null : (
            <span title={vocabulary.qualityExplanations[current.quality]}>
              {overviewText.quality(vocabulary.qualities[current.quality])}
            </span>
          )}
        </span>
      </Table.HeaderCell>
      <ObservationCell definition={definition} observation={current} label={columns.value} />
      <ObservationCell definition={definition} observation={row.previous} label={columns.lastYear} />
      <ChangeCell row={row} />
      <TargetCell row={row} />
      <TrendCell row={row} />
      <Table.Cell className="ft-matrix-verdict">
        {current === null ? null : <VerdictMark verdict={judgement.verdict} />}
      </Table.Cell>
      <Table.Cell className="ft-summary" data-label={columns.summary}>
        {summaryOf(row)}
      </Table.Cell>
    </Table.Row>
  );
}
