import type { ReactNode } from 'react';
import type { Verdict } from '../domain/verdict.ts';
import { tellVerdict, type VerdictOf } from '../text/verdict-words.ts';
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

export interface VerdictIconProps {
  readonly verdict: Verdict;
  /** Read aloud in the icon's stead */
  readonly word: string;
}

/** The icon alone, where a matrix has no room for words; its word is there for who cannot see it. */
export function VerdictIcon({ verdict, word }: VerdictIconProps): ReactNode {
  return (
    <span className="ft-verdict" data-verdict={verdict} role="img" aria-label={word}>
      <Icon name={icons[verdict]} />
    </span>
  );
}
