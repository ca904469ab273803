import type { ChangeColumns } from '../domain/delivery-change.ts';
import type { ComputedNumbers } from './computed-numbers.ts';

/** Numbers, and the state of things they hold for. */
export interface KeptNumbers {
  readonly numbers: ComputedNumbers;
  readonly holdsFor: string;
}

/** What a review needs that is too large for a snapshot. */
export class ReviewMemory {
  #made = 0;
  /** Every change, for whoever asks */
  changes: ChangeColumns | null = null;
  /** The numbers as they would be; true only while `isCurrent` */
  candidate: KeptNumbers | null = null;
  /** The numbers as they were, until the memory is needed */
  earlier: KeptNumbers | null = null;

  /** A number for a review that no other has */
  nextId(): number {
    this.#made += 1;
    return this.#made;
  }

  clear(): void {
    this.changes = null;
    this.candidate = null;
    this.earlier = null;
  }
}
