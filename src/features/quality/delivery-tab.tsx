import './delivery.css';
import { Button, Details, Heading, Paragraph } from '@digdir/designsystemet-react';
import { getRouteApi, Link } from '@tanstack/react-router';
import { type ReactNode, useMemo, useState } from 'react';
import type { ChangeColumns } from '../../domain/delivery-change.ts';
import { formatPartName } from '../../domain/part-name.ts';
import { geography } from '../../reference/geography-facts.ts';
import type { DeliveryReview } from '../../session/delivery-review.ts';
import { useDefinitions, useSnapshot } from '../../session/session-context.tsx';
import { useDeliveryChanges } from '../../session/use-delivery-changes.ts';
import { deliveryText } from '../../text/delivery-text.ts';
import { qualityText } from '../../text/quality-text.ts';
import { ChangeCounts } from '../../ui/change-counts.tsx';
import { LoadingBlock } from '../../ui/loading-block.tsx';
import { saveBlob } from '../../ui/save-blob.ts';
import { buildChangesCsv } from './changes-csv.ts';
import {
  allChanges,
  type ChangeFilter,
  filterChanges,
  findChoices,
  gravestFirst,
  sortChanges,
} from './delivery-changes.model.ts';
import { DeliveryFilters } from './delivery-filters.tsx';
import { DeliveryTable } from './delivery-table.tsx';

const words = deliveryText.table;

/** What a newer delivery changes while it waits, or has changed since it took the place of the earlier. */
export function DeliveryTab(): ReactNode {
  const { review } = useSnapshot();
  if (review === null) return <NoDelivery />;
  return (
    <>
      <ReviewHead review={review} />
      <Changes key={review.id} />
    </>
  );
}

function NoDelivery(): ReactNode {
  return (
    <>
      <Heading level={2} data-size="2xs">
        {qualityText.delivery.none}
      </Heading>
      <Paragraph className="ft-quiet">{qualityText.delivery.explanation}</Paragraph>
    </>
  );
}

function ReviewHead({ review }: { readonly review: DeliveryReview }): ReactNode {
  const { pairs, summary, state } = review;
  return (
    <div className="ft-review-head">
      <Heading level={2} data-size="2xs">
        {pairs
          .map(({ before, after }) =>
            words.of(formatPartName(before.name, before.part), formatPartName(after.name, after.part)),
          )
          .join(' · ')}
      </Heading>
      {state === 'waiting' ? (
        <Paragraph>
          {words.waiting}{' '}
          <Link to="/data" search={(before) => before}>
            {words.toAnswer}
          </Link>
        </Paragraph>
      ) : null}
      <Paragraph>{deliveryText.summary(summary)}</Paragraph>
      <ChangeCounts counts={summary.counts} />
      {pairs.map(({ after, rows }) =>
        rows === null ? null : (
          <Paragraph key={after.id} className="ft-quiet">
            {deliveryText.rows(rows)}
          </Paragraph>
        ),
      )}
      <Details className="ft-details" data-color="neutral">
        <Details.Summary>{deliveryText.ruleHeading}</Details.Summary>
        <Details.Content>{deliveryText.rule()}</Details.Content>
      </Details>
    </div>
  );
}

function Changes(): ReactNode {
  const columns = useDeliveryChanges();
  if (columns === null) return <LoadingBlock label={words.loading} />;
  if (columns.length === 0) return <Paragraph>{words.none}</Paragraph>;
  return <ChangeList columns={columns} />;
}

const route = getRouteApi('/kvalitet');

/** What is shown is in the address, as all that a reader chooses is. */
function useChangeFilter(): { readonly filter: ChangeFilter; readonly setFilter: (next: ChangeFilter) => void } {
  const { grad, endret, sted, lengde } = route.useSearch();
  const navigate = route.useNavigate();
  const filter = useMemo(
    () => ({ grade: grad ?? null, indicator: endret ?? null, place: sted ?? null, periodType: lengde ?? null }),
    [grad, endret, sted, lengde],
  );
  const setFilter = ({ grade, indicator, place, periodType }: ChangeFilter): void => {
    const chosen = {
      grad: grade ?? undefined,
      endret: indicator ?? undefined,
      sted: place ?? undefined,
      lengde: periodType ?? undefined,
    };
    void navigate({ search: (before) => ({ ...before, ...chosen }), replace: true, resetScroll: false });
  };
  return { filter, setFilter };
}

const linesAtATime = 100;

function ChangeList({ columns }: { readonly columns: ChangeColumns }): ReactNode {
  const { filter, setFilter } = useChangeFilter();
  const [order, setOrder] = useState(gravestFirst);
  const [lines, setLines] = useState(linesAtATime);
  const definitions = useDefinitions();
  const choices = useMemo(() => findChoices(columns), [columns]);
  const rows = useMemo(() => {
    const levelOf = new Map(choices.places.map(({ unit, level }) => [unit, level]));
    return sortChanges(columns, filterChanges(columns, filter, geography), order, {
      indicator: definitions.nameOf,
      place: (unit) => geography.unitShortName(levelOf.get(unit) ?? 'enhet', unit),
    });
  }, [columns, filter, order, choices, definitions]);
  const shown = [...rows.subarray(0, lines)];
  return (
    <>
      <DeliveryFilters
        choices={choices}
        filter={filter}
        onFilter={(next) => {
          setFilter(next);
          setLines(linesAtATime);
        }}
      />
      <div className="ft-changes-bar">
        <p className="ft-quiet" role="status">
          {words.shown(rows.length, columns.length)}
        </p>
        <Button
          variant="secondary"
          data-size="sm"
          aria-describedby="ft-changes-sharing"
          disabled={rows.length === 0}
          onClick={() =>
            saveBlob(
              buildChangesCsv(columns, rows, (id) => definitions.find(id)?.name ?? id),
              words.fileName,
            )
          }
        >
          {words.download}
        </Button>
        <p id="ft-changes-sharing" className="ft-quiet">
          {words.notForSharing}
        </p>
      </div>
      {rows.length === 0 ? (
        <div className="ft-actions">
          <Paragraph>{words.noneChosen}</Paragraph>
          <Button variant="secondary" onClick={() => setFilter(allChanges)}>
            {words.showAll}
          </Button>
        </div>
      ) : (
        <DeliveryTable columns={columns} rows={shown} order={order} onOrder={setOrder} />
      )}
      {rows.length > shown.length ? (
        <Button variant="secondary" onClick={() => setLines(lines + linesAtATime)}>
          {words.more(Math.min(linesAtATime, rows.length - shown.length))}
        </Button>
      ) : null}
    </>
  );
}
