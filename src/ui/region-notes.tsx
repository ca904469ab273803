import type { ReactNode } from 'react';
import { type IndicatorDefinition, isToldByTeam } from '../domain/indicator-definition.ts';
import { isReportedStock } from '../domain/indicator-kind.ts';
import type { RegionScheme } from '../domain/region.ts';
import { indicatorText } from '../text/indicator-text.ts';

export interface RegionNotesProps {
  /** What the numbers are of; null where they are of many things */
  readonly definition: IndicatorDefinition | null;
  readonly scheme: RegionScheme;
  /** The name of a kommune by its number */
  readonly nameOf: (komnr: string) => string;
}

function noteTeams(definition: IndicatorDefinition): readonly string[] {
  if (!isToldByTeam(definition)) return [];
  return [isReportedStock(definition.kind) ? indicatorText.regionsOfTeams : indicatorText.regionsOfScores];
}

/** What cannot be read from numbers of the regions of a division side by side. */
export function RegionNotes({ definition, scheme, nameOf }: RegionNotesProps): ReactNode {
  const { overlapping, outside } = scheme;
  return (
    <p className="ft-notes">
      {[
        ...(definition === null ? [] : noteTeams(definition)),
        indicatorText.regionsNotSummed,
        ...(overlapping.length === 0 ? [] : [indicatorText.regionsOverlap(overlapping.map(nameOf))]),
        ...(outside.length === 0 ? [] : [indicatorText.regionsLeaveOut(outside.map(nameOf))]),
      ].join(' ')}
    </p>
  );
}
