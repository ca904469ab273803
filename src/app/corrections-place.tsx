import type { ReactNode } from 'react';
import { CorrectionsPage } from '../features/corrections/corrections-page.tsx';
import { useChoices, useRoleChoice } from './use-choices.ts';

export function CorrectionsPlace(): ReactNode {
  const { role, helsefellesskap, period } = useChoices();
  const chooseRole = useRoleChoice();
  return <CorrectionsPage role={role} helsefellesskap={helsefellesskap} period={period} onRole={chooseRole} />;
}
