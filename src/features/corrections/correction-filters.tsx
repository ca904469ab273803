import { Field, Input, Label } from '@digdir/designsystemet-react';
import { type ReactNode, useId } from 'react';
import {
  type CorrectionArt,
  type CorrectionStatus,
  correctionArts,
  correctionStatuses,
} from '../../domain/correction.ts';
import { geography } from '../../reference/geography-facts.ts';
import { correctionsText } from '../../text/corrections-text.ts';
import { formatPeriodId } from '../../text/format.ts';
import { FieldSelect } from '../../ui/field-select.tsx';
import { type CorrectionFilter, type CorrectionLine, monthsTouched } from './corrections.model.ts';

const words = correctionsText.filters;

/** No kommune, month, status or art is named so; the unknown kommune is empty. */
const all = '*';

export interface CorrectionFiltersProps {
  readonly lines: readonly CorrectionLine[];
  readonly filter: CorrectionFilter;
  readonly onFilter: (filter: CorrectionFilter) => void;
}

function kommuneChoices(lines: readonly CorrectionLine[]): readonly { value: string; label: string }[] {
  const found = [...new Set(lines.map(({ komnr }) => komnr))];
  const choices = found.map((value) => ({
    value,
    label: value === '' ? words.unknownKommune : geography.unitName('kommune', value),
  }));
  return choices.sort((one, other) => one.label.localeCompare(other.label, 'nb'));
}

/** What may be narrowed down: only kommuner and months that occur can be chosen. */
export function CorrectionFilters({ lines, filter, onFilter }: CorrectionFiltersProps): ReactNode {
  const id = useId();
  const months = [...new Set(lines.flatMap(({ correction }) => monthsTouched(correction)))].sort().reverse();
  const orNull = <Value extends string>(value: Value | typeof all): Value | null => (value === all ? null : value);
  return (
    <fieldset className="ft-filters ft-correction-filters">
      <legend className="ds-sr-only">{words.legend}</legend>
      <FieldSelect
        label={words.kommune}
        value={filter.komnr ?? all}
        choices={[{ value: all, label: words.allKommuner }, ...kommuneChoices(lines)]}
        onChoose={(value) => onFilter({ ...filter, komnr: orNull(value) })}
      />
      <FieldSelect
        label={words.month}
        value={filter.month ?? all}
        choices={[
          { value: all, label: words.allMonths },
          ...months.map((value) => ({ value, label: formatPeriodId(value) })),
        ]}
        onChoose={(value) => onFilter({ ...filter, month: orNull(value) })}
      />
      <FieldSelect<CorrectionStatus | typeof all>
        label={words.status}
        value={filter.status ?? all}
        choices={[
          { value: all, label: words.allStatuses },
          ...correctionStatuses.map((value) => ({ value, label: correctionsText.statuses[value] })),
        ]}
        onChoose={(value) => onFilter({ ...filter, status: orNull(value) })}
      />
      <FieldSelect<CorrectionArt | typeof all>
        label={words.art}
        value={filter.art ?? all}
        choices={[
          { value: all, label: words.allArts },
          ...correctionArts.map((value) => ({ value, label: correctionsText.arts[value] })),
        ]}
        onChoose={(value) => onFilter({ ...filter, art: orNull(value) })}
      />
      <Field className="ft-field-select">
        <Label htmlFor={id}>{words.stay}</Label>
        <Input
          id={id}
          type="search"
          autoComplete="off"
          value={filter.stay}
          onChange={(event) => onFilter({ ...filter, stay: event.target.value })}
        />
      </Field>
    </fieldset>
  );
}
