import type { ReactNode } from 'react';
import { ComparePage } from '../features/compare/compare-page.tsx';
import { layoutText } from '../text/layout-text.ts';
import { NumberPlace } from './number-place.tsx';

export function ComparePlace(): ReactNode {
  return <NumberPlace name={layoutText.places.compare}>{(props) => <ComparePage {...props} />}</NumberPlace>;
}
