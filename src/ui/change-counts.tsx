import type { ReactNode } from 'react';
import { changeGrades, type GradeCounts } from '../domain/delivery-change.ts';
import { deliveryText } from '../text/delivery-text.ts';
import { ChangeGradeMark } from './change-grade-mark.tsx';

export interface ChangeCountsProps {
  readonly counts: GradeCounts;
}

/** How many numbers have each grade, gravest first; grades that do not occur are left out. */
export function ChangeCounts({ counts }: ChangeCountsProps): ReactNode {
  const found = changeGrades.filter((grade) => counts[grade] > 0);
  if (found.length === 0) return null;
  return (
    <ul className="ft-change-counts">
      {found.map((grade) => (
        <li key={grade}>
          <ChangeGradeMark grade={grade}>{deliveryText.gradeCounts(grade, counts[grade])}</ChangeGradeMark>
        </li>
      ))}
    </ul>
  );
}
