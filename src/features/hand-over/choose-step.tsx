import { Button, Checkbox, Field, Fieldset, Input, Label, ValidationMessage } from '@digdir/designsystemet-react';
import { type ReactNode, useId, useState } from 'react';
import type { PackageWish } from '../../domain/shared-package.ts';
import { geography } from '../../reference/geography-facts.ts';
import { useDefinitions } from '../../session/session-context.tsx';
import { handOverText } from '../../text/hand-over-text.ts';
import { vocabulary } from '../../text/vocabulary.ts';
import { EarlierPackages } from './earlier-packages.tsx';
import { judgeWish, type WishChoices } from './package-wish.ts';

const words = handOverText.choose;

export interface ChooseStepProps {
  readonly wish: PackageWish;
  readonly choices: WishChoices;
  readonly onWish: (wish: PackageWish) => void;
  readonly onNext: () => void;
}

/** What goes into the package. Nothing is computed yet. */
export function ChooseStep({ wish, choices, onWish, onNext }: ChooseStepProps): ReactNode {
  const definitions = useDefinitions();
  const [tried, setTried] = useState(false);
  const faults = judgeWish(wish);
  const faultOf = (part: (typeof faults)[number]): string | null =>
    tried && faults.includes(part) ? words.faults[part] : null;
  const next = (): void => {
    setTried(true);
    if (faults.length === 0) onNext();
  };
  return (
    <div className="ft-wish">
      <Choice
        legend={words.helsefellesskap}
        help={words.helsefellesskapHelp}
        fault={faultOf('helsefellesskap')}
        all={geography.helsefellesskap.map(({ id, shortName }) => [id, shortName])}
        chosen={wish.helsefellesskap}
        onChosen={(helsefellesskap) => onWish({ ...wish, helsefellesskap })}
      />
      <Choice
        legend={words.indicators}
        fault={faultOf('indicators')}
        all={choices.indicators.map((id) => [id, definitions.nameOf(id)])}
        chosen={wish.indicators}
        onChosen={(indicators) => onWish({ ...wish, indicators })}
      />
      <Choice
        legend={words.levels}
        help={words.levelsHelp}
        fault={faultOf('levels')}
        all={choices.levels.map((level) => [level, vocabulary.levels[level]])}
        chosen={wish.levels}
        onChosen={(levels) => onWish({ ...wish, levels })}
      />
      <Choice
        legend={words.periodTypes}
        fault={faultOf('periodTypes')}
        all={choices.periodTypes.map((type) => [type, vocabulary.periodTypes[type]])}
        chosen={wish.periodTypes}
        onChosen={(periodTypes) => onWish({ ...wish, periodTypes })}
      />
      <Span wish={wish} fault={faultOf('span')} onWish={onWish} />
      <EarlierPackages />
      <div className="ft-actions">
        <Button onClick={next}>{words.next}</Button>
      </div>
    </div>
  );
}

interface ChoiceProps<Word extends string> {
  readonly legend: string;
  readonly help?: string;
  readonly fault: string | null;
  /** Words and what they are called, in the order to be kept */
  readonly all: readonly (readonly [Word, string])[];
  readonly chosen: readonly Word[];
  readonly onChosen: (chosen: readonly Word[]) => void;
}

function Choice<Word extends string>(props: ChoiceProps<Word>): ReactNode {
  const { legend, help, fault, all, chosen, onChosen } = props;
  const isAll = chosen.length === all.length;
  const ids = all.map(([id]) => id);
  return (
    <Fieldset className="ft-choices">
      <Fieldset.Legend>{legend}</Fieldset.Legend>
      {help === undefined ? null : <Fieldset.Description>{help}</Fieldset.Description>}
      {all.length < 4 ? null : (
        <Button variant="tertiary" data-size="sm" onClick={() => onChosen(isAll ? [] : ids)}>
          {isAll ? words.none(legend) : words.all(legend)}
        </Button>
      )}
      <div className="ft-choice-grid">
        {all.map(([id, name]) => (
          <Checkbox
            key={id}
            label={name}
            value={id}
            checked={chosen.includes(id)}
            aria-invalid={fault !== null}
            onChange={({ target }) =>
              onChosen(ids.filter((one) => (one === id ? target.checked : chosen.includes(one))))
            }
          />
        ))}
      </div>
      {fault === null ? null : <ValidationMessage>{fault}</ValidationMessage>}
    </Fieldset>
  );
}

interface SpanProps extends Pick<ChooseStepProps, 'wish' | 'onWish'> {
  readonly fault: string | null;
}

function Span({ wish, fault, onWish }: SpanProps): ReactNode {
  const id = useId();
  const parts = [
    ['from', words.from],
    ['to', words.to],
  ] as const;
  return (
    <Fieldset>
      <Fieldset.Legend>{words.span}</Fieldset.Legend>
      <Fieldset.Description>{words.spanHelp}</Fieldset.Description>
      <div className="ft-span">
        {parts.map(([part, label]) => (
          <Field key={part}>
            <Label htmlFor={`${id}-${part}`}>{label}</Label>
            <Input
              id={`${id}-${part}`}
              type="date"
              value={wish[part]}
              aria-invalid={fault !== null}
              onChange={({ target }) => onWish({ ...wish, [part]: target.value })}
            />
          </Field>
        ))}
      </div>
      {fault === null ? null : <ValidationMessage>{fault}</ValidationMessage>}
    </Fieldset>
  );
}
