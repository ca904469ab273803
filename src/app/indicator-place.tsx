import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { IndicatorPage } from '../features/indicator/indicator-page.tsx';
import { isIndicatorId } from '../indicators/catalogue.ts';
import { layoutText } from '../text/layout-text.ts';
import { UnknownIndicator } from './not-found.tsx';
import { NumberPlace } from './number-place.tsx';

export function IndicatorPlace(): ReactNode {
  const { indicator } = useParams({ from: '/indikator/$indicator' });
  if (!isIndicatorId(indicator)) return <UnknownIndicator id={indicator} />;
  return (
    <NumberPlace name={layoutText.places.indicator}>
      {(props) => <IndicatorPage indicator={indicator} {...props} />}
    </NumberPlace>
  );
}
