import type { ReactNode } from 'react';
import type { PeriodType } from '../../domain/observation.ts';
import type { Period } from '../../domain/period.ts';
import type { View } from '../../session/session.ts';
import type { Role } from '../../text/vocabulary.ts';

export interface IndicatorPageProps {
  /** Id of the catalogue, known to exist */
  readonly indicator: string;
  /** `H01`…`H19` */
  readonly helsefellesskap: string;
  readonly periodType: PeriodType;
  /** Inside the covered time of the data at hand */
  readonly period: Period;
  readonly role: Role;
  /** Which numbers the role may see; for `useObservations` */
  readonly view: View;
}

export function IndicatorPage(_props: IndicatorPageProps): ReactNode {
  return null;
}
