import { useQuery } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useMemo, useSyncExternalStore } from 'react';
import { createPublishedStore } from '../disclosure/published-columns.ts';
import type { IndicatorDefinition } from '../domain/indicator-definition.ts';
import type { OwnEntry } from '../domain/own-indicator.ts';
import { createDefinitionShelf, type DefinitionShelf, shelveDefinitions } from '../indicators/definition-shelf.ts';
import { createObservationStore, type ObservationStore } from '../observations/observation-store.ts';
import type { CorrectionState } from './correction-desk.ts';
import { type FigureOrigin, figureOriginOf } from './figure-origin.ts';
import type { OwnState } from './own-shelf.ts';
import type { PackageState } from './package-shelf.ts';
import type { RecipeState } from './recipe-shelf.ts';
import type { RememberedState } from './remembered-files.ts';
import type { Session, SessionSnapshot, View } from './session.ts';

const SessionContext = createContext<Session | null>(null);

export interface SessionProviderProps {
  readonly session: Session;
  readonly children: ReactNode;
}

export function SessionProvider({ session, children }: SessionProviderProps): ReactNode {
  return <SessionContext value={session}>{children}</SessionContext>;
}

/** @throws Error outside a `SessionProvider` */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === null) throw new Error('useSession needs a SessionProvider above it');
  return session;
}

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
  const opened = useSnapshotPart('opened');
  return useMemo(() => figureOriginOf({ files, cut, synthetic, opened }), [files, cut, synthetic, opened]);
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

/** The own indicators of this browser, and what was last done to them. */
export function useOwnIndicators(): OwnState {
  const { ownIndicators } = useSession();
  return useSyncExternalStore(ownIndicators.subscribe, ownIndicators.current);
}

/** The recipes of this browser. */
export function useRecipes(): RecipeState {
  const { recipes } = useSession();
  return useSyncExternalStore(recipes.subscribe, recipes.current);
}

/** Files of earlier days, where the browser can reopen them. */
export function useRemembered(): RememberedState {
  const { remembered } = useSession();
  return useSyncExternalStore(remembered.subscribe, remembered.current);
}

/** Packages that are open, and those that could not be. */
export function usePackages(): PackageState {
  const { packages } = useSession();
  return useSyncExternalStore(packages.subscribe, packages.current);
}

/** The list of corrections under work. */
export function useCorrections(): CorrectionState {
  const { corrections } = useSession();
  return useSyncExternalStore(corrections.subscribe, corrections.current);
}

export interface Observations {
  /** Null while nothing is computed, or while the columns are on their way */
  readonly store: ObservationStore | null;
  readonly pending: boolean;
}

async function loadStore(session: Session, view: View): Promise<ObservationStore | null> {
  if (view === 'published') {
    const published = await session.publishedColumns();
    return published === null ? null : createPublishedStore(published.columns, published.index);
  }
  const analyst = await session.analystColumns();
  return analyst === null ? null : createObservationStore(analyst.columns, analyst.index);
}

/** The store of one view of the data at hand. The key is the data's fingerprint, so old numbers can never be shown as new. */
export function useObservations(view: View): Observations {
  const session = useSession();
  const fingerprint = useSnapshotPart('fingerprint');
  const answer = useQuery({
    queryKey: [fingerprint, 'observations', view],
    enabled: fingerprint !== null,
    queryFn: () => loadStore(session, view),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
    structuralSharing: false,
    retry: false,
    networkMode: 'always',
  });
  return { store: answer.data ?? null, pending: fingerprint !== null && answer.isPending };
}
