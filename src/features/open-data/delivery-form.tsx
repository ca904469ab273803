import { Button, Field, Input, Label, Paragraph, ValidationMessage } from '@digdir/designsystemet-react';
import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { type Delivery, deliveryQualities } from '../../domain/delivery.ts';
import type { FileReport } from '../../domain/file-report.ts';
import { isIsoDate } from '../../domain/period.ts';
import { deliveryText } from '../../text/delivery-text.ts';
import { FieldSelect } from '../../ui/field-select.tsx';
import { useFocusReturn } from '../../ui/keep-focus.ts';

const words = deliveryText.told;

export interface DeliveryFormProps {
  readonly file: FileReport;
  readonly delivery: Delivery;
  readonly onSave: (delivery: Delivery) => void;
  /** Null where there is nothing to go back to */
  readonly onCancel: (() => void) | null;
}

/** What is wrong with a cut as typed; null when it can be used. An empty one stands for the last day with data. */
export function judgeDeliveryCut(typed: string, { periodFrom }: Pick<FileReport, 'periodFrom'>): string | null {
  if (typed === '') return null;
  if (!isIsoDate(typed)) return words.cutInvalid;
  return periodFrom !== null && typed < periodFrom ? words.cutTooEarly(periodFrom) : null;
}

/** What the analyst knows of a delivery that the file does not tell. */
export function DeliveryForm({ file, delivery, onSave, onCancel }: DeliveryFormProps): ReactNode {
  const id = useId();
  const [source, setSource] = useState(delivery.source);
  const [cut, setCut] = useState<string>(delivery.cut ?? '');
  const [quality, setQuality] = useState(delivery.quality);
  const [problem, setProblem] = useState<string | null>(null);
  useFocusReturn();

  const save = (event: FormEvent): void => {
    event.preventDefault();
    const found = judgeDeliveryCut(cut, file);
    setProblem(found);
    if (found === null) onSave({ source: source.trim(), cut: cut === '' ? null : cut, quality });
  };

  return (
    <form className="ft-delivery-form" onSubmit={save} noValidate>
      <Field>
        <Label htmlFor={`${id}source`}>{words.source}</Label>
        <Input
          id={`${id}source`}
          value={source}
          maxLength={80}
          autoComplete="off"
          aria-describedby={`${id}source-hint`}
          onChange={(event) => setSource(event.target.value)}
        />
        <Paragraph id={`${id}source-hint`} className="ft-quiet">
          {words.sourceHint}
        </Paragraph>
      </Field>
      <Field>
        <Label htmlFor={`${id}cut`}>{words.cut}</Label>
        <Input
          id={`${id}cut`}
          type="date"
          value={cut}
          aria-invalid={problem !== null}
          aria-describedby={`${id}cut-hint`}
          onChange={(event) => setCut(event.target.value)}
        />
        {file.periodTo === null ? null : (
          <Paragraph id={`${id}cut-hint`} className="ft-quiet">
            {words.cutHint(file.periodTo)}
          </Paragraph>
        )}
        {problem === null ? null : <ValidationMessage>{problem}</ValidationMessage>}
      </Field>
      <FieldSelect
        label={words.quality}
        value={quality}
        choices={deliveryQualities.map((value) => ({ value, label: words.qualities[value] }))}
        onChoose={setQuality}
      />
      <div className="ft-actions">
        <Button type="submit" variant="secondary" data-size="sm">
          {words.save}
        </Button>
        {onCancel === null ? null : (
          <Button type="button" variant="tertiary" data-size="sm" onClick={onCancel}>
            {words.cancel}
          </Button>
        )}
      </div>
    </form>
  );
}
