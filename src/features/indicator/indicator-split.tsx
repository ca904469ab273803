import { Heading, Tabs } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense, useMemo } from 'react';
import { buildObservationPoint } from '../../charts/observation-point.ts';
import type { IndicatorDefinition } from '../../domain/indicator-definition.ts';
import { dependsOnSize, isWhole } from '../../domain/indicator-kind.ts';
import type { ObservationKey } from '../../domain/observation.ts';
import type { Period } from '../../domain/period.ts';
import { outsideOf } from '../../domain/region.ts';
import type { ObservationStore } from '../../observations/observation-store.ts';
import { geography } from '../../reference/geography-facts.ts';
import { useFigureOrigin } from '../../session/reading.ts';
import { chartText } from '../../text/chart-text.ts';
import { buildFigureFooter } from '../../text/figure-footer.ts';
import { formatPeriod } from '../../text/format.ts';
import { formatTick, formatValue } from '../../text/format-value.ts';
import { indicatorText, unitHeading } from '../../text/indicator-text.ts';
import { LoadingBlock } from '../../ui/loading-block.tsx';
import { RegionNotes } from '../../ui/region-notes.tsx';
import { SignNotes } from '../../ui/sign-notes.tsx';
import { buildSplits, type Split, type SplitLevel } from './indicator-split.model.ts';
import { PartsTable } from './parts-table.tsx';

const IntervalBars = lazy(async () => ({ default: (await import('../../charts/interval-bars.tsx')).IntervalBars }));

export interface IndicatorSplitProps {
  readonly definition: IndicatorDefinition;
  readonly store: ObservationStore;
  readonly observationKey: ObservationKey;
  readonly helsefellesskap: string;
  readonly period: Period;
}

const emptyWords: Readonly<Record<SplitLevel, string>> = {
  kommune: indicatorText.noKommuner,
  region: indicatorText.noRegions,
  bydel: indicatorText.noBydeler,
  enhet: indicatorText.noEnheter,
};

function nameSplit({ level, scheme }: Split): string {
  return scheme?.name ?? indicatorText.splitLevels[level];
}

function splitKey(split: Split | undefined): string {
  return split?.scheme === null || split === undefined ? (split?.level ?? 'kommune') : `region-${split.scheme.id}`;
}

/** Parts of a whole have smaller values: figures that follow the size of the place need one more decimal to be told apart. */
function withFinerPrint(definition: IndicatorDefinition): IndicatorDefinition {
  const finer = definition.kind === 'census' || definition.kind === 'rate';
  return finer ? { ...definition, decimals: definition.decimals + 1 } : definition;
}

interface SplitViewProps {
  readonly definition: IndicatorDefinition;
  readonly split: Split;
  readonly period: Period;
  readonly chosenUnit: string;
  /** Name of the helsefellesskap */
  readonly where: string;
  readonly footer: readonly string[];
}

/** A small place says which period it is told for, in the figure as well. */
function rowLabel(name: string, widened: Period | null): string {
  return widened === null ? name : `${name} ${indicatorText.widenedTag(widened.type)}`;
}

function SplitFigure({ definition, split, period, chosenUnit, where, footer }: SplitViewProps): ReactNode {
  const { country, countryPeriod } = split;
  const levelName = nameSplit(split);
  return (
    <Suspense fallback={<LoadingBlock label={chartText.loading} />}>
      <IntervalBars
        title={indicatorText.splitTitle(definition.name, levelName, where)}
        heading="h3"
        subtitle={`${unitHeading(definition.unit)}, ${formatPeriod(period)}`}
        footer={footer}
        rows={split.rows.map(({ unit, name, current, widened }) => ({
          ...buildObservationPoint(definition, current, { label: rowLabel(name, widened), name }),
          emphasised: unit === chosenUnit,
        }))}
        reference={
          country?.value == null
            ? undefined
            : {
                value: country.value,
                label: indicatorText.countryValue(
                  formatValue(definition, country.value),
                  countryPeriod === null ? null : indicatorText.widenedTag(countryPeriod.type),
                ),
              }
        }
        formatTick={(value) => formatTick(definition, value)}
        whole={isWhole(definition)}
        description={chartText.barsDescription(definition.name, formatPeriod(period))}
        hint={chartText.hint}
        howToRead={indicatorText.howToReadSplit}
      />
    </Suspense>
  );
}

function PlaceName({ row }: { readonly row: Split['rows'][number] }): ReactNode {
  const { level, unit, name, measured, widened } = row;
  return (
    <>
      {measured ? (
        <Link to="." search={(before) => ({ ...before, niva: level, enhet: unit })}>
          {name}
        </Link>
      ) : (
        name
      )}
      {widened === null ? null : <span className="ft-quiet"> {indicatorText.widenedTag(widened.type)}</span>}
    </>
  );
}

function SplitTable({ definition, split, period }: SplitViewProps): ReactNode {
  const of = indicatorText.splitColumns[split.level];
  return (
    <PartsTable
      definition={definition}
      caption={indicatorText.splitCaption(of, formatPeriod(period))}
      of={of}
      parts={split.rows.map((row) => ({ ...row, key: `${row.level}-${row.unit}`, shown: <PlaceName row={row} /> }))}
    />
  );
}

const nameOfKommune = (komnr: string): string => geography.unitName('kommune', komnr);

function SplitPanel(props: SplitViewProps): ReactNode {
  const { scheme } = props.split;
  if (props.split.rows.length === 0) return <p className="ft-notes">{emptyWords[props.split.level]}</p>;
  return (
    <div className="ft-split">
      {scheme === null ? null : <RegionNotes definition={props.definition} scheme={scheme} nameOf={nameOfKommune} />}
      <SplitFigure {...props} />
      <SplitTable {...props} />
      {props.split.rows.some(({ widened }) => widened !== null) ? (
        <p className="ft-notes">{indicatorText.widenedNote(props.split.level)}</p>
      ) : null}
      {props.split.rows.some(({ unit }) => outsideOf(unit) !== null) ? (
        <p className="ft-notes">{indicatorText.outsideNote}</p>
      ) : null}
      <SignNotes observations={props.split.rows.flatMap(({ current, previous }) => [current, previous])} />
    </div>
  );
}

/** The helsefellesskap from the inside: by kommune, region, bydel or enhet, in the chosen period. */
export function IndicatorSplit(props: IndicatorSplitProps): ReactNode {
  const { store, observationKey, helsefellesskap, period } = props;
  const origin = useFigureOrigin();
  const { cut } = origin;
  const definition = useMemo(() => withFinerPrint(props.definition), [props.definition]);
  const splits = useMemo(
    () => buildSplits(store, geography, definition, { key: observationKey, helsefellesskap, cut }),
    [store, definition, observationKey, helsefellesskap, cut],
  );
  const shown = {
    definition,
    period,
    chosenUnit: observationKey.unit,
    where: geography.unitName('helsefellesskap', helsefellesskap),
    footer: buildFigureFooter({ definition, key: observationKey, origin }),
  };
  const first = splitKey(splits.find(({ rows }) => rows.length > 1) ?? splits[0]);
  return (
    <section className="ft-split">
      <Heading level={2} data-size="xs">
        {indicatorText.split(formatPeriod(period))}
      </Heading>
      {dependsOnSize(definition.kind) ? <p className="ft-notes">{indicatorText.splitFollowsSize}</p> : null}
      <Tabs key={`${helsefellesskap}-${first}`} defaultValue={first} data-size="sm">
        <Tabs.List>
          {splits.map((split) => (
            <Tabs.Tab key={splitKey(split)} value={splitKey(split)}>
              {nameSplit(split)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {splits.map((split) => (
          <Tabs.Panel key={splitKey(split)} value={splitKey(split)}>
            <SplitPanel {...shown} split={split} />
          </Tabs.Panel>
        ))}
      </Tabs>
    </section>
  );
}
