import type { ExtractKindId } from '../domain/extract-kind.ts';
import type { FileReport } from '../domain/file-report.ts';
import type { PeriodType } from '../domain/observation.ts';
import { type IsoDate, type Period, parsePeriod, periodContaining, periodsTouching } from '../domain/period.ts';
import type { PackageNumbers } from '../session/package-host.ts';

/** The days some file has data for, up to the cut. Null while nothing with a date is read. */
export interface CoveredTime {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** Kinds whose dates are the life of a team, a service or a target: they reach far back and tell of no activity. */
const standingKinds: ReadonlySet<ExtractKindId | null> = new Set<ExtractKindId>([
  'fact_team',
  'fact_team_kommune',
  'komm_tjeneste',
  'maaltall',
  'rettelse',
]);

/** The first day with activity in any accepted file; where no file has activity, the first day of all. */
export function firstActiveDay(files: readonly FileReport[]): IsoDate | null {
  const dated = files.filter(({ status, periodFrom }) => status === 'accepted' && periodFrom !== null);
  const active = dated.filter(({ kind }) => !standingKinds.has(kind));
  const days = (active.length > 0 ? active : dated).flatMap(({ periodFrom }) => periodFrom ?? []);
  return days.sort()[0] ?? null;
}

/** From the first day with activity to the cut. ISO dates sort as text. */
export function buildCoveredTime(files: readonly FileReport[], cut: IsoDate | null): CoveredTime | null {
  const from = firstActiveDay(files);
  return from === null || cut === null || cut < from ? null : { from, to: cut };
}

/** The days that open packages have periods of. */
export function coveredByPackages({ from, to, cut }: Pick<PackageNumbers, 'from' | 'to' | 'cut'>): CoveredTime | null {
  const last = to < cut ? to : cut;
  return last < from ? null : { from, to: last };
}

type MayShow = (period: Period) => boolean;

/** The periods of one type a reader may step through, in order of time. @param mayShow leaves out those a role may not see */
export function periodsToChoose(time: CoveredTime, type: PeriodType, mayShow: MayShow = () => true): readonly Period[] {
  return periodsTouching(time.from, time.to, [type]).filter(mayShow);
}

/** The latest period that is over at the cut; where none is, the latest there is. */
function latestWhole(periods: readonly Period[], cut: IsoDate): Period | null {
  return periods.findLast((period) => period.last <= cut) ?? periods.at(-1) ?? null;
}

/**
 * The period in force: the wished one when it is of the type and has data, the one of the type that covers its last day
 * when it is of another type, and else the latest that is over. Null where the covered time has no period of the type.
 */
export function choosePeriod(
  time: CoveredTime,
  type: PeriodType,
  wish: string | undefined,
  mayShow: MayShow = () => true,
): Period | null {
  const periods = periodsToChoose(time, type, mayShow);
  const wished = wish === undefined ? null : parsePeriod(wish);
  if (wished === null) return latestWhole(periods, time.to);
  const id = wished.type === type ? wished.id : periodContaining(wished.last, type).id;
  return periods.find((period) => period.id === id) ?? latestWhole(periods, time.to);
}
