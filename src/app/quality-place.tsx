import type { ReactNode } from 'react';
import { QualityPage } from '../features/quality/quality-page.tsx';
import { useChoices, useRoleChoice } from './use-choices.ts';

export function QualityPlace(): ReactNode {
  const { role } = useChoices();
  const chooseRole = useRoleChoice();
  return <QualityPage role={role} onRole={chooseRole} />;
}
