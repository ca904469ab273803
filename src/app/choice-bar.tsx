import { Button } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import type { Period } from '../domain/period.ts';
import { geography } from '../reference/geography-facts.ts';
import { useSnapshotPart } from '../session/session-context.tsx';
import { formatPeriod, formatPeriodShort } from '../text/format.ts';
import { layoutText } from '../text/layout-text.ts';
import { vocabulary } from '../text/vocabulary.ts';
import { FieldSelect } from '../ui/field-select.tsx';
import { Icon, type IconName } from '../ui/icon.tsx';

import { DataStatus } from './data-status.tsx';
import { PublicationNotice } from './publication-notice.tsx';
import { roles } from './search-words.ts';
import { type Choices, useChoose, useMove } from './use-choices.ts';

const helsefellesskapChoices = geography.helsefellesskap.map(({ id, name }) => ({ value: id, label: name }));
const roleChoices = roles.map((value) => ({ value, label: vocabulary.roles[value] }));
/** A package can only be read. */
const readerChoices = roleChoices.filter(({ value }) => value !== 'analytiker');

export interface ChoiceBarProps {
  readonly choices: Choices;
}

/** Where, when and for whom: the choices every place shares, and what the data is worth. */
export function ChoiceBar({ choices }: ChoiceBarProps): ReactNode {
  const choose = useChoose();
  const move = useMove();
  const packed = useSnapshotPart('opened')?.numbers ?? null;
  const isOpen = useSnapshotPart('opened') !== null;
  const places = helsefellesskapChoices.filter(({ value }) => packed?.helsefellesskap.includes(value) ?? true);
  return (
    <section aria-label={layoutText.choices} className="ft-choice-bar">
      <div className="ft-choice-where">
        <FieldSelect
          label={layoutText.helsefellesskap}
          value={choices.helsefellesskap}
          choices={places}
          onChoose={move}
        />
      </div>
      <PeriodChoice choices={choices} />
      <div className="ft-choice-role">
        <FieldSelect
          label={layoutText.role}
          value={choices.role}
          choices={isOpen ? readerChoices : roleChoices}
          onChoose={(rolle) => choose({ rolle })}
        />
      </div>
      <DataStatus choices={choices} />
      <PublicationNotice choices={choices} />
    </section>
  );
}

/** Calendar periods in full; rolling ones and years so far are long, and the type beside them says the rest. */
function periodLabel(period: Period): string {
  const long = period.type === 'year-to-date' || period.type.startsWith('rolling');
  return long ? formatPeriodShort(period) : formatPeriod(period);
}

function PeriodChoice({ choices }: ChoiceBarProps): ReactNode {
  const { period, periods, periodType } = choices;
  const choose = useChoose();
  const index = period === null ? -1 : periods.findIndex(({ id }) => id === period.id);
  return (
    <div className="ft-choice-when">
      <FieldSelect
        label={layoutText.periodType}
        value={periodType}
        choices={choices.periodTypes.map((value) => ({ value, label: vocabulary.periodTypes[value] }))}
        onChoose={(type) => choose({ periodetype: type, periode: choices.periodOf(type)?.id })}
      />
      <div className="ft-stepper">
        <StepButton icon="chevron-left" label={layoutText.previousPeriod} to={periods[index - 1]?.id} />
        <FieldSelect
          label={layoutText.period}
          value={period?.id ?? ''}
          disabled={period === null}
          choices={
            period === null
              ? [{ value: '', label: layoutText.noPeriod }]
              : periods.map((each) => ({ value: each.id, label: periodLabel(each) })).reverse()
          }
          onChoose={(periode) => choose({ periode })}
        />
        <StepButton icon="chevron-right" label={layoutText.nextPeriod} to={periods[index + 1]?.id} />
      </div>
    </div>
  );
}

interface StepButtonProps {
  readonly icon: IconName;
  readonly label: string;
  /** Id of the period stepped to; undefined at the end of the data */
  readonly to: string | undefined;
}

/** Stays focusable at the end of the data, so that stepping never throws the focus away. */
function StepButton({ icon, label, to }: StepButtonProps): ReactNode {
  const choose = useChoose();
  return (
    <Button
      variant="tertiary"
      icon
      aria-label={label}
      title={label}
      aria-disabled={to === undefined}
      onClick={() => {
        if (to !== undefined) choose({ periode: to });
      }}
    >
      <Icon name={icon} />
    </Button>
  );
}
