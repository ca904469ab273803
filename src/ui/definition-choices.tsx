import type { ReactNode } from 'react';
import type { IndicatorDefinition } from '../domain/indicator-definition.ts';
import { type ObservationKey, type Variant, variants } from '../domain/observation.ts';
import { indicatorText } from '../text/indicator-text.ts';
import { FieldSelect } from './field-select.tsx';

export interface DefinitionChoicesProps {
  readonly definition: IndicatorDefinition;
  /** The profile and variant shown now */
  readonly observationKey: ObservationKey;
  readonly onChoose: (choice: { readonly profil?: string; readonly variant?: Variant }) => void;
}

/** With and without corrections; none where the indicator has none. */
export function variantsOf({ corrected }: IndicatorDefinition): readonly Variant[] {
  return corrected ? variants.filter((variant) => variant !== '-') : [];
}

/** Which definition and which corrections an indicator is shown by, where it has more than one. */
export function DefinitionChoices({ definition, observationKey, onChoose }: DefinitionChoicesProps): ReactNode {
  return (
    <>
      {definition.profiles.length > 1 ? (
        <FieldSelect
          label={indicatorText.profile}
          value={observationKey.profile}
          choices={definition.profiles.map(({ id, name }) => ({ value: id, label: name }))}
          onChoose={(profil) => onChoose({ profil })}
        />
      ) : null}
      {definition.corrected ? (
        <FieldSelect
          label={indicatorText.variant}
          value={observationKey.variant}
          choices={variantsOf(definition).map((value) => ({ value, label: indicatorText.variants[value] }))}
          onChoose={(variant) => onChoose({ variant })}
        />
      ) : null}
    </>
  );
}
