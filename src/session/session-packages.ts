import type { PackageOutline, PackageWish } from '../domain/shared-package.ts';
import type { ActContext } from './act-context.ts';
import { makePackage, outlineWish } from './make-package.ts';
import type { MadePackage, PackageOrder } from './package-order.ts';
import type { SessionNumbers } from './session-numbers.ts';

type Ask = <T>(work: (context: ActContext) => Promise<T>) => Promise<T | null>;

/** Packages of the numbers in force. Asked in turn with the acts; null while there are no numbers, when stopped or failed. */
export class SessionPackages {
  readonly #numbers: SessionNumbers;
  readonly #ask: Ask;

  constructor(numbers: SessionNumbers, ask: Ask) {
    this.#numbers = numbers;
    this.#ask = ask;
  }

  outline(wish: PackageWish): Promise<PackageOutline | null> {
    return this.#ask(async () => {
      const published = this.#numbers.published();
      return published === null ? null : outlineWish(published, wish);
    });
  }

  /** Null too when other numbers are in force by now */
  make(order: PackageOrder): Promise<MadePackage | null> {
    return this.#ask(async ({ state }) => {
      const published = this.#numbers.published();
      return published === null ? null : makePackage(published, order, state.snapshot);
    });
  }
}
