import { finish } from './finish.ts';
import type { ObservationKey, ObservationState, PublishedObservation } from './observation.ts';
import type { IsoDate } from './period.ts';

/** A number as it was when its period was locked: only what may be shown to others. */
export type LockedNumber = Pick<PublishedObservation, keyof ObservationKey | 'numerator' | 'denominator' | 'value'> & {
  readonly state: ObservationState;
};

/** One file that locked numbers were made of; never its name or its rows. */
interface LockedInput {
  readonly kind: string;
  /** SHA-256 of the bytes, and how they were read where someone had a say in it */
  readonly key: string;
  readonly rows: number;
}

/** What a locked period was made of, and what it gave: enough to make it again and to see when it comes out otherwise. */
export interface PeriodLock {
  readonly lockedOn: IsoDate;
  /** Version of the app */
  readonly app: string;
  readonly rules: string;
  readonly cut: IsoDate;
  /** Hour of the census; null at midnight */
  readonly countingHour: number | null;
  readonly inputs: readonly LockedInput[];
  /** Hash of what each indicator is told to be and of the SQL that counts it */
  readonly definitions: Readonly<Record<string, string>>;
  readonly numbers: readonly LockedNumber[];
}

/** Why a number may have come out otherwise. */
export type LockCause = 'inputs' | 'cut' | 'hour' | 'definition' | 'rules' | 'app';

/** A locked number that is another now. `now` is null where there is none any more. */
export interface LockDifference {
  readonly locked: LockedNumber;
  readonly now: PublishedObservation | null;
  readonly causes: readonly LockCause[];
}

export interface LockComparison {
  readonly same: number;
  /** Hidden by the gate then or now, so that nothing can be said */
  readonly hidden: number;
  readonly differences: readonly LockDifference[];
}

/** What numbers are made of now. */
export type LockCircumstances = Omit<PeriodLock, 'numbers' | 'lockedOn'>;

/** Without the build behind it: what the build changes is seen in the hashes of the definitions. */
function versionOf(app: string): string {
  return app.split('+')[0] ?? app;
}

/** What is not as it was. @param indicator whose definition is asked for */
function findCauses(lock: PeriodLock, now: LockCircumstances, indicator: string): readonly LockCause[] {
  const keys = ({ inputs }: Pick<PeriodLock, 'inputs'>): string =>
    inputs
      .map(({ kind, key }) => `${kind} ${key}`)
      .sort()
      .join('\n');
  const changed: Readonly<Record<LockCause, boolean>> = {
    inputs: keys(lock) !== keys(now),
    cut: lock.cut !== now.cut,
    hour: lock.countingHour !== now.countingHour,
    definition: lock.definitions[indicator] !== now.definitions[indicator],
    rules: lock.rules !== now.rules,
    app: versionOf(lock.app) !== versionOf(now.app),
  };
  return (['inputs', 'cut', 'hour', 'definition', 'rules', 'app'] as const).filter((cause) => changed[cause]);
}

type Told = Pick<PublishedObservation, 'numerator' | 'denominator' | 'value' | 'state'>;

/** Whether a number is what it was; null where the gate hides it then or now. */
export function isAsLocked(locked: Told, now: Told | null): boolean | null {
  if (now === null) return false;
  if (locked.state === 'suppressed' || now.state === 'suppressed') return null;
  return (
    locked.state === now.state &&
    locked.numerator === now.numerator &&
    locked.denominator === now.denominator &&
    locked.value === now.value
  );
}

/** Numbers that are held against others between two pauses: a few thousandths of a second. */
const numbersPerStep = 500;

/** Holds every locked number against what there is now, and yields now and then so that others may have the thread. */
export function* compareLockInSteps(
  lock: PeriodLock,
  now: LockCircumstances,
  find: (key: ObservationKey) => PublishedObservation | null,
): Generator<void, LockComparison> {
  const differences: LockDifference[] = [];
  const causes = new Map<string, readonly LockCause[]>();
  const causesOf = (indicator: string): readonly LockCause[] => {
    const found = causes.get(indicator) ?? findCauses(lock, now, indicator);
    causes.set(indicator, found);
    return found;
  };
  let [same, hidden, done] = [0, 0, 0];
  for (const locked of lock.numbers) {
    const found = find(locked);
    const verdict = isAsLocked(locked, found);
    if (verdict === true) same += 1;
    else if (verdict === null) hidden += 1;
    else differences.push({ locked, now: found, causes: causesOf(locked.indicator) });
    done += 1;
    if (done % numbersPerStep === 0) yield;
  }
  return { same, hidden, differences };
}

/** Holds every locked number against what there is now. */
export function compareLock(...asked: Parameters<typeof compareLockInSteps>): LockComparison {
  return finish(compareLockInSteps(...asked));
}

/** A locked number as one of the store. */
export function toObservation(locked: LockedNumber): PublishedObservation {
  return { ...locked, lower: null, upper: null, rule: null, quality: 'locked' };
}
