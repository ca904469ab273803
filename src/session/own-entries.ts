import type { OwnEntry, OwnFault, OwnIndicator } from '../domain/own-indicator.ts';

/** Indicators with what kept each from being counted. */
export function withFaults(
  indicators: readonly OwnIndicator[],
  faults: ReadonlyMap<string, OwnFault>,
): readonly OwnEntry[] {
  return indicators.map((indicator) => ({ indicator, fault: faults.get(indicator.id) ?? null }));
}
