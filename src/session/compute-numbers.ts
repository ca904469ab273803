import type { Deliveries } from '../domain/delivery.ts';
import type { FileReport } from '../domain/file-report.ts';
import type { OwnEntry, OwnFault, OwnIndicator } from '../domain/own-indicator.ts';
import { deliverySpans } from '../domain/settled-period.ts';
import { catalogue } from '../indicators/catalogue.ts';
import { type ComputeOptions, computeObservations, proposeCut } from '../indicators/compute.ts';
import { readsCorrections } from '../indicators/own/tables-read.ts';
import { refreshDataSet } from '../intake/data-set.ts';
import { replaceIndicators } from '../observations/replace-indicators.ts';
import type { ActContext } from './act-context.ts';
import type { ComputedNumbers } from './computed-numbers.ts';
import { isAccepted, queued } from './file-progress.ts';
import { fingerprintOf, ownKey, readingKey, settledFacts } from './fingerprint.ts';
import { withFaults } from './own-entries.ts';
import { readActions } from './plan-actions.ts';
import type { SessionState } from './session-state.ts';
import { readTargets } from './targets.ts';

/** Which files are computed, and what their senders say of them. */
export interface FilesInForce {
  readonly files: readonly FileReport[];
  readonly deliveries: Deliveries;
}

/** Tells of each indicator as it is computed. */
export function progressOf(state: SessionState): (done: number, total: number, name: string) => void {
  return (done, total, name) =>
    state.progress({
      ...queued('indicators', name),
      stage: 'computing',
      rows: done,
      share: total === 0 ? 1 : done / total,
    });
}

/** Names the numbers that these files and own indicators give at a cut, with the census at an hour. */
export function fingerprintInForce(
  { files, deliveries }: FilesInForce,
  own: readonly OwnEntry[],
  { cut, countingHour }: { readonly cut: string; readonly countingHour: number | null },
): Promise<string> {
  const accepted = files.filter(isAccepted);
  const settled = settledFacts(deliveries, accepted);
  return fingerprintOf(
    accepted.map(readingKey),
    countingHour === null ? cut : `${cut} kl. ${countingHour}`,
    settled,
    own.map(({ indicator }) => ownKey(indicator)),
  );
}

/** Indicators that are counted alone; numbers and faults of the others stay. */
interface CountedPart {
  readonly indicators: readonly string[];
  readonly own: readonly OwnIndicator[];
}

function faultsOf(entries: readonly OwnEntry[], { own }: CountedPart): readonly (readonly [string, OwnFault])[] {
  const counted = new Set(own.map(({ id }) => id));
  return entries.flatMap(({ indicator: { id }, fault }) => (fault === null || counted.has(id) ? [] : [[id, fault]]));
}

function optionsOf({ files, deliveries }: FilesInForce, cut: string, signal: AbortSignal): ComputeOptions {
  return { cut, deliveries: deliverySpans(deliveries, files.filter(isAccepted)), yearToDate: true, signal };
}

/** What the numbers in force are computed with. */
export function computeOptions({ state, signal }: ActContext, cut: string): ComputeOptions {
  return optionsOf(state.snapshot, cut, signal);
}

/**
 * Computes every observation of the accepted files, and changes nothing but what the relations of the engine hold:
 * those of exactly these files.
 */
export async function observe(
  { engine, signal, state, shelf, chosen }: ActContext,
  { files, deliveries }: FilesInForce,
  part: CountedPart | null = null,
): Promise<ComputedNumbers> {
  const accepted = files.filter(isAccepted);
  await refreshDataSet(engine, accepted);
  const proposedCut = await proposeCut(engine);
  const cut = chosen.cut ?? proposedCut;
  const [targets, actions] = [await readTargets(engine), await readActions(engine)];
  const synthetic = accepted.some(({ id }) => shelf.isSynthetic(id));
  if (cut === null) {
    const { own } = state.snapshot;
    const hours = { countingHour: null, hourRefused: null };
    return {
      columns: null,
      facts: { cut, proposedCut, ...hours, targets, actions, synthetic, fingerprint: null, own, sources: {} },
    };
  }
  const indicators = state.snapshot.own.map(({ indicator }) => indicator);
  const faults = new Map(part === null ? [] : faultsOf(state.snapshot.own, part));
  const sources = new Map(part === null ? [] : Object.entries(state.snapshot.sources));
  let countingHour = chosen.countingHour;
  const columns = await computeObservations(engine, {
    ...optionsOf({ files, deliveries }, cut, signal),
    indicators: part?.indicators,
    own: part?.own ?? indicators,
    countingHour,
    onNoHours: () => {
      countingHour = null;
    },
    onOwnFault: (id, fault) => faults.set(id, fault),
    onSource: (id, kinds) => sources.set(id, kinds),
    onProgress: progressOf(state),
  });
  const own = withFaults(indicators, faults);
  const fingerprint = await fingerprintInForce({ files, deliveries }, own, { cut, countingHour });
  const hourRefused = countingHour === chosen.countingHour ? null : chosen.countingHour;
  return {
    columns,
    facts: {
      ...{ cut, proposedCut, countingHour, hourRefused, targets, actions, synthetic, fingerprint, own },
      sources: Object.fromEntries(sources),
    },
  };
}

/** Computes every observation of the accepted files anew. Until it ends the old ones stay, marked as stale. */
export async function computeNumbers(context: ActContext): Promise<void> {
  const { state, numbers } = context;
  state.change({ status: 'computing', stale: true, progress: [] });
  const computed = await observe(context, state.snapshot);
  numbers.keep(computed.columns, computed.facts.own);
  state.change({ ...computed.facts, stale: false });
}

/**
 * Computes what corrections act on, and leaves all other numbers as they are: as `computeNumbers`, with far less work.
 * Numbers that were not those of the files before are computed anew altogether.
 * @param wasStale whether the numbers were those of the files before the corrections changed
 */
export async function computeCorrected(context: ActContext, wasStale: boolean): Promise<void> {
  const { state, numbers } = context;
  const earlier = numbers.analyst();
  if (wasStale || earlier === null) return computeNumbers(context);
  state.change({ status: 'computing', stale: true, progress: [] });
  const { cut: cutBefore, countingHour: hourBefore } = state.snapshot;
  const all = state.snapshot.own.map(({ indicator }) => indicator);
  const part = {
    indicators: catalogue.filter(({ corrected }) => corrected).map(({ id }) => id),
    own: all.filter(({ sql }) => readsCorrections(sql)),
  };
  const { columns, facts } = await observe(context, state.snapshot, part);
  if (columns === null || facts.cut !== cutBefore || facts.countingHour !== hourBefore) return computeNumbers(context);
  const ids = new Set([...part.indicators, ...part.own.map(({ id }) => id)]);
  const order = [...catalogue, ...all].map(({ id }) => id);
  numbers.keep(replaceIndicators(earlier, columns, ids, order), facts.own);
  state.change({ ...facts, stale: false });
}
