import { type ReactNode, useEffect } from 'react';
import { DataPage } from '../features/open-data/data-page.tsx';
import { PackageTrouble } from '../features/open-package/package-trouble.tsx';
import { PackagesPage } from '../features/open-package/packages-page.tsx';
import { useSession, useSnapshot } from '../session/session-context.tsx';
import { firstActiveDay } from './chosen-period.ts';
import { preloadReading } from './preload-reading.ts';
import { useChoices, useChoose, useRoleChoice } from './use-choices.ts';

/** Files for the analyst; for readers, and whoever has opened one, the packages. */
export function DataPlace(): ReactNode {
  const { role, search } = useChoices();
  const session = useSession();
  const { files } = useSnapshot();
  const choose = useChoose();
  const chooseRole = useRoleChoice();
  const isReader = role !== 'analytiker';
  useEffect(() => {
    if (isReader) preloadReading();
  }, [isReader]);
  if (role !== 'analytiker') return <PackagesPage role={role} onAnalyst={() => chooseRole('analytiker')} />;
  return (
    <>
      <PackageTrouble />
      <DataPage
        firstDay={firstActiveDay(files)}
        onDemo={() => {
          if (search.data === 'demo') void session.loadDemo();
          else choose({ data: 'demo', kutt: undefined });
        }}
        onCut={(kutt) => choose({ kutt })}
      />
    </>
  );
}
