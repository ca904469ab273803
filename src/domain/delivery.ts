import type { FileReport } from './file-report.ts';
import type { IsoDate } from './period.ts';

/** How settled a delivery is by its sender's word, least first. */
export const deliveryQualities = ['preliminary', 'adjusted', 'locked'] as const;
export type DeliveryQuality = (typeof deliveryQualities)[number];

/** What an extract belongs to: who sent it, to which day it counts, and how settled it is. */
export interface Delivery {
  /** In the analyst's own words, e.g. `NPR lokalt uttrekk`; empty when not told */
  readonly source: string;
  /** ISO date; null when not told, and then the file's last day with data stands for it */
  readonly cut: IsoDate | null;
  readonly quality: DeliveryQuality;
}

/** Deliveries by the id of their file. */
export type Deliveries = Readonly<Record<string, Delivery>>;

export const untoldDelivery: Delivery = { source: '', cut: null, quality: 'preliminary' };

export function deliveryOf(deliveries: Deliveries, file: Pick<FileReport, 'id'>): Delivery {
  return deliveries[file.id] ?? untoldDelivery;
}

/** The day a delivery counts to: the one told, or else the last day with data; null where the file has no dates. */
export function deliveryCut(delivery: Delivery, file: Pick<FileReport, 'periodTo'>): IsoDate | null {
  return delivery.cut ?? file.periodTo;
}

/** Days to which deliveries are said to count, in order, when they are not the same day; empty when they agree. */
export function disagreeingCuts(deliveries: Deliveries, files: readonly FileReport[]): readonly IsoDate[] {
  const accepted = files.filter(({ status }) => status === 'accepted');
  const told = new Set(accepted.flatMap((file) => deliveryOf(deliveries, file).cut ?? []));
  return told.size < 2 ? [] : [...told].sort();
}
