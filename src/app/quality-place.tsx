import type { ReactNode } from 'react';
import { QualityPage } from '../features/quality/quality-page.tsx';
import { useChoices, useChoose } from './use-choices.ts';

export function QualityPlace(): ReactNode {
  const { role } = useChoices();
  const choose = useChoose();
  return <QualityPage role={role} onRole={(rolle) => choose({ rolle })} />;
}
