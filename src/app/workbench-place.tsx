import type { ReactNode } from 'react';
import { WorkbenchPage } from '../features/workbench/workbench-page.tsx';
import { useChoices, useChoose } from './use-choices.ts';

export function WorkbenchPlace(): ReactNode {
  const { role } = useChoices();
  const choose = useChoose();
  return <WorkbenchPage role={role} onRole={(rolle) => choose({ rolle })} />;
}
