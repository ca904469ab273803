import { Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import type { ObservationKey } from '../../domain/observation.ts';
import type { Period } from '../../domain/period.ts';
import { geography } from '../../reference/geography-facts.ts';
import { useNightPatterns } from '../../session/use-night-patterns.ts';
import { indicatorText } from '../../text/indicator-text.ts';
import { findPendingNights, nightMeasureOf } from './pending.model.ts';

export interface PendingNightsProps {
  readonly observationKey: ObservationKey;
  readonly period: Period;
}

/** What the number may come to be when cases under treatment are settled; nothing where no case can change it. */
export function PendingNights({ observationKey, period }: PendingNightsProps): ReactNode {
  const patterns = useNightPatterns(nightMeasureOf(observationKey) !== null);
  const found = patterns === null ? null : findPendingNights(patterns, observationKey, period, geography);
  if (found === null) return null;
  return <Paragraph className="ft-notes">{indicatorText.pendingNights(found)}</Paragraph>;
}
