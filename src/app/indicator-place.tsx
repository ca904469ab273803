import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { IndicatorPage } from '../features/indicator/indicator-page.tsx';
import { useDefinitions } from '../session/session-context.tsx';
import { layoutText } from '../text/layout-text.ts';
import { UnknownIndicator } from './not-found.tsx';
import { NumberPlace } from './number-place.tsx';

export function IndicatorPlace(): ReactNode {
  const { indicator } = useParams({ from: '/indikator/$indicator' });
  const definition = useDefinitions().find(indicator);
  if (definition === null) return <UnknownIndicator id={indicator} />;
  return (
    <NumberPlace name={layoutText.places.indicator}>
      {(props) => <IndicatorPage definition={definition} {...props} />}
    </NumberPlace>
  );
}
