import { publish } from '../disclosure/publish.ts';
import type { PublishedColumns } from '../disclosure/published-columns.ts';
import { defaultPolicy } from '../disclosure/suppression-policy.ts';
import type { ObservationColumns } from '../domain/observation.ts';
import type { OwnEntry } from '../domain/own-indicator.ts';
import { createDefinitionShelf } from '../indicators/definition-shelf.ts';
import { narrowColumns } from '../observations/narrow-columns.ts';
import { geography } from '../reference/geography-facts.ts';

/** The observations in force, and what of them passed the disclosure gate. */
export class SessionNumbers {
  #columns: ObservationColumns | null = null;
  #own: readonly OwnEntry[] = [];
  #published: PublishedColumns | null = null;

  /** @param own the own indicators the columns may hold numbers of */
  keep(columns: ObservationColumns | null, own: readonly OwnEntry[]): void {
    this.#columns = columns === null ? null : narrowColumns(columns);
    this.#own = own;
    this.#published = null;
  }

  analyst(): ObservationColumns | null {
    return this.#columns;
  }

  published(): PublishedColumns | null {
    if (this.#columns === null) return null;
    this.#published ??= publish(this.#columns, createDefinitionShelf(this.#own).all, defaultPolicy, geography);
    return this.#published;
  }
}
