import { rootRouteId, useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { PeriodType } from '../domain/observation.ts';
import type { Period } from '../domain/period.ts';
import { geography } from '../reference/geography-facts.ts';
import type { View } from '../session/session.ts';
import { useSnapshotPart } from '../session/session-context.tsx';
import type { Role } from '../text/vocabulary.ts';
import { chooseHelsefellesskap } from './chosen-helsefellesskap.ts';
import { buildCoveredTime, choosePeriod, periodsToChoose } from './chosen-period.ts';
import type { SharedSearch } from './search-words.ts';

/** The choices in force everywhere: those of the link, filled out with what the data at hand suggests. */
export interface Choices {
  readonly search: SharedSearch;
  readonly helsefellesskap: string;
  readonly periodType: PeriodType;
  /** Null while no data has a period of the type */
  readonly period: Period | null;
  /** The periods of the type in the data, in order of time */
  readonly periods: readonly Period[];
  /** The period to show when the reader turns to another type: the one with the same last day */
  readonly periodOf: (type: PeriodType) => Period | null;
  readonly role: Role;
  readonly view: View;
}

export function useChoices(): Choices {
  const search = useSearch({ from: rootRouteId });
  const [files, cut] = [useSnapshotPart('files'), useSnapshotPart('cut')];
  return useMemo(() => {
    const time = buildCoveredTime(files, cut);
    return {
      search,
      helsefellesskap: search.helsefellesskap ?? chooseHelsefellesskap(files, geography),
      periodType: search.periodetype,
      period: time === null ? null : choosePeriod(time, search.periodetype, search.periode),
      periods: time === null ? [] : periodsToChoose(time, search.periodetype),
      periodOf: (type) => (time === null ? null : choosePeriod(time, type, search.periode)),
      role: search.rolle,
      view: search.rolle === 'analytiker' ? 'analyst' : 'published',
    };
  }, [search, files, cut]);
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
