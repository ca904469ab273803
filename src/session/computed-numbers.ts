import type { ObservationColumns } from '../domain/observation.ts';
import type { SessionSnapshot } from './session.ts';

/** What the snapshot tells of the numbers in force. */
type NumberFacts = Pick<
  SessionSnapshot,
  | 'cut'
  | 'proposedCut'
  | 'countingHour'
  | 'hourRefused'
  | 'targets'
  | 'actions'
  | 'synthetic'
  | 'fingerprint'
  | 'own'
  | 'sources'
>;

/** Observations and what is told of them; null columns where nothing dated is read. */
export interface ComputedNumbers {
  readonly columns: ObservationColumns | null;
  readonly facts: NumberFacts;
}
