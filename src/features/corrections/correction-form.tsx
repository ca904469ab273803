import { Button, Dialog, Field, Heading, Input, Label, Paragraph } from '@digdir/designsystemet-react';
import { type FormEvent, type ReactNode, useId, useMemo, useState } from 'react';
import {
  type Correction,
  type CorrectionArt,
  type CorrectionFacts,
  type CorrectionStatus,
  correctionArts,
  correctionStatuses,
  nightsTouched,
} from '../../domain/correction.ts';
import { type CorrectionFault, hinders, judgeCorrection } from '../../domain/correction-fault.ts';
import { geography } from '../../reference/geography-facts.ts';
import { correctionsText } from '../../text/corrections-text.ts';
import { formatDate } from '../../text/format.ts';
import { FieldSelect } from '../../ui/field-select.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useFocusReturn } from '../../ui/keep-focus.ts';
import { factsKey } from './corrections.model.ts';
import { useExamination } from './use-examination.ts';

const words = correctionsText.form;

export interface CorrectionFormProps {
  readonly heading: string;
  readonly initial: Correction;
  /** The rest of the list */
  readonly others: readonly Correction[];
  readonly onSave: (correction: Correction) => void;
  readonly onClose: () => void;
}

const kommuneChoices = [
  { value: '', label: words.noKommune },
  ...geography.kommuner
    .map(({ komnr }) => ({ value: komnr, label: geography.unitName('kommune', komnr) }))
    .sort((one, other) => one.label.localeCompare(other.label, 'nb')),
];

const byChoices = (['kommune', 'sykehus'] as const).map((value) => ({
  value: value as string,
  label: words.byChoices[value],
}));

interface TextFieldProps {
  readonly label: string;
  readonly type: 'text' | 'date';
  readonly value: string;
  readonly invalid?: boolean;
  readonly onType: (value: string) => void;
}

function TextField({ label, type, value, invalid = false, onType }: TextFieldProps): ReactNode {
  const id = useId();
  return (
    <Field className="ft-field-select">
      <Label htmlFor={id}>{label}</Label>
      <Input
        id={id}
        type={type}
        autoComplete="off"
        value={value}
        aria-invalid={invalid}
        onChange={(event) => onType(event.target.value)}
      />
    </Field>
  );
}

/** Everything one correction says, with what it would do counted while it is written. */
export function CorrectionForm({ heading, initial, others, onSave, onClose }: CorrectionFormProps): ReactNode {
  useFocusReturn();
  const [draft, setDraft] = useState(initial);
  const [tried, setTried] = useState(false);
  const asked = useMemo(
    () => [{ ...initial, stay: draft.stay.trim(), from: draft.from, to: draft.to }],
    [initial, draft.stay, draft.from, draft.to],
  );
  const { book } = useExamination(asked, 'facts');
  const correction: Correction = {
    ...draft,
    stay: draft.stay.trim(),
    komnr: draft.art === 'feil_kommune' ? draft.komnr : null,
  };
  const facts = book.get(factsKey(correction)) ?? null;
  const faults = judgeCorrection({
    correction,
    facts,
    others,
    isKommune: (komnr) => geography.kommune(komnr) !== null,
  });
  const isUsable = !faults.some(hinders);
  const change = (part: Partial<Correction>): void => setDraft((before) => ({ ...before, ...part }));

  const save = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (isUsable) onSave(correction);
  };

  return (
    <Dialog open onClose={onClose} closeButton={false} className="ft-correction-dialog">
      <form onSubmit={save} noValidate>
        <Heading level={2} data-size="xs">
          {heading}
        </Heading>
        <Fields draft={draft} faults={tried ? faults : []} onChange={change} />
        <Effect correction={correction} facts={facts} faults={faults.filter((fault) => tried || !hinders(fault))} />
        <div className="ft-actions">
          <Button type="submit">{words.save}</Button>
          <Button type="button" variant="secondary" onClick={onClose}>
            {words.cancel}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

interface FieldsProps {
  readonly draft: Correction;
  readonly faults: readonly CorrectionFault[];
  readonly onChange: (part: Partial<Correction>) => void;
}

function Fields({ draft, faults, onChange }: FieldsProps): ReactNode {
  const isNamed = draft.by === null || byChoices.some(({ value }) => value === draft.by);
  return (
    <div className="ft-correction-fields">
      <TextField
        label={words.stay}
        type="text"
        value={draft.stay}
        invalid={faults.includes('no-stay')}
        onType={(stay) => onChange({ stay })}
      />
      <FieldSelect<CorrectionArt>
        label={words.art}
        value={draft.art}
        choices={correctionArts.map((value) => ({ value, label: correctionsText.arts[value] }))}
        onChoose={(art) => onChange({ art })}
      />
      <TextField
        label={words.from}
        type="date"
        value={draft.from}
        invalid={faults.includes('no-from')}
        onType={(from) => onChange({ from })}
      />
      <TextField
        label={words.to}
        type="date"
        value={draft.to}
        invalid={faults.includes('no-to') || faults.includes('ends-before')}
        onType={(to) => onChange({ to })}
      />
      {draft.art === 'feil_kommune' ? (
        <FieldSelect
          label={words.kommune}
          value={draft.komnr ?? ''}
          choices={kommuneChoices}
          onChoose={(komnr) => onChange({ komnr: komnr === '' ? null : komnr })}
        />
      ) : null}
      <FieldSelect<CorrectionStatus>
        label={words.status}
        value={draft.status}
        choices={correctionStatuses.map((value) => ({ value, label: correctionsText.statuses[value] }))}
        onChoose={(status) => onChange({ status })}
      />
      <TextField
        label={words.registered}
        type="date"
        value={draft.registered ?? ''}
        onType={(date) => onChange({ registered: date === '' ? null : date })}
      />
      <FieldSelect
        label={words.by}
        value={draft.by ?? ''}
        choices={[
          { value: '', label: words.byChoices.none },
          ...byChoices,
          ...(isNamed ? [] : [{ value: draft.by ?? '', label: draft.by ?? '' }]),
        ]}
        onChoose={(by) => onChange({ by: by === '' ? null : by })}
      />
    </div>
  );
}

interface EffectProps {
  readonly correction: Correction;
  readonly facts: CorrectionFacts | null;
  readonly faults: readonly CorrectionFault[];
}

function payerOf({ payer }: CorrectionFacts): string {
  return payer === null ? correctionsText.filters.unknownKommune : geography.unitName('kommune', payer);
}

/** What it would do, and what speaks against it; told to a screen reader as it changes. */
function Effect({ correction, facts, faults }: EffectProps): ReactNode {
  const touched = facts?.known === true ? nightsTouched(correction, facts) : null;
  return (
    <div className="ft-correction-effect" aria-live="polite">
      <Paragraph className="ft-quiet">{correctionsText.artExplanations[correction.art]}</Paragraph>
      {facts?.admitted == null ? null : (
        <Paragraph>
          {words.stayFound(
            formatDate(facts.admitted),
            facts.discharged === null ? null : formatDate(facts.discharged),
            payerOf(facts),
          )}
        </Paragraph>
      )}
      {touched === null ? null : <Paragraph>{words.effect(touched.stay, touched.payment)}</Paragraph>}
      {faults.length === 0 ? null : (
        <ul className="ft-correction-faults">
          {faults.map((fault) => (
            <li key={fault} data-hinders={hinders(fault)}>
              <Icon name="warning" />
              <span>{correctionsText.faults[fault]}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
