import { useParams, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { GroupsPage } from '../features/groups/groups-page.tsx';
import { Numbers, useSnapshotPart } from '../session/session-context.tsx';
import { toIsoDate } from './to-iso-date.ts';
import { useChoices } from './use-choices.ts';

/** Rules are read with or without numbers. */
export function GroupsPlace(): ReactNode {
  const { gruppe } = useParams({ strict: false });
  const enhet = useSearch({ strict: false, select: (search) => search.enhet });
  const { helsefellesskap, period, view } = useChoices();
  const fingerprint = useSnapshotPart('fingerprint');
  return (
    <Numbers view={view}>
      <GroupsPage
        chosen={gruppe}
        komnr={enhet}
        helsefellesskap={helsefellesskap}
        period={fingerprint === null ? null : period}
        today={toIsoDate(new Date())}
      />
    </Numbers>
  );
}
