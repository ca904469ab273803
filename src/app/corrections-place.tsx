import type { ReactNode } from 'react';
import { CorrectionsPage } from '../features/corrections/corrections-page.tsx';
import { useChoices, useChoose } from './use-choices.ts';

export function CorrectionsPlace(): ReactNode {
  const { role, helsefellesskap, period } = useChoices();
  const choose = useChoose();
  return (
    <CorrectionsPage
      role={role}
      helsefellesskap={helsefellesskap}
      period={period}
      onRole={(rolle) => choose({ rolle })}
    />
  );
}
