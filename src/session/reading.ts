import { createContext, useContext, useMemo, useSyncExternalStore } from 'react';
import type { IndicatorDefinition } from '../domain/indicator-definition.ts';
import type { OwnEntry } from '../domain/own-indicator.ts';
import type { SplitNumbers, SplitQuestion } from '../domain/split.ts';
import type { StandardisedQuestion, StandardisedRates } from '../domain/standardised-rates.ts';
import { createDefinitionShelf, type DefinitionShelf, shelveDefinitions } from '../indicators/definition-shelf.ts';
import type { ObservationStore } from '../observations/observation-store.ts';
import { type FigureOrigin, figureOriginOf } from './figure-origin.ts';
import type { SessionSnapshot, View } from './session.ts';
import { useSession } from './session-handle.ts';

/** What places that are read by all may ask for. Whose numbers they are given is decided outside them, by the role. */

export function useSnapshot(): SessionSnapshot {
  const session = useSession();
  return useSyncExternalStore(session.subscribe, session.snapshot);
}

/** One part of the snapshot: whoever asks for it alone is left in peace while others change, as progress often does. */
export function useSnapshotPart<Name extends keyof SessionSnapshot>(name: Name): SessionSnapshot[Name] {
  const session = useSession();
  return useSyncExternalStore(session.subscribe, () => session.snapshot()[name]);
}

/** What the figures of a page are made of. The same object until that changes. */
export function useFigureOrigin(): FigureOrigin {
  const [files, cut, synthetic] = [useSnapshotPart('files'), useSnapshotPart('cut'), useSnapshotPart('synthetic')];
  const [opened, sources] = [useSnapshotPart('opened'), useSnapshotPart('sources')];
  return useMemo(
    () => figureOriginOf({ files, cut, synthetic, opened, sources }),
    [files, cut, synthetic, opened, sources],
  );
}

const shelves = new WeakMap<readonly OwnEntry[], { readonly hour: number | null; readonly shelf: DefinitionShelf }>();
/** Parts of snapshots are copies, so that equal own indicators may come in new lists. */
let latest: { readonly text: string; readonly shelf: DefinitionShelf } | null = null;

const packedShelves = new WeakMap<readonly IndicatorDefinition[], DefinitionShelf>();

function shelfOfPackage(definitions: readonly IndicatorDefinition[]): DefinitionShelf {
  const shelf = packedShelves.get(definitions) ?? shelveDefinitions(definitions);
  packedShelves.set(definitions, shelf);
  return shelf;
}

/**
 * The definitions in force: those of the product and the analyst's own, or as they were when a package that is open was
 * made. The same object until one changes.
 */
export function useDefinitions(): DefinitionShelf {
  const packed = useSnapshotPart('opened')?.numbers?.definitions;
  const [own, hour] = [useSnapshotPart('own'), useSnapshotPart('countingHour')];
  if (packed !== undefined) return shelfOfPackage(packed);
  const known = shelves.get(own);
  if (known !== undefined && known.hour === hour) return known.shelf;
  const text = JSON.stringify([own, hour]);
  if (latest?.text !== text) latest = { text, shelf: createDefinitionShelf(own, hour) };
  shelves.set(own, { hour, shelf: latest.shelf });
  return latest.shelf;
}

export interface Observations {
  /** Null while nothing is computed, or while the columns are on their way */
  readonly store: ObservationStore | null;
  readonly pending: boolean;
}

/** Numbers of one view, and what is counted of them when asked for. */
export interface NumberSource extends Observations {
  readonly view: View;
  /** Null where numbers are not divided: groups are in no publication */
  readonly split: ((question: SplitQuestion) => Promise<SplitNumbers | null>) | null;
  standardised(question: StandardisedQuestion): Promise<StandardisedRates | null>;
}

export const NumberSourceContext = createContext<NumberSource | null>(null);

/** The numbers this place is given. @throws Error outside a place that shows numbers */
export function useNumbers(): NumberSource {
  const source = useContext(NumberSourceContext);
  if (source === null) throw new Error('useNumbers needs a source of numbers above it');
  return source;
}
