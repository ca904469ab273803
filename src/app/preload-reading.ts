import { loadPopulation } from '../reference/population-facts.ts';

/**
 * Fetches all that readers may turn to, while the network is there: a package opened on a train must not end at a page
 * that is still to come. A part that does not arrive is asked for again when it is needed.
 */
export function preloadReading(): void {
  const parts: readonly (() => Promise<unknown>)[] = [
    loadPopulation,
    () => import('./overview-place.tsx'),
    () => import('./indicator-place.tsx'),
    () => import('./compare-place.tsx'),
    () => import('./profile-place.tsx'),
    () => import('./groups-place.tsx'),
    () => import('./catalogue-place.tsx'),
    () => import('../charts/funnel-chart.tsx'),
    () => import('../charts/interval-bars.tsx'),
    () => import('../charts/process-chart.tsx'),
    () => import('../charts/scatter-chart.tsx'),
    () => import('../charts/small-multiples.tsx'),
    () => import('../charts/tile-map.tsx'),
    () => import('../charts/trend-chart.tsx'),
    () => import('../charts/year-over-year-chart.tsx'),
  ];
  for (const part of parts) part().catch(() => undefined);
}
