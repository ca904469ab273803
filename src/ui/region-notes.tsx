import type { ReactNode } from 'react';
import type { RegionScheme } from '../domain/region.ts';
import { indicatorText } from '../text/indicator-text.ts';

export interface RegionNotesProps {
  readonly scheme: RegionScheme;
  /** The name of a kommune by its number */
  readonly nameOf: (komnr: string) => string;
}

/** What cannot be read from numbers of the regions of a division side by side. */
export function RegionNotes({ scheme, nameOf }: RegionNotesProps): ReactNode {
  const { overlapping, outside } = scheme;
  return (
    <p className="ft-notes">
      {[
        indicatorText.regionsNotSummed,
        ...(overlapping.length === 0 ? [] : [indicatorText.regionsOverlap(overlapping.map(nameOf))]),
        ...(outside.length === 0 ? [] : [indicatorText.regionsLeaveOut(outside.map(nameOf))]),
      ].join(' ')}
    </p>
  );
}
