import type { DatedEvent } from './dated-event.ts';
import type { DeliveryQuality } from './delivery.ts';
import type { ExtractKindId } from './extract-kind.ts';
import type { IndicatorDefinition } from './indicator-definition.ts';
import type { Level, PeriodType, SuppressionRule } from './observation.ts';
import type { IsoDate } from './period.ts';
import type { Target } from './target.ts';

/** One of the extracts the numbers were counted from. Names of files are left out: people write anything in them. */
export interface PackageSource {
  readonly kind: ExtractKindId;
  /** First and last day with data; null where the kind has none */
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  readonly quality: DeliveryQuality;
  /** The day it counts to; null where it has no dates */
  readonly cut: IsoDate | null;
  /** Names the bytes of the file; null where so little stands behind it that its content could be guessed from it */
  readonly hash: string | null;
}

/** What is taken into a package. */
export interface PackageWish {
  /** Ids, `H01`–`H19` */
  readonly helsefellesskap: readonly string[];
  readonly levels: readonly Level[];
  readonly indicators: readonly string[];
  readonly periodTypes: readonly PeriodType[];
  /** Periods that lie between the days, both inclusive */
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** A wish in the same words whenever it asks for the same. */
export function wishKey({ helsefellesskap, levels, indicators, periodTypes, from, to }: PackageWish): string {
  return JSON.stringify([helsefellesskap, levels, indicators, periodTypes, from, to]);
}

/** What a package says of itself. */
export interface PackageManifest extends PackageWish {
  /** The day it was made */
  readonly made: IsoDate;
  /** Version of the app, and of the rules that decide the numbers */
  readonly app: string;
  readonly rules: string;
  readonly synthetic: boolean;
  readonly cut: IsoDate;
  /** The hour a census was taken at, null for midnight */
  readonly countingHour: number | null;
  /** Fewest patients behind a shown number */
  readonly threshold: number;
  readonly sources: readonly PackageSource[];
  readonly observations: number;
  readonly hidden: number;
}

/** What stands in a package beside the numbers. */
export interface PackageWords {
  readonly manifest: PackageManifest;
  readonly definitions: readonly IndicatorDefinition[];
  readonly targets: readonly Target[];
  readonly actions: readonly DatedEvent[];
}

/** Why a file could not be opened as a package. */
export type PackageFault =
  | { readonly kind: 'not-a-package' }
  /** It ends too early, or cannot be unpacked */
  | { readonly kind: 'damaged' }
  /** Its members are not those it was made with; empty where it is not known which */
  | { readonly kind: 'changed'; readonly members: readonly string[] }
  | { readonly kind: 'newer'; readonly app: string }
  /** Whole, but made by a version whose words this one does not know */
  | { readonly kind: 'other-version'; readonly app: string; readonly member: string }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'already-open' };

/** A package that is open: its code, and what it says of itself. */
export interface OpenPackage {
  /** SHA-256 of its hash list, hex: the same content has the same code wherever it is opened */
  readonly code: string;
  readonly fileName: string;
  readonly manifest: PackageManifest;
}

/** A package that others have, which what is published now is held against. */
export interface EarlierPackage extends OpenPackage {
  /** Saved in this session; else laid in by the analyst */
  readonly savedHere: boolean;
}

/** What packages that are opened together do not agree on. */
const clashKinds = ['synthetic', 'helsefellesskap', 'rules', 'definition', 'cut', 'threshold', 'enhet'] as const;
export type ClashKind = (typeof clashKinds)[number];

/** One way out of a clash. */
export interface ClashOption {
  readonly id: string;
  /** `packages`: those alone; `all`: each as it is; `earliest`: periods that all of them cover; `none`: nobody's */
  readonly use: 'packages' | 'all' | 'earliest' | 'none';
  /** Codes of the packages it speaks of */
  readonly packages: readonly string[];
  /** What they have in common: a version, a date, a number; empty where that is the package itself */
  readonly value: string;
}

export interface Clash {
  readonly id: string;
  readonly kind: ClashKind;
  /** Id of the helsefellesskap or indicator it is about; empty where it is about the whole */
  readonly subject: string;
  readonly options: readonly ClashOption[];
  /** Id of the chosen option; null until somebody has chosen */
  readonly chosen: string | null;
}

/** The first digits of a code, in groups that can be read aloud. */
export function formatPackageCode(code: string): string {
  return (code.slice(0, 16).toUpperCase().match(/.{4}/g) ?? []).join('-');
}

/** A file that was not opened as a package, and why. */
export interface RefusedPackage {
  readonly fileName: string;
  readonly fault: PackageFault;
}

/** Packages that were handed over before, and files that could not be read as such. */
export interface EarlierPackages {
  readonly packages: readonly EarlierPackage[];
  readonly refused: readonly RefusedPackage[];
}

/** How much of something is shown and hidden. */
export interface ShownCount {
  readonly observations: number;
  readonly hidden: number;
}

/** What a package would hold. */
export interface PackageOutline extends ShownCount {
  readonly threshold: number;
  /** In the order of the wish */
  readonly indicators: readonly (ShownCount & { readonly indicator: string })[];
  readonly levels: readonly (ShownCount & { readonly level: Level })[];
  readonly periodTypes: readonly (ShownCount & { readonly periodType: PeriodType })[];
  /** Hidden numbers by the rule that is told of */
  readonly rules: readonly { readonly rule: SuppressionRule | null; readonly hidden: number }[];
}
