import type { ReactNode } from 'react';
import { WorkbenchPage } from '../features/workbench/workbench-page.tsx';
import { useChoices, useRoleChoice } from './use-choices.ts';

export function WorkbenchPlace(): ReactNode {
  const { role } = useChoices();
  const chooseRole = useRoleChoice();
  return <WorkbenchPage role={role} onRole={chooseRole} />;
}
