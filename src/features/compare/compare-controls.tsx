import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { IndicatorDefinition } from '../../domain/indicator-definition.ts';
import type { ObservationKey, Variant } from '../../domain/observation.ts';
import type { RegionScheme } from '../../domain/region.ts';
import { compareText } from '../../text/compare-text.ts';
import { scatterText } from '../../text/scatter-text.ts';
import { DefinitionChoices, type ToldSeries } from '../../ui/definition-choices.tsx';
import { FieldSelect } from '../../ui/field-select.tsx';
import { type ComparedLevel, type ComparedPlaces, type ComparisonOrder, comparisonOrders } from './compare.model.ts';

export interface CompareControlsProps {
  readonly catalogue: readonly IndicatorDefinition[];
  readonly definition: IndicatorDefinition;
  readonly observationKey: ObservationKey;
  /** What there are numbers of */
  readonly told: ToldSeries;
  readonly order: ComparisonOrder;
  readonly compared: ComparedPlaces;
  /** Divisions of the helsefellesskap */
  readonly schemes: readonly RegionScheme[];
  /** Every indicator is shown at once: only the places are chosen */
  readonly every: boolean;
}

interface Choice {
  readonly indikator?: string;
  readonly profil?: string | undefined;
  readonly variant?: Variant | undefined;
  readonly sortering?: ComparisonOrder;
  readonly omrader?: ComparedLevel;
  readonly ordning?: string | undefined;
}

const levels = ['helsefellesskap', 'kommune'] as const satisfies readonly ComparedLevel[];

const regionPrefix = 'region ';

function placesOf(wanted: string): Choice {
  const known = levels.find((level) => level === wanted);
  return known === undefined
    ? { omrader: 'region', ordning: wanted.slice(regionPrefix.length) }
    : { omrader: known, ordning: undefined };
}

/** Kommuner and regions have no place in the tile map to be ordered by. */
function ordersOf(level: ComparedLevel): readonly ComparisonOrder[] {
  return comparisonOrders.filter((order) => order !== 'geografi' || level === 'helsefellesskap');
}

/** What to compare and in which order. Another indicator starts from its own main definition. */
export function CompareControls(props: CompareControlsProps): ReactNode {
  const { catalogue, definition, observationKey, order, compared, schemes } = props;
  const { level, scheme } = compared;
  const navigate = useNavigate({ from: '/sammenlign' });
  const choose = (choice: Choice): void => void navigate({ search: (before) => ({ ...before, ...choice }) });
  const levelChoice = (
    <FieldSelect
      label={compareText.level}
      value={scheme == null ? level : `${regionPrefix}${scheme.id}`}
      choices={[
        ...levels.map((one) => ({ value: one, label: compareText.levels[one] })),
        ...schemes.map(({ id, name }) => ({ value: `${regionPrefix}${id}`, label: compareText.regionLevel(name) })),
      ]}
      onChoose={(wanted) => choose(placesOf(wanted))}
    />
  );
  if (props.every) return <div className="ft-controls-row">{levelChoice}</div>;
  return (
    <div className="ft-controls-row">
      <FieldSelect
        label={compareText.indicator}
        value={definition.id}
        choices={catalogue.map(({ id, name }) => ({ value: id, label: name }))}
        onChoose={(indikator) => choose({ indikator, profil: undefined, variant: undefined })}
      />
      {levelChoice}
      <DefinitionChoices definition={definition} observationKey={observationKey} told={props.told} onChoose={choose} />
      <FieldSelect
        label={compareText.order}
        value={order}
        choices={ordersOf(level).map((one) => ({ value: one, label: compareText.orders[one] }))}
        onChoose={(sortering) => choose({ sortering })}
      />
    </div>
  );
}

export interface OtherIndicatorProps {
  readonly catalogue: readonly IndicatorDefinition[];
  readonly first: IndicatorDefinition;
  readonly chosen: IndicatorDefinition;
}

/** The indicator laid across the first one, which is no choice itself. */
export function OtherIndicator({ catalogue, first, chosen }: OtherIndicatorProps): ReactNode {
  const others = catalogue.filter(({ id }) => id !== first.id);
  const navigate = useNavigate({ from: '/sammenlign' });
  return (
    <div className="ft-controls-row">
      <FieldSelect
        label={scatterText.second}
        value={chosen.id}
        choices={others.map(({ id, name }) => ({ value: id, label: name }))}
        onChoose={(mot) => void navigate({ search: (before) => ({ ...before, mot }), resetScroll: false })}
      />
    </div>
  );
}
