import type { ReactNode } from 'react';
import type { Verdict } from '../domain/verdict.ts';
import { verdictExplanations, verdictWords } from '../text/verdict-words.ts';
import { Icon, type IconName } from './icon.tsx';

const icons: Readonly<Record<Verdict, IconName>> = {
  better: 'check',
  worse: 'warning',
  'no-certain-change': 'equal',
  'too-few': 'minus',
  'not-comparable': 'unequal',
  up: 'arrow-up',
  down: 'arrow-down',
  same: 'equal',
};

export interface VerdictMarkProps {
  readonly verdict: Verdict;
}

/** A verdict as icon and word, never colour alone. */
export function VerdictMark({ verdict }: VerdictMarkProps): ReactNode {
  return (
    <span className="ft-verdict" data-verdict={verdict} title={verdictExplanations[verdict]}>
      <Icon name={icons[verdict]} />
      {verdictWords[verdict]}
    </span>
  );
}
