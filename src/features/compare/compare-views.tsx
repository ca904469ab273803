import { Alert, Paragraph, Tabs } from '@digdir/designsystemet-react';
import { getRouteApi } from '@tanstack/react-router';
import { type ReactNode, useMemo } from 'react';
import { compareText } from '../../text/compare-text.ts';
import { formatPeriod } from '../../text/format.ts';
import { SignNotes } from '../../ui/sign-notes.tsx';
import { AdjustedView } from './adjusted-view.tsx';
import type { ComparedLevel } from './compare.model.ts';
import { CompareFigure } from './compare-figure.tsx';
import { CompareTable } from './compare-table.tsx';
import { type ComparisonViewProps, referenceName } from './compared.ts';
import { FunnelView } from './funnel-view.tsx';
import { KommuneMapView } from './kommune-map-view.tsx';
import { MapView } from './map-view.tsx';
import { MatrixView } from './matrix-view.tsx';
import { PanelsView, type PanelsViewProps } from './panels-view.tsx';
import { ScatterView, type ScatterViewProps } from './scatter-view.tsx';
import { widenComparison } from './widened.model.ts';

const route = getRouteApi('/sammenlign');

const views = ['soyler', 'trakt', 'justert', 'utvikling', 'kart', 'sammenheng', 'matrise'] as const;
/** A way of comparing. */
type Way = (typeof views)[number];

export interface CompareViewsProps extends PanelsViewProps, ScatterViewProps {
  /** Choice of the other indicator, for the view of two */
  readonly otherChoice: ReactNode;
}

/** Regions have neither a map nor numbers by age. */
function viewsOf(level: ComparedLevel): readonly Way[] {
  return views.filter((view) => level !== 'region' || (view !== 'kart' && view !== 'justert'));
}

/** The ways of comparing, one at a time; which one is in the address. */
export function CompareViews(props: CompareViewsProps): ReactNode {
  const { visning } = route.useSearch();
  const navigate = route.useNavigate();
  const offered = viewsOf(props.comparison.level);
  const chosen = offered.find((view) => view === visning) ?? 'soyler';
  const choose = (value: string): void => {
    const view = offered.find((known) => known === value);
    if (view === undefined || view === chosen) return;
    void navigate({ search: (before) => ({ ...before, visning: view }), resetScroll: false });
  };
  return (
    <Tabs value={chosen} onChange={choose} className="ft-compare-tabs">
      <Tabs.List aria-label={compareText.views}>
        {offered.map((view) => (
          <Tabs.Tab key={view} value={view}>
            {compareText.view[view]}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {offered.map((view) => (
        <Tabs.Panel key={view} value={view}>
          {view === chosen ? (
            <div className="ft-compare-view">
              <Shown {...props} shown={view} />
            </div>
          ) : null}
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}

function Shown({ shown, otherChoice, ...props }: CompareViewsProps & { readonly shown: Way }): ReactNode {
  switch (shown) {
    case 'soyler':
      return <BarsView {...props} store={props.store} />;
    case 'trakt':
      return <FunnelView {...props} />;
    case 'justert':
      return <AdjustedView {...props} />;
    case 'utvikling':
      return <PanelsView {...props} />;
    case 'kart':
      return props.comparison.level === 'kommune' ? (
        <KommuneMapView {...props} store={props.store} />
      ) : (
        <MapView {...props} />
      );
    case 'sammenheng':
      return (
        <>
          {otherChoice}
          <ScatterView {...props} />
        </>
      );
    case 'matrise':
      return (
        <MatrixView
          store={props.store}
          compared={props.comparison}
          helsefellesskap={props.observationKey.unit}
          period={props.period}
        />
      );
  }
}

/** Bars and table. */
function BarsView({ store, ...props }: ComparisonViewProps & Pick<PanelsViewProps, 'store'>): ReactNode {
  const { comparison, observationKey, period } = props;
  const told = useMemo(() => widenComparison(store, comparison, observationKey), [store, comparison, observationKey]);
  const { rows, fit, level } = told;
  const name = referenceName(level, observationKey.unit);
  return (
    <>
      {fit === 'fits' ? null : <Alert data-color="info">{compareText.unfit[fit]}</Alert>}
      <CompareFigure {...props} comparison={told} />
      <CompareTable {...props} comparison={told} />
      {rows.some(({ widened }) => widened !== null) ? (
        <Paragraph className="ft-notes">{compareText.widenedNote(formatPeriod(period), name)}</Paragraph>
      ) : null}
      <SignNotes observations={rows.map(({ observation }) => observation)} />
      <Paragraph className="ft-notes">{compareText.notRanked}</Paragraph>
      {level === 'helsefellesskap' ? <Paragraph className="ft-notes">{compareText.countryNote}</Paragraph> : null}
    </>
  );
}
