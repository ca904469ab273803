import type { PeriodType } from '../../domain/observation.ts';
import type { Role } from '../../text/vocabulary.ts';

interface EveryPlace {
  readonly helsefellesskap?: string | undefined;
  readonly periodetype?: PeriodType | undefined;
  readonly periode?: string | undefined;
  readonly rolle?: Role | undefined;
  readonly data?: string | undefined;
  readonly kutt?: string | undefined;
  readonly telletime?: string | undefined;
}

/** What is chosen for every place, to go along out of the catalogue; the catalogue's own choices do not. */
export function keepEveryPlace({ periodetype = 'quarter', rolle = 'analytiker', ...before }: EveryPlace) {
  const { helsefellesskap, periode, data, kutt, telletime } = before;
  return { helsefellesskap, periodetype, periode, rolle, data, kutt, telletime };
}
