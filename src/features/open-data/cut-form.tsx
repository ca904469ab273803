import { Button, Field, Input, Label, Paragraph, ValidationMessage } from '@digdir/designsystemet-react';
import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { type IsoDate, isIsoDate } from '../../domain/period.ts';
import { dataText } from '../../text/data-text.ts';
import { formatDate } from '../../text/format.ts';

const words = dataText.cut;

export interface CutFormProps {
  readonly cut: IsoDate;
  readonly proposedCut: IsoDate;
  /** First day with data; a cut before it would leave nothing */
  readonly firstDay: IsoDate | null;
  /** Undefined goes back to the proposed date */
  readonly onCut: (cut: IsoDate | undefined) => void;
}

/** What is wrong with a cut as typed; null when it can be used. */
export function judgeCut(typed: string, firstDay: IsoDate | null): string | null {
  if (!isIsoDate(typed)) return words.invalid;
  return firstDay !== null && typed < firstDay ? words.tooEarly(formatDate(firstDay)) : null;
}

/** The date everything is seen from. Applied by a button: each change computes every number anew. */
export function CutForm({ cut, proposedCut, firstDay, onCut }: CutFormProps): ReactNode {
  const id = useId();
  const [typed, setTyped] = useState<string>(cut);
  const [problem, setProblem] = useState<string | null>(null);

  const apply = (event: FormEvent): void => {
    event.preventDefault();
    const found = judgeCut(typed, firstDay);
    setProblem(found);
    if (found === null) onCut(typed === proposedCut ? undefined : typed);
  };

  return (
    <form className="ft-cut" onSubmit={apply} noValidate>
      <Paragraph className="ft-quiet">{words.why}</Paragraph>
      <Field>
        <Label htmlFor={id}>{words.label}</Label>
        <Input
          id={id}
          type="date"
          value={typed}
          aria-invalid={problem !== null}
          onChange={(event) => setTyped(event.target.value)}
        />
        {problem === null ? null : <ValidationMessage>{problem}</ValidationMessage>}
      </Field>
      <div className="ft-actions">
        <Button type="submit" variant="secondary">
          {words.apply}
        </Button>
        {cut === proposedCut ? null : (
          <Button variant="tertiary" onClick={() => onCut(undefined)}>
            {words.useProposed}
          </Button>
        )}
      </div>
      <Paragraph className="ft-quiet">{words.proposed(formatDate(proposedCut))}</Paragraph>
    </form>
  );
}
