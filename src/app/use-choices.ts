import { rootRouteId, useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { type PeriodType, periodTypes } from '../domain/observation.ts';
import type { Period } from '../domain/period.ts';
import { geography } from '../reference/geography-facts.ts';
import type { OpenedPackages, PackageNumbers } from '../session/package-host.ts';
import { isPublishedPeriod, publishedTypes } from '../session/published-periods.ts';
import type { View } from '../session/session.ts';
import { useSession, useSnapshotPart } from '../session/session-context.tsx';
import type { Role } from '../text/vocabulary.ts';
import { chooseHelsefellesskap } from './chosen-helsefellesskap.ts';
import { buildCoveredTime, choosePeriod, coveredByPackages, periodsToChoose } from './chosen-period.ts';
import type { SharedSearch } from './search-words.ts';

/** The choices in force everywhere: those of the link, filled out with what the data at hand suggests. */
export interface Choices {
  readonly search: SharedSearch;
  readonly helsefellesskap: string;
  readonly periodType: PeriodType;
  /** The types the role may choose among */
  readonly periodTypes: readonly PeriodType[];
  /** Null while no data has a period of the type */
  readonly period: Period | null;
  /** The periods of the type in the data, in order of time */
  readonly periods: readonly Period[];
  /** The period to show when the reader turns to another type: the one with the same last day */
  readonly periodOf: (type: PeriodType) => Period | null;
  readonly role: Role;
  readonly view: View;
}

/** A package is for readers: whoever opens one reads it as they would. */
function roleInForce(wished: Role, opened: OpenedPackages | null): Role {
  if (opened === null || wished !== 'analytiker') return wished;
  return opened.packages.length === 1 ? 'ssu' : 'statsforvalter';
}

/** The wished one, unless packages are open that tell nothing of it. */
function helsefellesskapOf(search: SharedSearch, packed: PackageNumbers | null): string | undefined {
  const wished = search.helsefellesskap;
  return packed === null || wished === undefined || packed.helsefellesskap.includes(wished) ? wished : undefined;
}

export function useChoices(): Choices {
  const search = useSearch({ from: rootRouteId });
  const [files, cut, opened] = [useSnapshotPart('files'), useSnapshotPart('cut'), useSnapshotPart('opened')];
  return useMemo(() => {
    const packed = opened?.numbers ?? null;
    const time = packed === null ? buildCoveredTime(files, cut) : coveredByPackages(packed);
    const [first] = packed?.helsefellesskap ?? [];
    const role = roleInForce(search.rolle, opened);
    const view = role === 'analytiker' ? 'analyst' : 'published';
    const mayShow = (period: Period): boolean => view === 'analyst' || isPublishedPeriod(period);
    const types = view === 'analyst' ? periodTypes : publishedTypes;
    const periodType = types.includes(search.periodetype) ? search.periodetype : 'quarter';
    return {
      search,
      helsefellesskap: helsefellesskapOf(search, packed) ?? first ?? chooseHelsefellesskap(files, geography),
      periodType,
      periodTypes: types,
      period: time === null ? null : choosePeriod(time, periodType, search.periode, mayShow),
      periods: time === null ? [] : periodsToChoose(time, periodType, mayShow),
      periodOf: (type) => (time === null ? null : choosePeriod(time, type, search.periode, mayShow)),
      role,
      view,
    };
  }, [search, files, cut, opened]);
}

/** Moves to another helsefellesskap as a whole: a kommune or bydel of the one before does not lie in it. */
export function useMove(): (helsefellesskap: string) => void {
  const navigate = useNavigate();
  return (helsefellesskap) =>
    void navigate({
      to: '.',
      search: (before) => ({ ...before, helsefellesskap, niva: undefined, enhet: undefined }),
    });
}

/** Changes choices in the address and keeps the rest. A choice is a step in the browser's history; a repair is not. */
export function useChoose(): (changes: Partial<SharedSearch>, step?: 'push' | 'replace') => void {
  const navigate = useNavigate();
  return useMemo(
    () =>
      (changes, step = 'push') => {
        void navigate({
          to: '.',
          search: (before) => ({ ...before, ...changes }),
          replace: step === 'replace',
        });
      },
    [navigate],
  );
}

/** Changes role. An analyst's work is on files, so packages that are open are closed; they stay where they were saved. */
export function useRoleChoice(): (role: Role) => void {
  const choose = useChoose();
  const { packages } = useSession();
  return (rolle) => {
    if (rolle === 'analytiker') packages.closeAll();
    choose({ rolle });
  };
}
