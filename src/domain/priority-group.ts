/** A group that the helsefellesskap give priority to: who belongs, and where its numbers are found. Reviewed data. */
export interface PriorityGroup {
  /** Also the profile of `prioriterte-grupper` that counts it */
  readonly id: string;
  readonly name: string;
  readonly summary: string;
  /** Whoever meets all of it belongs; told to be read */
  readonly rule: string;
  readonly includes: readonly string[];
  readonly excludes: readonly string[];
  /** What is known of its size in the whole country, with the year */
  readonly known: string;
  /** Ages the group is a part of, both included; no upper end when null */
  readonly ages: { readonly from: number; readonly to: number | null };
  /** Indicators that tell of it, in reading order */
  readonly indicators: readonly string[];
  readonly caveats: readonly string[];
  readonly unconfirmed: readonly string[];
  readonly references: readonly string[];
  readonly owner: string;
  readonly checker: string;
  /** ISO date */
  readonly reviewBy: string;
  /** ISO date of the last review; none while nobody has reviewed it */
  readonly reviewedOn?: string | undefined;
}

/** Two groups and the profile that counts those who belong to both. */
export interface GroupPair {
  readonly groups: readonly [string, string];
  readonly profile: string;
}
