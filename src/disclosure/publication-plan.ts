import {
  type Level,
  type ObservationColumns,
  type PeriodType,
  periodTypes,
  type Variant,
  variants,
} from '../domain/observation.ts';
import { type Period, parsePeriod } from '../domain/period.ts';

/** Tables that may be told to others: every level with every type of period. */
interface PlannedTables {
  readonly levels: readonly Level[];
  readonly periodTypes: readonly PeriodType[];
  /** Months of the year, 1–12, that a period may end in; null for every month */
  readonly endMonths: readonly number[] | null;
  /** Of indicators that are corrected: net alone, or gross and net; those that are not have their one variant */
  readonly variants: readonly Variant[];
  /** Only for indicators that have no period of this type: they are delivered in periods of their own */
  readonly whereNo: PeriodType | null;
}

/** What may be told to others at all. What no table of the plan holds has no door out. */
export interface PublicationPlan {
  /** Names the plan in what is published by it */
  readonly id: string;
  readonly tables: readonly PlannedTables[];
  /** Profiles that are for the analyst alone, by indicator: no table holds them */
  readonly kept: ReadonlyMap<string, readonly string[]>;
}

const wide: readonly Level[] = ['country', 'rhf', 'helsefellesskap'];
/** A region is told only where all in it are, so it is told when they are. */
const narrow: readonly Level[] = ['region', 'kommune', 'bydel', 'enhet'];
const every: readonly Level[] = [...wide, ...narrow];
const afterCorrections: readonly Variant[] = ['-', 'net'];

/**
 * The plan in force. Few tables that lie neatly in each other tell more than many that cut across: each sum that crosses
 * another forces more to be hidden in both.
 */
export const defaultPlan: PublicationPlan = {
  id: 'kvartal',
  // Hours beside nights of the same stays are no whole numbers, so no one knows how far they could be told apart.
  kept: new Map([['liggetid-etter-meldt', ['tid', 'tid-phv', 'tid-tsb']]]),
  tables: [
    { levels: wide, periodTypes: ['month'], endMonths: null, variants: afterCorrections, whereNo: null },
    {
      levels: every,
      periodTypes: ['quarter', 'half-year', 'year'],
      endMonths: null,
      variants: afterCorrections,
      whereNo: null,
    },
    {
      levels: every,
      periodTypes: ['rolling-12', 'rolling-36'],
      endMonths: [12],
      variants: afterCorrections,
      whereNo: null,
    },
    { levels: every, periodTypes: ['tertial'], endMonths: null, variants: afterCorrections, whereNo: 'quarter' },
  ],
};

/** Every table of every level and period; much more has to be hidden under it. */
export const wholePlan: PublicationPlan = {
  id: 'alt',
  kept: new Map(),
  tables: [{ levels: every, periodTypes, endMonths: null, variants, whereNo: null }],
};

function holds({ levels, periodTypes: types, endMonths }: PlannedTables, level: Level, period: Period): boolean {
  if (!levels.includes(level) || !types.includes(period.type)) return false;
  return endMonths === null || endMonths.includes(Number(period.last.slice(5, 7)));
}

/** Types of period that each indicator has numbers of, by code of the indicator. */
function typesPerIndicator({ indicator, periodType, length }: ObservationColumns): readonly ReadonlySet<PeriodType>[] {
  const seen = indicator.words.map(() => new Uint8Array(periodType.words.length));
  for (let row = 0; row < length; row++) {
    const own = seen[indicator.codes[row] ?? 0];
    if (own !== undefined) own[periodType.codes[row] ?? 0] = 1;
  }
  return seen.map((own) => new Set(periodType.words.filter((_, code) => own[code] === 1)));
}

/** Which rows the plan holds: 1 by row. */
export function findPlanned(columns: ObservationColumns, plan: PublicationPlan): Uint8Array {
  const { indicator, profile, variant, level, period } = columns;
  const types = typesPerIndicator(columns);
  const periods = period.words.map(parsePeriod);
  const isHeld = (one: number, which: number, at: number, when: number): boolean => {
    const [place, span, kind] = [level.words[at], periods[when] ?? null, variant.words[which]];
    if (place === undefined || span === null || kind === undefined) return false;
    return plan.tables.some(
      (tables) =>
        holds(tables, place, span) &&
        tables.variants.includes(kind) &&
        (tables.whereNo === null || types[one]?.has(tables.whereNo) !== true),
    );
  };
  const isKept = indicator.words.map((id) => {
    const profiles = plan.kept.get(id) ?? [];
    return profile.words.map((word) => profiles.includes(word));
  });
  const known = new Map<number, number>();
  return Uint8Array.from(indicator.codes, (one, row) => {
    if (isKept[one]?.[profile.codes[row] ?? 0] === true) return 0;
    const [which, at, when] = [variant.codes[row] ?? 0, level.codes[row] ?? 0, period.codes[row] ?? 0];
    const key = ((one * variant.words.length + which) * level.words.length + at) * period.words.length + when;
    const answer = known.get(key) ?? (isHeld(one, which, at, when) ? 1 : 0);
    known.set(key, answer);
    return answer;
  });
}

/** Whether the plan has a table for these, whatever the indicator. */
export function isPlanned(plan: PublicationPlan, level: Level, period: Period): boolean {
  return plan.tables.some((tables) => tables.whereNo === null && holds(tables, level, period));
}

/** Whether the plan has any table for the period. */
export function isOffered(plan: PublicationPlan, period: Period): boolean {
  return plan.tables.some((tables) => tables.levels.some((level) => holds(tables, level, period)));
}
