import { Alert, Heading, Table } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useMemo } from 'react';
import type { IndicatorDefinition } from '../../domain/indicator-definition.ts';
import type { ObservationKey, PublishedObservation } from '../../domain/observation.ts';
import type { Period } from '../../domain/period.ts';
import type { ObservationStore } from '../../observations/observation-store.ts';
import { formatNumber, formatPeriod } from '../../text/format.ts';
import { formatObservationInterval } from '../../text/format-value.ts';
import { indicatorText } from '../../text/indicator-text.ts';
import { NumberTable } from '../../ui/number-table.tsx';
import { ObservationCell } from '../../ui/observation-cell.tsx';
import { listProfileNumbers, type ProfileNumber } from './profile-numbers.model.ts';

const words = indicatorText.profiles;

export interface ProfileNumbersProps {
  readonly definition: IndicatorDefinition;
  readonly store: ObservationStore;
  readonly observationKey: ObservationKey;
  readonly period: Period;
}

/** The number by every definition beside each other, with the warning that they are of different things. */
export function ProfileNumbers({ definition, store, observationKey, period }: ProfileNumbersProps): ReactNode {
  const { shown, onRequest } = useMemo(
    () => listProfileNumbers(store, definition, observationKey),
    [store, definition, observationKey],
  );
  if (shown.length === 0) return null;
  const hasParts = shown.some(({ current }) => current?.denominator != null);
  const { profile, value, interval, lastYear, numerator, denominator } = words.columns;
  const headings = [profile, value, interval, ...(hasParts ? [numerator, denominator] : []), lastYear];
  return (
    <section className="ft-split">
      <Heading level={2} data-size="xs">
        {words.heading(formatPeriod(period))}
      </Heading>
      <Alert data-color="warning" data-size="sm">
        {words.unlike}
      </Alert>
      <NumberTable caption={words.heading(formatPeriod(period))} captionShown={false} headings={headings}>
        {shown.map((number) => (
          <Line
            key={number.profile.id}
            number={number}
            definition={definition}
            hasParts={hasParts}
            chosen={number.profile.id === observationKey.profile}
          />
        ))}
      </NumberTable>
      {onRequest.map(({ id, name, description }) => (
        <p key={id} className="ft-notes">
          {words.onRequest(name, description)}
        </p>
      ))}
    </section>
  );
}

interface LineProps {
  readonly number: ProfileNumber;
  readonly definition: IndicatorDefinition;
  readonly hasParts: boolean;
  readonly chosen: boolean;
}

function Line({ number: { profile, current, previous }, definition, hasParts, chosen }: LineProps): ReactNode {
  const { id, name, description } = profile;
  return (
    <Table.Row data-chosen={chosen}>
      <Table.HeaderCell scope="row" title={description}>
        {chosen ? (
          <strong aria-current="true">{name}</strong>
        ) : (
          <Link
            to="/indikator/$indicator"
            params={{ indicator: definition.id }}
            search={(before) => ({ ...before, profil: id })}
          >
            {name}
          </Link>
        )}
      </Table.HeaderCell>
      <ObservationCell definition={definition} observation={current} />
      <Table.Cell className="ft-number">
        {current === null ? null : formatObservationInterval(definition, current)}
      </Table.Cell>
      {hasParts ? <Part observation={current} part="numerator" /> : null}
      {hasParts ? <Part observation={current} part="denominator" /> : null}
      <ObservationCell definition={definition} observation={previous} />
    </Table.Row>
  );
}

interface PartProps {
  readonly observation: PublishedObservation | null;
  readonly part: 'numerator' | 'denominator';
}

/** What was divided, and by what: where definitions differ, it is here. */
function Part({ observation, part }: PartProps): ReactNode {
  const count = observation?.[part] ?? null;
  const decimals = count === null || Number.isInteger(count) ? 0 : 1;
  return <Table.Cell className="ft-number">{count === null ? null : formatNumber(count, decimals)}</Table.Cell>;
}
