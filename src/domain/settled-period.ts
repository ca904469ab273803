import { type Deliveries, type DeliveryQuality, deliveryCut, deliveryOf, deliveryQualities } from './delivery.ts';
import type { ExtractKindId } from './extract-kind.ts';
import type { FileReport } from './file-report.ts';
import type { IsoDate, Period } from './period.ts';

/** The days one file tells of, and how settled its sender says they are. */
export interface DeliverySpan {
  readonly kind: ExtractKindId;
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** Days after it are not covered by the sender's word */
  readonly cut: IsoDate;
  readonly quality: DeliveryQuality;
}

/** The spans of the accepted files that have dates. */
export function deliverySpans(deliveries: Deliveries, files: readonly FileReport[]): readonly DeliverySpan[] {
  return files.flatMap((file) => {
    const { status, kind, periodFrom: from, periodTo: to } = file;
    const delivery = deliveryOf(deliveries, file);
    const cut = deliveryCut(delivery, file);
    if (status !== 'accepted' || kind === null || from === null || to === null || cut === null) return [];
    return [{ kind, from, to, cut, quality: delivery.quality }];
  });
}

/**
 * How settled a period is by the word of those who sent it: the least settled of the files that touch it. `preliminary`
 * when one of the `needed` kinds has no file there, or the period ends after the cut of a delivery.
 * @param needed kinds the number cannot do without
 * @param used kinds that may change it where they are there
 */
export function settledQuality(
  spans: readonly DeliverySpan[],
  period: Pick<Period, 'first' | 'last'>,
  needed: readonly ExtractKindId[],
  used: readonly ExtractKindId[] = [],
): DeliveryQuality {
  const touching = spans.filter(({ from, to }) => from <= period.last && to >= period.first);
  if (!needed.every((kind) => touching.some((span) => span.kind === kind))) return 'preliminary';
  const deciding = touching.filter(({ kind }) => needed.includes(kind) || used.includes(kind));
  if (deciding.some(({ cut }) => cut < period.last)) return 'preliminary';
  const ranks = deciding.map(({ quality }) => deliveryQualities.indexOf(quality));
  return deliveryQualities[Math.min(...ranks)] ?? 'preliminary';
}
