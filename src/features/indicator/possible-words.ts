import { useMemo } from 'react';
import type { ChartPoint } from '../../charts/chart-point.ts';
import type { IndicatorDefinition } from '../../domain/indicator-definition.ts';
import type { Interval } from '../../domain/interval.ts';
import type { PublishedObservation } from '../../domain/observation.ts';
import type { Period } from '../../domain/period.ts';
import { endSentence, formatInterval } from '../../text/format.ts';
import { formatCellValue, formatValue } from '../../text/format-value.ts';
import { indicatorText } from '../../text/indicator-text.ts';
import type { PossibleOf } from './use-pending.ts';

interface Slot {
  readonly period: Period;
  readonly observation: PublishedObservation | null;
}

/** What the numbers of a figure may come to be: drawn, said of every point, and a column of the table. */
interface PossibleWords {
  /** Undefined where nothing is open in any period */
  readonly of: ((slot: Slot) => string | null) | undefined;
  mark(slots: readonly Slot[], points: readonly ChartPoint[]): readonly ChartPoint[];
  lead(subtitle: string): string;
}

export function rangeWords(definition: IndicatorDefinition, { lower, upper }: Interval): string {
  return formatInterval(formatCellValue(definition, lower), formatValue(definition, upper));
}

export function usePossibleWords(
  definition: IndicatorDefinition,
  slots: readonly Slot[],
  possibleOf: PossibleOf | undefined,
): PossibleWords {
  return useMemo(() => {
    const found = new Map(
      slots.map(({ period, observation }) => [period.id, possibleOf?.(period, observation) ?? null] as const),
    );
    const isOpen = [...found.values()].some((possible) => possible !== null);
    return {
      of: isOpen
        ? ({ period }) => {
            const possible = found.get(period.id) ?? null;
            return possible === null ? null : rangeWords(definition, possible);
          }
        : undefined,
      mark: (own, points) =>
        points.map((point, index) => {
          const possible = found.get(own[index]?.period.id ?? '') ?? null;
          if (possible === null) return point;
          const words = indicatorText.possiblePoint(rangeWords(definition, possible));
          return { ...point, possible, text: `${point.text}, ${words}` };
        }),
      lead: (subtitle) => (isOpen ? `${endSentence(subtitle)} ${indicatorText.possibleLead}` : subtitle),
    };
  }, [definition, slots, possibleOf]);
}
