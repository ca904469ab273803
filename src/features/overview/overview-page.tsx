import './overview.css';
import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useMemo } from 'react';
import type { PeriodType } from '../../domain/observation.ts';
import type { Period } from '../../domain/period.ts';
import { geography } from '../../reference/geography-facts.ts';
import { useDefinitions, useNumbers, useSnapshotPart } from '../../session/reading.ts';
import type { View } from '../../session/session.ts';
import { formatPeriod } from '../../text/format.ts';
import { layoutText } from '../../text/layout-text.ts';
import { overviewText } from '../../text/overview-text.ts';
import type { Role } from '../../text/vocabulary.ts';
import { LoadingBlock } from '../../ui/loading-block.tsx';
import { buildOverview } from './overview.model.ts';
import { OverviewTable } from './overview-table.tsx';

export interface OverviewPageProps {
  /** `H01`…`H19` */
  readonly helsefellesskap: string;
  readonly periodType: PeriodType;
  /** Inside the covered time of the data at hand */
  readonly period: Period;
  readonly role: Role;
  /** Which numbers the role may see; for `useNumbers` */
  readonly view: View;
}

/** The first page of the SSU: every indicator in one matrix, with what changed and whether it is more than noise. */
export function OverviewPage({ helsefellesskap, period, view }: OverviewPageProps): ReactNode {
  const { store } = useNumbers();
  const [targets, cut] = [useSnapshotPart('targets'), useSnapshotPart('cut')];
  const definitions = useDefinitions();
  const sections = useMemo(
    () => (store === null ? null : buildOverview(store, definitions, targets, { helsefellesskap, period, cut })),
    [store, definitions, targets, helsefellesskap, period, cut],
  );
  if (sections === null) return <LoadingBlock label={layoutText.computing} />;
  const where = geography.unitName('helsefellesskap', helsefellesskap);
  return (
    <article className="ft-overview">
      <header className="ft-page-head">
        <div>
          <Heading level={1} data-size="md">
            {where}
          </Heading>
          <p>{overviewText.lead(formatPeriod(period))}</p>
        </div>
      </header>
      <OverviewTable sections={sections} caption={overviewText.caption(where, formatPeriod(period))} />
      <footer className="ft-overview-foot">
        <details>
          <summary>{overviewText.howToRead}</summary>
          <ul>
            {overviewText.howToReadSteps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ul>
        </details>
        {view === 'published' ? <Paragraph data-size="sm">{overviewText.published}</Paragraph> : null}
        <Link to="/sammenlign" search={(before) => before}>
          {overviewText.compare}
        </Link>
      </footer>
    </article>
  );
}
