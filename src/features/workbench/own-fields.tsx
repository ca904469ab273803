import { Checkbox, Field, Heading, Input, Label, Textarea, ValidationMessage } from '@digdir/designsystemet-react';
import { type ChangeEvent, type ReactNode, useId } from 'react';
import type { Direction } from '../../domain/indicator-definition.ts';
import { type OwnIndicator, ownKinds } from '../../domain/own-indicator.ts';
import { definitionText } from '../../text/indicator-text.ts';
import { ownFormText } from '../../text/workbench-text.ts';
import { FieldSelect } from '../../ui/field-select.tsx';
import { readPoints, withKind } from './own-draft.ts';

const words = ownFormText.fields;
const directions = ['lower-is-better', 'higher-is-better', 'neutral'] as const satisfies readonly Direction[];
const inhabitants = ['100', '1000', '10000', '100000'] as const;
const decimals = ['0', '1', '2', '3'] as const;

interface DraftProps {
  readonly draft: OwnIndicator;
  readonly onChange: (part: Partial<OwnIndicator>) => void;
}

export interface OwnFieldsProps extends DraftProps {
  /** What is wrong, by field */
  readonly faults: ReadonlyMap<string, string>;
}

type TextField = 'name' | 'shortName' | 'unit' | 'countedAs' | 'owner' | 'checker' | 'reviewBy';
type PassageField = 'question' | 'numerator' | 'denominator';
type PointsField = 'includes' | 'excludes' | 'caveats' | 'references';

/** Everything a definition says beside its SQL. */
export function OwnFields({ draft, faults, onChange }: OwnFieldsProps): ReactNode {
  const line = (field: TextField): ReactNode => (
    <LineField
      label={words[field]}
      type={field === 'reviewBy' ? 'date' : 'text'}
      value={draft[field]}
      fault={faults.get(field)}
      onChange={(value) => onChange({ [field]: value })}
    />
  );
  const passage = (field: PassageField): ReactNode => (
    <PassageField
      label={words[field]}
      value={draft[field]}
      fault={faults.get(field)}
      onChange={(value) => onChange({ [field]: value })}
    />
  );
  const points = (field: PointsField): ReactNode => (
    <PassageField
      label={words[field]}
      value={draft[field].join('\n')}
      fault={faults.get(field)}
      free
      onChange={(value) => onChange({ [field]: readPoints(value) })}
    />
  );
  return (
    <div className="ft-own-fields">
      <Group heading={ownFormText.words}>
        {line('name')}
        {line('shortName')}
        {passage('question')}
        {passage('numerator')}
        {passage('denominator')}
        {points('includes')}
        {points('excludes')}
        {points('caveats')}
        {points('references')}
      </Group>
      <Group heading={ownFormText.counting}>
        <CountingFields draft={draft} onChange={onChange} />
        {line('unit')}
        {line('countedAs')}
      </Group>
      <Group heading={ownFormText.answers}>
        {line('owner')}
        {line('checker')}
        {line('reviewBy')}
      </Group>
    </div>
  );
}

function CountingFields({ draft, onChange }: DraftProps): ReactNode {
  return (
    <>
      <FieldSelect
        label={words.kind}
        value={draft.kind}
        choices={ownKinds.map((value) => ({ value, label: ownFormText.kinds[value] }))}
        onChoose={(kind) => onChange(withKind(draft, kind))}
      />
      {draft.perInhabitants === null ? null : (
        <FieldSelect
          label={words.perInhabitants}
          value={inhabitants.find((value) => Number(value) === draft.perInhabitants) ?? '1000'}
          choices={inhabitants.map((value) => ({ value, label: Number(value).toLocaleString('nb') }))}
          onChoose={(value) => onChange({ perInhabitants: Number(value) })}
        />
      )}
      <FieldSelect
        label={words.direction}
        value={draft.direction}
        choices={directions.map((value) => ({ value, label: definitionText.directions[value] }))}
        onChoose={(direction) => onChange({ direction })}
      />
      <FieldSelect
        label={words.decimals}
        value={decimals[draft.decimals] ?? '0'}
        choices={decimals.map((value) => ({ value, label: value }))}
        onChoose={(value) => onChange({ decimals: Number(value) })}
      />
      <Checkbox
        label={ownFormText.corrected}
        checked={draft.corrected}
        onChange={(event) => onChange({ corrected: event.target.checked })}
      />
      <Checkbox
        label={ownFormText.clustered}
        checked={draft.clustered}
        onChange={(event) => onChange({ clustered: event.target.checked })}
      />
    </>
  );
}

function Group({ heading, children }: { readonly heading: string; readonly children: ReactNode }): ReactNode {
  return (
    <section className="ft-own-group">
      <Heading level={2} data-size="2xs">
        {heading}
      </Heading>
      {children}
    </section>
  );
}

interface TextProps {
  readonly label: string;
  readonly value: string;
  readonly fault: string | undefined;
  readonly onChange: (value: string) => void;
}

function LineField({ label, value, fault, type, onChange }: TextProps & { readonly type: 'text' | 'date' }): ReactNode {
  const id = useId();
  return (
    <Field>
      <Label htmlFor={id}>{label}</Label>
      <Input
        id={id}
        type={type}
        value={value}
        aria-invalid={fault !== undefined}
        onChange={(event) => onChange(event.target.value)}
      />
      {fault === undefined ? null : <ValidationMessage>{fault}</ValidationMessage>}
    </Field>
  );
}

/** A free one keeps what is typed as it is while it is typed, so that a new line may be begun. */
function PassageField({ label, value, fault, free, onChange }: TextProps & { readonly free?: boolean }): ReactNode {
  const id = useId();
  const shown = {
    id,
    rows: 2,
    'aria-invalid': fault !== undefined,
    onChange: (event: ChangeEvent<HTMLTextAreaElement>) => onChange(event.target.value),
  };
  return (
    <Field>
      <Label htmlFor={id}>{label}</Label>
      {free !== true ? <Textarea {...shown} value={value} /> : <Textarea {...shown} defaultValue={value} />}
      {fault === undefined ? null : <ValidationMessage>{fault}</ValidationMessage>}
    </Field>
  );
}
