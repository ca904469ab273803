import type { ReactNode } from 'react';
import { HandOverPage } from '../features/hand-over/hand-over-page.tsx';
import { useSnapshotPart } from '../session/session-context.tsx';
import { buildCoveredTime } from './chosen-period.ts';
import { useChoices, useRoleChoice } from './use-choices.ts';

export function HandOverPlace(): ReactNode {
  const { role, helsefellesskap } = useChoices();
  const [files, cut] = [useSnapshotPart('files'), useSnapshotPart('cut')];
  const chooseRole = useRoleChoice();
  return (
    <HandOverPage
      {...{ role, helsefellesskap }}
      time={buildCoveredTime(files, cut)}
      appVersion={import.meta.env.VITE_APP_VERSION}
      onRole={chooseRole}
    />
  );
}
