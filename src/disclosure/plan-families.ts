import { isPerInhabitants, isStock } from '../domain/indicator-kind.ts';
import type { JudgedDefinition } from './judge-suppression.ts';
import { nestedProfiles, type ProfileSum, profileSums, sameCounts } from './linked-series.ts';

/** One indicator × profile × variant as the columns hold it. */
export interface ToldSeries {
  readonly indicator: string;
  readonly profile: string;
  readonly variant: string;
  readonly definition: JudgedDefinition;
}

/** Series that tell the same count and are hidden together, and the parts of the family they are the sum of. */
interface Slot {
  readonly members: readonly ToldSeries[];
  readonly parts: readonly number[];
}

/** A part that no series tells by itself: what a whole has more than other slots. */
export interface DerivedPart {
  readonly part: number;
  readonly whole: number;
  readonly without: readonly number[];
}

type MeasureKind = 'amount' | 'share' | 'mean';

/** Series whose numbers can be computed from each other. */
export interface FamilyPlan {
  readonly name: string;
  readonly measures: MeasureKind;
  readonly isStock: boolean;
  readonly slots: readonly Slot[];
  readonly derived: DerivedPart | null;
  readonly partCount: number;
}

function measureKind({ kind }: JudgedDefinition): MeasureKind {
  if (kind === 'mean') return 'mean';
  return kind === 'proportion' || kind === 'stock-coverage' ? 'share' : 'amount';
}

/** Name that series of one family share. */
function familyName({ indicator, profile }: ToldSeries, linksCounts: boolean): string {
  const group = linksCounts ? sameCounts.find((ids) => ids.includes(indicator)) : undefined;
  if (group !== undefined) return `${group[0]} ${profile}`;
  const isOneFamily =
    profileSums.some((sum) => sum.indicator === indicator) || nestedProfiles.some((one) => one.indicator === indicator);
  return isOneFamily ? indicator : `${indicator} ${profile}`;
}

/** Members in an order that no order of rows can change: what counts units comes before what tells them otherwise. */
function orderMembers(members: readonly ToldSeries[]): readonly ToldSeries[] {
  const [first] = members;
  const nested = nestedProfiles.find((one) => one.indicator === first?.indicator);
  const rank = ({ indicator, profile }: ToldSeries): number => {
    if (nested !== undefined) return nested.profiles.indexOf(profile);
    return sameCounts.find((ids) => ids.includes(indicator))?.indexOf(indicator) ?? 0;
  };
  return [...members].sort((a, b) => rank(a) - rank(b));
}

type Shape = Pick<FamilyPlan, 'slots' | 'derived' | 'partCount'>;

function summedProfiles(series: readonly ToldSeries[], sum: ProfileSum): Shape {
  const told = (profile: string): ToldSeries[] => series.filter((one) => one.profile === profile);
  const known = [...sum.parts, sum.whole];
  const others = series.filter(({ profile }) => !known.includes(profile));
  const parts = sum.parts.map((profile, part) => ({ members: told(profile), parts: [part] }));
  const all = sum.hasRest ? [...sum.parts.keys(), sum.parts.length] : [...sum.parts.keys()];
  const whole = { members: told(sum.whole), parts: all };
  const apart = others.map((one, index) => ({ members: [one], parts: [all.length + index] }));
  const slots = [...parts, whole, ...apart].filter(({ members }) => members.length > 0);
  const isComplete = slots.length === known.length + others.length;
  const derived =
    sum.hasRest && isComplete ? { part: sum.parts.length, whole: parts.length, without: [...sum.parts.keys()] } : null;
  return { slots, derived, partCount: all.length + others.length };
}

function grossAndNet(series: readonly ToldSeries[]): Shape {
  const gross = series.filter(({ variant }) => variant === 'gross');
  const others = series.filter(({ variant }) => variant !== 'gross');
  if (gross.length === 0 || others.length === 0) {
    return { slots: [{ members: orderMembers(series), parts: [0] }], derived: null, partCount: 1 };
  }
  return {
    slots: [
      { members: orderMembers(others), parts: [0] },
      { members: orderMembers(gross), parts: [0, 1] },
    ],
    derived: { part: 1, whole: 1, without: [0] },
    partCount: 2,
  };
}

/**
 * Sorts the series that persons stand behind into families, in an order that depends on their names alone.
 * @param linksCounts false keeps indicators apart that tell the same count in the list of links, but not in the data
 */
export function planFamilies(series: readonly ToldSeries[], linksCounts = true): readonly FamilyPlan[] {
  const groups = new Map<string, ToldSeries[]>();
  for (const one of series) {
    if (!one.definition.personBased) continue;
    const name = familyName(one, linksCounts);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [one]);
    else group.push(one);
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([name, members]) => {
      const [first] = members;
      if (first === undefined) return [];
      const sum = profileSums.find(({ indicator }) => indicator === first.indicator);
      const shape = sum === undefined ? grossAndNet(members) : summedProfiles(members, sum);
      const { definition } = first;
      return [{ name, measures: measureKind(definition), isStock: isStock(definition.kind), ...shape }];
    });
}

/** Whether the series never counts what has no known home, so that its country is less than the country of others. */
export function leavesOutUnknown({ definition }: ToldSeries): boolean {
  return isPerInhabitants(definition.kind);
}
