import type { ExtractKindId } from './extract-kind.ts';
import type { Level, PeriodType, Variant } from './observation.ts';

/** How settled a delivery is by its sender's word. */
export const deliveryQualities = ['preliminary', 'adjusted', 'locked'] as const;
export type DeliveryQuality = (typeof deliveryQualities)[number];

/** What an extract belongs to: who sent it, to which day it counts, and how settled it is. */
export interface Delivery {
  /** In the analyst's own words, e.g. `NPR lokalt uttrekk`; empty when not told */
  readonly source: string;
  /** ISO date; null when not told */
  readonly cut: string | null;
  readonly quality: DeliveryQuality;
}

export const untoldDelivery: Delivery = { source: '', cut: null, quality: 'preliminary' };

/** Least grave last: a number that came, went, changed, or changed more than a reviewer would expect. */
export const changeGrades = ['changed-a-lot', 'gone', 'new', 'changed'] as const;
export type ChangeGrade = (typeof changeGrades)[number];

/** One number that is not as it was in the earlier delivery. */
export interface DeliveryChange {
  readonly grade: ChangeGrade;
  readonly indicator: string;
  readonly profile: string;
  readonly variant: Variant;
  readonly level: Level;
  readonly unit: string;
  readonly periodType: PeriodType;
  readonly period: string;
  readonly before: number | null;
  readonly after: number | null;
  readonly numeratorBefore: number | null;
  readonly numeratorAfter: number | null;
}

/** What a newer delivery would change, shown before it replaces the earlier one. */
export interface DeliveryDifference {
  readonly fileIdBefore: string;
  readonly fileIdAfter: string;
  readonly kind: ExtractKindId;
  /** Numbers compared, alike ones included */
  readonly compared: number;
  readonly counts: Readonly<Record<ChangeGrade, number>>;
  /** Gravest first; at most 2000 */
  readonly changes: readonly DeliveryChange[];
}
