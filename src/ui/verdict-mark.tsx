import type { ReactNode } from 'react';
import type { Verdict } from '../domain/verdict.ts';
import { tellVerdict, type VerdictOf } from '../text/verdict-words.ts';
import { Icon, type IconName, iconPathAt } from './icon.tsx';

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
  readonly of?: VerdictOf;
}

/** A verdict as icon and word, never colour alone. */
export function VerdictMark({ verdict, of = 'change' }: VerdictMarkProps): ReactNode {
  const { word, explanation } = tellVerdict(verdict, of);
  return (
    <span className="ft-verdict" data-verdict={verdict} title={explanation}>
      <Icon name={icons[verdict]} />
      {word}
    </span>
  );
}

/** The icon of a verdict with its middle at a place, for a matrix that has no room for words. */
export function verdictPathAt(verdict: Verdict, x: number, y: number): string {
  return iconPathAt(icons[verdict], x, y);
}
