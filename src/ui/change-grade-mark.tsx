import type { ReactNode } from 'react';
import type { ChangeGrade } from '../domain/delivery-change.ts';
import { Icon, type IconName } from './icon.tsx';

const icons: Readonly<Record<ChangeGrade, IconName>> = {
  'changed-a-lot': 'warning',
  gone: 'minus',
  new: 'plus',
  changed: 'swap',
};

export interface ChangeGradeMarkProps {
  readonly grade: ChangeGrade;
  /** The word of the grade, or a count of it */
  readonly children: ReactNode;
}

/** How grave a change is, as icon and word, never colour alone. */
export function ChangeGradeMark({ grade, children }: ChangeGradeMarkProps): ReactNode {
  return (
    <span className="ft-change-grade" data-grade={grade}>
      <Icon name={icons[grade]} />
      {children}
    </span>
  );
}
