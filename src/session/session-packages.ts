import type { PackageOutline, PackageWish } from '../domain/shared-package.ts';
import type { ActContext } from './act-context.ts';
import { makePackage, outlineWish } from './make-package.ts';
import type { MadePackage, PackageOrder } from './package-order.ts';
import { publishNumbers } from './publish-numbers.ts';

type Ask = <T>(work: (context: ActContext) => Promise<T>) => Promise<T | null>;

/** Packages of the numbers in force. Asked in turn with the acts; null while there are no numbers, when stopped or failed. */
export class SessionPackages {
  readonly #ask: Ask;

  constructor(ask: Ask) {
    this.#ask = ask;
  }

  outline(wish: PackageWish): Promise<PackageOutline | null> {
    return this.#ask(async (context) => {
      const published = await publishNumbers(context);
      return published === null ? null : outlineWish(published, wish);
    });
  }

  /** Null too when other numbers are in force by now */
  make(order: PackageOrder): Promise<MadePackage | null> {
    return this.#ask(async (context) => {
      const published = await publishNumbers(context);
      return published === null ? null : makePackage(published, order, context.state.snapshot);
    });
  }
}
