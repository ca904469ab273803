import { Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import type { IndicatorDefinition } from '../../domain/indicator-definition.ts';
import type { PublishedObservation } from '../../domain/observation.ts';
import type { Period } from '../../domain/period.ts';
import { formatValueWithUnit } from '../../text/format-value.ts';
import { indicatorText } from '../../text/indicator-text.ts';
import { rangeWords } from './possible-words.ts';
import type { PossibleOf } from './use-pending.ts';

export interface PendingNightsProps {
  readonly definition: IndicatorDefinition;
  readonly observation: PublishedObservation | null;
  readonly period: Period;
  readonly possibleOf: PossibleOf;
}

/** What the number may come to be when cases under treatment are settled; nothing where no case can change it. */
export function PendingNights({ definition, observation, period, possibleOf }: PendingNightsProps): ReactNode {
  const possible = possibleOf(period, observation);
  if (possible === null || observation?.value == null) return null;
  return (
    <Paragraph className="ft-notes">
      {indicatorText.pending(formatValueWithUnit(definition, observation.value), rangeWords(definition, possible))}
    </Paragraph>
  );
}
