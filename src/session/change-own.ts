import type { ObservationColumns } from '../domain/observation.ts';
import type { OwnEntry, OwnIndicator } from '../domain/own-indicator.ts';
import { computeObservations } from '../indicators/compute.ts';
import { concatColumns } from '../observations/concat-columns.ts';
import { withoutIndicators } from '../observations/without-indicators.ts';
import type { ActContext } from './act-context.ts';
import { computeOptions, fingerprintInForce, progressOf } from './compute-numbers.ts';
import { withFaults } from './own-entries.ts';

function isSame(a: OwnIndicator, b: OwnIndicator): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

async function countAlone(context: ActContext, changed: readonly OwnIndicator[]): Promise<ObservationColumns | null> {
  const { engine, state } = context;
  const { cut, own } = state.snapshot;
  if (cut === null) return null;
  const faults = new Map(
    own.flatMap(({ indicator, fault }) => (fault === null ? [] : [[indicator.id, fault] as const])),
  );
  for (const { id } of changed) faults.delete(id);
  const columns = await computeObservations(engine, {
    ...computeOptions(context, cut),
    indicators: [],
    own: changed,
    onProgress: progressOf(state),
    onOwnFault: (id, fault) => faults.set(id, fault),
  });
  const indicators = own.map(({ indicator }) => indicator);
  state.change({ own: withFaults(indicators, faults) });
  return columns;
}

/**
 * Puts exactly these own indicators in force. Those that are new or changed are counted at once and alone; numbers of the
 * others stay as they are. Stopped, the numbers are stale.
 */
export async function changeOwn(context: ActContext, next: readonly OwnIndicator[]): Promise<void> {
  const { state, numbers } = context;
  const { own: before, stale, cut } = state.snapshot;
  const known = new Map(before.map((entry) => [entry.indicator.id, entry]));
  const kept = next.map((indicator): OwnEntry => {
    const entry = known.get(indicator.id);
    return entry !== undefined && isSame(entry.indicator, indicator) ? entry : { indicator, fault: null };
  });
  const changed = kept.filter((entry) => !before.includes(entry)).map(({ indicator }) => indicator);
  const ids = new Set(next.map(({ id }) => id));
  const gone = before.map(({ indicator }) => indicator.id).filter((id) => !ids.has(id));
  state.change({ own: kept });
  const earlier = numbers.analyst();
  if (changed.length + gone.length === 0 || cut === null || earlier === null || stale) return;
  state.change({ status: 'computing', stale: true, progress: [] });
  const counted = changed.length === 0 ? null : await countAlone(context, changed);
  const rest = withoutIndicators(earlier, new Set([...gone, ...changed.map(({ id }) => id)]));
  numbers.keep(counted === null ? rest : concatColumns([rest, counted]), state.snapshot.own);
  const fingerprint = await fingerprintInForce(state.snapshot, state.snapshot.own, {
    cut,
    countingHour: state.snapshot.countingHour,
  });
  state.change({ fingerprint, stale: false });
}
