import type { PublishedColumns } from '../disclosure/published-columns.ts';
import type { DatedEvent } from '../domain/dated-event.ts';
import type { IndicatorDefinition } from '../domain/indicator-definition.ts';
import type { IsoDate } from '../domain/period.ts';
import type { Clash, OpenPackage, PackageSource, RefusedPackage } from '../domain/shared-package.ts';
import type { Target } from '../domain/target.ts';
import { joinPackages } from '../package/join-packages.ts';
import { settleClashes } from '../package/package-clashes.ts';
import type { PackageShare } from '../package/package-share.ts';
import { readPackage } from '../package/read-package.ts';
import type { SharedPackage } from '../package/shared-package.ts';
import { geography } from '../reference/geography-facts.ts';

/** What is told of the numbers of open packages. */
export interface PackageNumbers {
  /** Names packages and choices: the same always means the same numbers */
  readonly fingerprint: string;
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** The latest cut among the packages, or the last day that all of them cover where that was chosen */
  readonly cut: IsoDate;
  readonly countingHour: number | null;
  readonly synthetic: boolean;
  readonly threshold: number;
  readonly helsefellesskap: readonly string[];
  readonly sources: readonly PackageSource[];
  readonly definitions: readonly IndicatorDefinition[];
  readonly targets: readonly Target[];
  readonly actions: readonly DatedEvent[];
}

/** Packages that are open, what they disagree on, and what they tell; null until every clash is settled. */
export interface OpenedPackages {
  readonly packages: readonly OpenPackage[];
  readonly clashes: readonly Clash[];
  readonly numbers: PackageNumbers | null;
}

interface Opened {
  readonly fileName: string;
  readonly read: SharedPackage;
}

/** Holds the packages that are open, wherever it runs. It knows no row and no engine. */
export class PackageHost {
  #opened: readonly Opened[] = [];
  #answers: Readonly<Record<string, string>> = {};
  #columns: PublishedColumns | null = null;

  /** Opens those that are whole, and tells why the others are not. */
  async open(files: readonly File[]): Promise<readonly RefusedPackage[]> {
    const refused: RefusedPackage[] = [];
    for (const file of files) {
      const reading = await readPackage(new Uint8Array(await file.arrayBuffer()));
      if (reading.status === 'refused') refused.push({ fileName: file.name, fault: reading.fault });
      else if (this.#opened.some(({ read }) => read.code === reading.read.code))
        refused.push({ fileName: file.name, fault: { kind: 'already-open' } });
      else this.#opened = [...this.#opened, { fileName: file.name, read: reading.read }];
    }
    return refused;
  }

  answer(clash: string, option: string): void {
    this.#answers = { ...this.#answers, [clash]: option };
  }

  close(code: string): void {
    this.#opened = this.#opened.filter(({ read }) => read.code !== code);
  }

  /** The numbers last told of; null while there are none. */
  columns(): PublishedColumns | null {
    return this.#columns;
  }

  async tell(): Promise<OpenedPackages> {
    const packages = this.#opened.map(({ fileName, read: { code, manifest } }) => ({ code, fileName, manifest }));
    const { shares, clashes } = settleClashes(
      this.#opened.map(({ read }) => read),
      this.#answers,
    );
    this.#columns = null;
    const isSettled = shares.length > 0 && clashes.every(({ chosen }) => chosen !== null);
    return { packages, clashes, numbers: isSettled ? await this.#join(shares, clashes) : null };
  }

  async #join(shares: readonly PackageShare[], clashes: readonly Clash[]): Promise<PackageNumbers> {
    const { columns, ...words } = joinPackages(shares, geography);
    this.#columns = columns;
    const manifests = shares.map(({ from }) => from.manifest);
    const lasts = shares.map(({ from: { manifest }, until }) => until ?? manifest.cut).sort();
    return {
      ...words,
      fingerprint: await fingerprintOf(shares, clashes),
      from: manifests.map(({ from }) => from).sort()[0] ?? '',
      to:
        manifests
          .map(({ to }) => to)
          .sort()
          .at(-1) ?? '',
      cut: lasts.at(-1) ?? '',
      countingHour: manifests[0]?.countingHour ?? null,
      synthetic: manifests.some(({ synthetic }) => synthetic),
      threshold: columns.published.threshold,
      helsefellesskap: shares.flatMap(({ helsefellesskap }) => [...helsefellesskap]).sort(),
      sources: manifests.flatMap(({ sources }) => sources),
    };
  }
}

async function fingerprintOf(shares: readonly PackageShare[], clashes: readonly Clash[]): Promise<string> {
  const codes = shares.map(({ from }) => from.code);
  const text = [...codes, ...clashes.map(({ id, chosen }) => `${id} ${chosen ?? ''}`)].join('\n');
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest).subarray(0, 8), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
