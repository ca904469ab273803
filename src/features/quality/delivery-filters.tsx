import type { ReactNode } from 'react';
import type { ChangeGrade } from '../../domain/delivery-change.ts';
import type { PeriodType } from '../../domain/observation.ts';
import { geography } from '../../reference/geography-facts.ts';
import { useDefinitions } from '../../session/session-context.tsx';
import { deliveryText } from '../../text/delivery-text.ts';
import { vocabulary } from '../../text/vocabulary.ts';
import { FieldSelect } from '../../ui/field-select.tsx';
import type { ChangeChoices, ChangedPlace, ChangeFilter } from './delivery-changes.model.ts';

const words = deliveryText.table;

/** No unit or indicator is named so. */
const all = '';

export interface DeliveryFiltersProps {
  readonly choices: ChangeChoices;
  readonly filter: ChangeFilter;
  readonly onFilter: (filter: ChangeFilter) => void;
}

function labelPlace({ level, unit }: ChangedPlace): string {
  const name = geography.unitShortName(level, unit);
  return level === 'kommune' ? name : `${name} (${vocabulary.levels[level].toLowerCase()})`;
}

/** What may be narrowed down: only values that occur can be chosen. */
export function DeliveryFilters({ choices, filter, onFilter }: DeliveryFiltersProps): ReactNode {
  const definitions = useDefinitions();
  return (
    <fieldset className="ft-filters ft-finding-filters">
      <legend className="ds-sr-only">{words.filters}</legend>
      <FieldSelect<ChangeGrade | ''>
        label={words.grade}
        value={filter.grade ?? all}
        choices={[
          { value: all, label: words.allGrades },
          ...choices.grades.map((value) => ({ value, label: deliveryText.grades[value] })),
        ]}
        onChoose={(value) => onFilter({ ...filter, grade: value === all ? null : value })}
      />
      <FieldSelect
        label={words.indicator}
        value={filter.indicator ?? all}
        choices={[
          { value: all, label: words.allIndicators },
          ...choices.indicators.map((value) => ({ value, label: definitions.nameOf(value) })),
        ]}
        onChoose={(value) => onFilter({ ...filter, indicator: value === all ? null : value })}
      />
      <FieldSelect
        label={words.place}
        value={filter.place ?? all}
        choices={[
          { value: all, label: words.allPlaces },
          ...choices.places.map((place) => ({ value: place.unit, label: labelPlace(place) })),
        ]}
        onChoose={(value) => onFilter({ ...filter, place: value === all ? null : value })}
      />
      <FieldSelect<PeriodType | ''>
        label={words.periodType}
        value={filter.periodType ?? all}
        choices={[
          { value: all, label: words.allPeriodTypes },
          ...choices.periodTypes.map((value) => ({ value, label: vocabulary.periodTypes[value] })),
        ]}
        onChoose={(value) => onFilter({ ...filter, periodType: value === all ? null : value })}
      />
    </fieldset>
  );
}
