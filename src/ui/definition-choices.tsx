import type { ReactNode } from 'react';
import type { IndicatorDefinition } from '../domain/indicator-definition.ts';
import { type ObservationKey, type Variant, variants } from '../domain/observation.ts';
import { indicatorText } from '../text/indicator-text.ts';
import { FieldSelect } from './field-select.tsx';

/** Profiles and variants of an indicator that there are numbers of. */
export interface ToldSeries {
  readonly profiles: readonly string[];
  readonly variants: readonly Variant[];
}

export interface DefinitionChoicesProps {
  readonly definition: IndicatorDefinition;
  /** The profile and variant shown now */
  readonly observationKey: ObservationKey;
  /** Others than the analyst are not told all */
  readonly told: ToldSeries;
  readonly onChoose: (choice: { readonly profil?: string; readonly variant?: Variant }) => void;
}

/** With and without corrections; none where the indicator has none. */
export function variantsOf({ corrected }: IndicatorDefinition): readonly Variant[] {
  return corrected ? variants.filter((variant) => variant !== '-') : [];
}

/** Those that there are numbers of, and the one that is shown; all of them where nothing is told at all. */
function offer<Id extends string>(all: readonly Id[], told: readonly Id[], shown: string): readonly Id[] {
  return told.length === 0 ? all : all.filter((id) => id === shown || told.includes(id));
}

/** Which definition and which corrections an indicator is shown by, where it has more than one. */
export function DefinitionChoices({ definition, observationKey, told, onChoose }: DefinitionChoicesProps): ReactNode {
  const { profile, variant } = observationKey;
  const ids = definition.profiles.map(({ id }) => id);
  const profiles = offer(ids, told.profiles, profile);
  const offered = offer(variantsOf(definition), told.variants, variant);
  return (
    <>
      {profiles.length > 1 ? (
        <FieldSelect
          label={indicatorText.profile}
          value={profile}
          choices={definition.profiles
            .filter(({ id }) => profiles.includes(id))
            .map(({ id, name }) => ({ value: id, label: name }))}
          onChoose={(profil) => onChoose({ profil })}
        />
      ) : null}
      {offered.length > 1 ? (
        <FieldSelect
          label={indicatorText.variant}
          value={variant}
          choices={offered.map((value) => ({ value, label: indicatorText.variants[value] }))}
          onChoose={(variant) => onChoose({ variant })}
        />
      ) : null}
    </>
  );
}
