import type { ReactNode } from 'react';
import { OverviewPage } from '../features/overview/overview-page.tsx';
import { layoutText } from '../text/layout-text.ts';
import { NumberPlace } from './number-place.tsx';

export function OverviewPlace(): ReactNode {
  return <NumberPlace name={layoutText.places.overview}>{(props) => <OverviewPage {...props} />}</NumberPlace>;
}
