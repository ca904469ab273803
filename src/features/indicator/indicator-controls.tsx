import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { IndicatorDefinition } from '../../domain/indicator-definition.ts';
import type { Level, ObservationKey, Variant } from '../../domain/observation.ts';
import type { SplitId } from '../../domain/split.ts';
import type { ObservationStore } from '../../observations/observation-store.ts';
import { geography } from '../../reference/geography-facts.ts';
import { useDefinitions, useSnapshotPart } from '../../session/reading.ts';
import { indicatorText } from '../../text/indicator-text.ts';
import { DefinitionChoices } from '../../ui/definition-choices.tsx';
import { FieldSelect } from '../../ui/field-select.tsx';
import { unitsOf } from './indicator-split.model.ts';

export interface IndicatorControlsProps {
  readonly definition: IndicatorDefinition;
  readonly store: ObservationStore;
  readonly observationKey: ObservationKey;
  readonly helsefellesskap: string;
  /** What the numbers are divided by, where the indicator can be */
  readonly split: SplitId | null;
  /** Whether the numbers may be divided at all */
  readonly divides: boolean;
}

interface Choice {
  readonly profil?: string | undefined;
  readonly variant?: Variant | undefined;
  readonly niva?: ShownLevel;
  readonly enhet?: string | undefined;
  readonly delopp?: SplitId | undefined;
  readonly telletime?: string | undefined;
}

const shownLevels = ['helsefellesskap', 'kommune', 'region', 'bydel', 'enhet', 'country'] as const;
type ShownLevel = (typeof shownLevels)[number];

function isShownLevel(level: Level): level is ShownLevel {
  return shownLevels.some((one) => one === level);
}

interface UnitChoice {
  readonly value: string;
  readonly label: string;
}

function buildUnitChoices(props: IndicatorControlsProps, level: ShownLevel): readonly UnitChoice[] {
  if (level === 'helsefellesskap' || level === 'country') return [];
  const { store, observationKey, helsefellesskap } = props;
  return unitsOf(store, geography, { level, helsefellesskap, indicator: observationKey.indicator })
    .map((unit) => ({ value: unit, label: geography.unitName(level, unit) }))
    .sort((a, b) => a.label.localeCompare(b.label, 'nb'));
}

const hours: readonly number[] = Array.from({ length: 23 }, (_, index) => index + 1);

/** When of the day those who wait are counted. Every number of the census is counted anew when it changes. */
function HourChoice({ onChoose }: { readonly onChoose: (hour: string | undefined) => void }): ReactNode {
  const [hour, refused] = [useSnapshotPart('countingHour'), useSnapshotPart('hourRefused')];
  return (
    <div>
      <FieldSelect
        label={indicatorText.hour.label}
        value={hour === null ? '' : String(hour)}
        choices={[
          { value: '', label: indicatorText.hour.midnight },
          ...hours.map((one) => ({ value: String(one), label: indicatorText.hour.at(one) })),
        ]}
        onChoose={(chosen) => onChoose(chosen === '' ? undefined : chosen)}
      />
      {refused === null ? null : <p className="ft-notes">{indicatorText.hour.refused(refused)}</p>}
    </div>
  );
}

/** Which number of the indicator is shown: indicator, place, definition, corrections. Every choice is in the address. */
export function IndicatorControls(props: IndicatorControlsProps): ReactNode {
  const { definition, observationKey } = props;
  const definitions = useDefinitions();
  const navigate = useNavigate({ from: '/indikator/$indicator' });
  const choose = (choice: Choice): void => void navigate({ search: (before) => ({ ...before, ...choice }) });
  const level = isShownLevel(observationKey.level) ? observationKey.level : 'helsefellesskap';
  const units = buildUnitChoices(props, level);
  const offered = shownLevels.filter(
    (one) => one === 'helsefellesskap' || one === 'country' || buildUnitChoices(props, one).length > 0,
  );
  const chooseLevel = (niva: ShownLevel): void => choose({ niva, enhet: buildUnitChoices(props, niva)[0]?.value });
  return (
    <section className="ft-indicator-controls" aria-label={indicatorText.choices}>
      <FieldSelect
        label={indicatorText.indicator}
        value={definition.id}
        choices={definitions.all.map(({ id, shortName }) => ({ value: id, label: shortName }))}
        onChoose={(indicator) =>
          void navigate({
            params: { indicator },
            search: (before) => ({ ...before, profil: undefined, variant: undefined }),
          })
        }
      />
      <FieldSelect
        label={indicatorText.level}
        value={level}
        choices={offered.map((one) => ({ value: one, label: indicatorText.levels[one] }))}
        onChoose={chooseLevel}
      />
      {units.length === 0 ? null : (
        <FieldSelect
          label={indicatorText.unit}
          value={observationKey.unit}
          choices={units}
          onChoose={(enhet) => choose({ niva: level, enhet })}
        />
      )}
      <DefinitionChoices
        definition={definition}
        observationKey={observationKey}
        told={{ profiles: props.store.profiles(definition.id), variants: props.store.variants(definition.id) }}
        onChoose={choose}
      />
      {definition.kind === 'census' ? <HourChoice onChoose={(telletime) => choose({ telletime })} /> : null}
      {definition.splits === undefined || !props.divides ? null : (
        <FieldSelect
          label={indicatorText.splitBy}
          value={props.split ?? ''}
          choices={[
            { value: '', label: indicatorText.splitByNothing },
            ...definition.splits.map((one) => ({ value: one, label: indicatorText.splits[one] })),
          ]}
          onChoose={(delopp) => choose({ delopp: delopp === '' ? undefined : delopp })}
        />
      )}
    </section>
  );
}
