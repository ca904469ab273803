/** How strict the gate is. */
export interface SuppressionPolicy {
  /** Fewest distinct patients that may stand behind a shown number; 3–20, 5 unless decided otherwise */
  readonly threshold: number;
}

export const defaultPolicy: SuppressionPolicy = { threshold: 5 };

const strictest = 20;
const loosest = 3;

/** @throws RangeError when the threshold is not a whole number from 3 to 20: no setting may open the gate further. */
export function requirePolicy({ threshold }: SuppressionPolicy): void {
  if (!Number.isInteger(threshold) || threshold < loosest || threshold > strictest) {
    throw new RangeError(
      `Suppression threshold must be a whole number from ${loosest} to ${strictest}, got ${threshold}`,
    );
  }
}
