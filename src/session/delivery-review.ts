import type { Deliveries, Delivery } from '../domain/delivery.ts';
import type { ChangeSummary } from '../domain/delivery-change.ts';
import type { FileReport } from '../domain/file-report.ts';
import type { RowChange } from '../domain/row-change.ts';

/** A file and the newer delivery that would take its place, or has taken it. */
export interface DeliveryPair {
  readonly before: FileReport;
  readonly after: FileReport;
  /** `asked`: the analyst named the file to replace; `recognised`: the file was dropped and looks like it */
  readonly origin: 'asked' | 'recognised';
  /** What is told of the newer one */
  readonly delivery: Delivery;
  /** Null where the two are of different kinds */
  readonly rows: RowChange | null;
}

/** What the analyst does with newer deliveries. */
export type DeliveryAnswer = 'replace' | 'beside' | 'decline';

/** The answer for one of several that waited. */
export interface AnsweredPair {
  readonly pair: DeliveryPair;
  readonly answer: DeliveryAnswer;
}

/** What newer deliveries change, while they wait for an answer and after they took the place of the earlier. */
export interface DeliveryReview {
  /** Another number whenever the difference is another */
  readonly id: number;
  readonly state: 'waiting' | 'replaced';
  readonly pairs: readonly DeliveryPair[];
  readonly summary: ChangeSummary;
  /** The cut of the numbers before and after, ISO dates */
  readonly cutBefore: string | null;
  readonly cutAfter: string | null;
  /** The earlier files are still in memory */
  readonly undoable: boolean;
  /** The last that was answered by itself while these wait; it can be undone until another is answered */
  readonly answered: AnsweredPair | null;
}

/** A file that is read anew has another id: what is told of it, and the newer one that waits for it, follow. */
export function followReading(
  { deliveries, review }: { readonly deliveries: Deliveries; readonly review: DeliveryReview | null },
  old: FileReport,
  report: FileReport,
): { readonly deliveries: Deliveries; readonly review: DeliveryReview | null } {
  const told = deliveries[old.id];
  return {
    deliveries: told === undefined ? deliveries : { ...deliveries, [report.id]: told },
    review: review && {
      ...review,
      pairs: review.pairs.map((pair) => (pair.before === old ? { ...pair, before: report } : pair)),
    },
  };
}
