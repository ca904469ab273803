import { Card, Fieldset, Heading, Paragraph, Radio } from '@digdir/designsystemet-react';
import { type ReactNode, useId, useState } from 'react';
import type { Clash, ClashOption, OpenPackage } from '../../domain/shared-package.ts';
import { geography } from '../../reference/geography-facts.ts';
import { useDefinitions, useSession } from '../../session/session-context.tsx';
import { formatList } from '../../text/format.ts';
import { packageText as words } from '../../text/package-text.ts';
import { nameAmong } from './package-names.ts';

export interface ClashFormProps {
  readonly clashes: readonly Clash[];
  readonly packages: readonly OpenPackage[];
}

/** Everything open packages disagree on, each with its ways out. Nothing is chosen for anyone. */
export function ClashForm({ clashes, packages }: ClashFormProps): ReactNode {
  const left = clashes.filter(({ chosen }) => chosen === null).length;
  return (
    <Card className="ft-clashes" data-color={left === 0 ? 'neutral' : 'warning'}>
      <Heading level={2} data-size="xs">
        {words.clashHeading}
      </Heading>
      <Paragraph role="status">{words.clashIntro(left)}</Paragraph>
      {clashes.map((clash) => (
        <ClashChoice key={clash.id} clash={clash} packages={packages} />
      ))}
    </Card>
  );
}

interface ClashChoiceProps {
  readonly clash: Clash;
  readonly packages: readonly OpenPackage[];
}

function ClashChoice({ clash, packages }: ClashChoiceProps): ReactNode {
  const session = useSession();
  const definitions = useDefinitions();
  const name = useId();
  const { kind, subject, options, chosen } = clash;
  /** Shown as chosen at once; the numbers follow. */
  const [picked, setPicked] = useState(chosen);
  const about =
    kind === 'helsefellesskap' ? geography.unitName('helsefellesskap', subject) : definitions.nameOf(subject);
  return (
    <Fieldset>
      <Fieldset.Legend>{words.clashes[kind].heading(about)}</Fieldset.Legend>
      <Fieldset.Description>{words.clashes[kind].explanation}</Fieldset.Description>
      {options.map((option) => (
        <Radio
          key={option.id}
          name={name}
          value={option.id}
          checked={picked === option.id}
          label={optionWords(clash, option, packages)}
          onChange={() => {
            setPicked(option.id);
            void session.packages.answer(clash.id, option.id);
          }}
        />
      ))}
    </Fieldset>
  );
}

function optionWords({ kind }: Clash, { use, value, packages }: ClashOption, all: readonly OpenPackage[]): string {
  if (use === 'all') return words.options.all;
  if (use === 'none') return words.options.none;
  if (use === 'earliest') return words.options.earliest(value);
  const names = formatList(all.filter(({ code }) => packages.includes(code)).map((one) => nameAmong(one, all)));
  if (kind === 'helsefellesskap' || kind === 'definition' || kind === 'enhet') return words.options.only(names);
  return words.options.withValue(words.values[kind](value), names);
}
