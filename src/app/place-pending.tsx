import type { ReactNode } from 'react';
import { layoutText } from '../text/layout-text.ts';
import { LoadingBlock } from '../ui/loading-block.tsx';

/** Shown while the code of a place is on its way. */
export function PlacePending(): ReactNode {
  return <LoadingBlock label={layoutText.loadingPlace} />;
}
