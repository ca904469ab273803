import { Field, Label, Select } from '@digdir/designsystemet-react';
import { type ReactNode, useId } from 'react';

interface SelectChoice<Value extends string> {
  readonly value: Value;
  readonly label: string;
}

export interface FieldSelectProps<Value extends string> {
  readonly label: string;
  /** Keeps the label for screen readers only */
  readonly labelHidden?: boolean;
  readonly value: Value;
  readonly choices: readonly SelectChoice<Value>[];
  readonly disabled?: boolean;
  readonly onChoose: (value: Value) => void;
}

/** A native select with its label. What comes out is one of the values that went in. */
export function FieldSelect<Value extends string>(props: FieldSelectProps<Value>): ReactNode {
  const { label, labelHidden = false, value, choices, disabled = false, onChoose } = props;
  const id = useId();
  return (
    <Field className="ft-field-select">
      <Label htmlFor={id} className={labelHidden ? 'ds-sr-only' : undefined}>
        {label}
      </Label>
      <Select
        id={id}
        value={value}
        disabled={disabled}
        onChange={(event) => {
          const chosen = choices.find((choice) => choice.value === event.target.value);
          if (chosen) onChoose(chosen.value);
        }}
      >
        {choices.map((choice) => (
          <Select.Option key={choice.value} value={choice.value}>
            {choice.label}
          </Select.Option>
        ))}
      </Select>
    </Field>
  );
}
