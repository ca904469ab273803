import type { ReactNode } from 'react';
import { DataPage } from '../features/open-data/data-page.tsx';
import { useSession, useSnapshot } from '../session/session-context.tsx';
import { firstActiveDay } from './chosen-period.ts';
import { useChoices, useChoose } from './use-choices.ts';

export function DataPlace(): ReactNode {
  const { role, search } = useChoices();
  const session = useSession();
  const { files } = useSnapshot();
  const choose = useChoose();
  return (
    <DataPage
      role={role}
      firstDay={firstActiveDay(files)}
      onDemo={() => {
        if (search.data === 'demo') void session.loadDemo();
        else choose({ data: 'demo', kutt: undefined });
      }}
      onCut={(kutt) => choose({ kutt })}
      onRole={(rolle) => choose({ rolle })}
    />
  );
}
