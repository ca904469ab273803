import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useMemo, useSyncExternalStore } from 'react';
import { createPublishedStore } from '../disclosure/published-columns.ts';
import type { SplitQuestion } from '../domain/split.ts';
import type { StandardisedQuestion } from '../domain/standardised-rates.ts';
import { createObservationStore, type ObservationStore } from '../observations/observation-store.ts';
import type { CorrectionState } from './correction-desk.ts';
import type { OwnState } from './own-shelf.ts';
import type { PackageState } from './package-shelf.ts';
import { NumberSourceContext, type Observations, useSnapshotPart } from './reading.ts';
import type { RecipeState } from './recipe-shelf.ts';
import type { RememberedState } from './remembered-files.ts';
import type { Session, View } from './session.ts';
import { SessionContext, useSession } from './session-handle.ts';

export { useDefinitions, useSnapshot, useSnapshotPart } from './reading.ts';
export { useSession } from './session-handle.ts';

export interface SessionProviderProps {
  readonly session: Session;
  readonly children: ReactNode;
}

export function SessionProvider({ session, children }: SessionProviderProps): ReactNode {
  return <SessionContext value={session}>{children}</SessionContext>;
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

async function loadStore(session: Session, view: View): Promise<ObservationStore | null> {
  if (view === 'published') {
    const published = await session.publishedColumns();
    if (published === null) throw new Error('The numbers were not made fit for others');
    return createPublishedStore(published.columns, published.index);
  }
  const analyst = await session.analystColumns();
  return analyst === null ? null : createObservationStore(analyst.columns, analyst.index);
}

interface AskedObservations extends Observations {
  /** Asks anew after it was stopped or failed */
  readonly again: () => void;
}

/**
 * The store of one view of the data at hand. The key is the data's fingerprint and what is published is held against, so
 * old numbers can never be shown as new.
 */
export function useObservations(view: View): AskedObservations {
  const session = useSession();
  const [fingerprint, publication] = [useSnapshotPart('fingerprint'), useSnapshotPart('publication')];
  const answer = useQuery({
    queryKey: [fingerprint, 'observations', view, view === 'published' ? publication : null],
    enabled: fingerprint !== null,
    queryFn: () => loadStore(session, view),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
    structuralSharing: false,
    retry: false,
    networkMode: 'always',
  });
  const isUnderWay = answer.isPending || answer.isFetching;
  return {
    store: answer.data ?? null,
    pending: fingerprint !== null && isUnderWay,
    again: () => void answer.refetch(),
  };
}

export interface NumbersProps {
  readonly view: View;
  readonly children: ReactNode;
}

/** Gives the numbers of a view to the places inside it, which can reach no others. */
export function Numbers({ view, children }: NumbersProps): ReactNode {
  const session = useSession();
  const { store, pending } = useObservations(view);
  const source = useMemo(
    () => ({
      ...{ view, store, pending },
      split: view === 'analyst' ? (question: SplitQuestion) => session.splitNumbers(question) : null,
      standardised: (question: StandardisedQuestion) => session.standardisedRates(question, view),
    }),
    [session, view, store, pending],
  );
  return <NumberSourceContext value={source}>{children}</NumberSourceContext>;
}
