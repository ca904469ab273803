import { publish } from '../disclosure/publish.ts';
import type { PublishedColumns } from '../disclosure/published-columns.ts';
import { defaultPolicy } from '../disclosure/suppression-policy.ts';
import type { ObservationColumns } from '../domain/observation.ts';
import { catalogue } from '../indicators/catalogue.ts';

/** The observations in force, and what of them passed the disclosure gate. */
export class SessionNumbers {
  #columns: ObservationColumns | null = null;
  #published: PublishedColumns | null = null;

  keep(columns: ObservationColumns | null): void {
    this.#columns = columns;
    this.#published = null;
  }

  analyst(): ObservationColumns | null {
    return this.#columns;
  }

  published(): PublishedColumns | null {
    if (this.#columns === null) return null;
    this.#published ??= publish(this.#columns, catalogue, defaultPolicy);
    return this.#published;
  }
}
