import './hand-over.css';
import { Button, Card, Heading, Paragraph } from '@digdir/designsystemet-react';
import { type ReactNode, useState } from 'react';
import type { IsoDate } from '../../domain/period.ts';
import type { PackageWish } from '../../domain/shared-package.ts';
import type { ObservationStore } from '../../observations/observation-store.ts';
import { useDefinitions, useObservations, useSession, useSnapshotPart } from '../../session/session-context.tsx';
import { handOverText as words } from '../../text/hand-over-text.ts';
import type { Role } from '../../text/vocabulary.ts';
import { AnalystOnly } from '../../ui/analyst-only.tsx';
import { LoadingBlock } from '../../ui/loading-block.tsx';
import { CheckStep } from './check-step.tsx';
import { ChooseStep } from './choose-step.tsx';
import { listChoices, proposeWish } from './package-wish.ts';
import { SaveStep } from './save-step.tsx';

export interface HandOverPageProps {
  readonly role: Role;
  readonly helsefellesskap: string;
  /** First day with data and cut; null while there is none */
  readonly time: { readonly from: IsoDate; readonly to: IsoDate } | null;
  readonly appVersion: string;
  readonly onRole: (role: Role) => void;
}

/** The place where an analyst makes a package for readers: choose, check, hand over. */
export function HandOverPage(props: HandOverPageProps): ReactNode {
  return (
    <div className="ft-hand-over">
      <div>
        <Heading level={1} data-size="sm">
          {words.heading}
        </Heading>
        <Paragraph className="ft-quiet">{words.intro}</Paragraph>
      </div>
      <Inside {...props} />
    </div>
  );
}

function Inside(props: HandOverPageProps): ReactNode {
  const session = useSession();
  const isOpen = useSnapshotPart('opened') !== null;
  const [fingerprint, status] = [useSnapshotPart('fingerprint'), useSnapshotPart('status')];
  if (isOpen)
    return (
      <Card className="ft-empty">
        <Heading level={2} data-size="xs">
          {words.packageOpen.heading}
        </Heading>
        <Paragraph>{words.packageOpen.explanation}</Paragraph>
        <div className="ft-actions">
          <Button onClick={() => session.packages.closeAll()}>{words.packageOpen.close}</Button>
        </div>
      </Card>
    );
  if (props.role !== 'analytiker')
    return (
      <AnalystOnly
        heading={words.analystOnly.heading}
        paragraphs={[words.analystOnly.explanation]}
        toOverview={null}
        becomeAnalyst={words.analystOnly.becomeAnalyst}
        onAnalyst={() => props.onRole('analytiker')}
      />
    );
  if (fingerprint === null || props.time === null)
    return status === 'idle' ? <Paragraph>{words.noData}</Paragraph> : <LoadingBlock label={words.check.counting} />;
  return (
    <WithNumbers
      key={`${fingerprint} ${props.helsefellesskap}`}
      {...props}
      time={props.time}
      fingerprint={fingerprint}
    />
  );
}

interface WithNumbersProps extends HandOverPageProps {
  readonly time: NonNullable<HandOverPageProps['time']>;
  readonly fingerprint: string;
}

/** New numbers, or another helsefellesskap, begin from the first step; an earlier package that is laid in does not. */
function WithNumbers(props: WithNumbersProps): ReactNode {
  const { store } = useObservations('published');
  const [known, setKnown] = useState(store);
  if (store !== null && store !== known) setKnown(store);
  const shown = store ?? known;
  return shown === null ? <LoadingBlock label={words.check.counting} /> : <Steps {...props} store={shown} />;
}

interface StepsProps extends WithNumbersProps {
  readonly store: ObservationStore;
}

type Step = keyof typeof words.steps;
const steps: readonly Step[] = ['choose', 'check', 'save'];

function Steps({ store, time, helsefellesskap, fingerprint, appVersion }: StepsProps): ReactNode {
  const { all } = useDefinitions();
  const choices = listChoices(
    store,
    all.map(({ id }) => id),
  );
  const [wish, setWish] = useState<PackageWish>(() => proposeWish(choices, helsefellesskap, time.from, time.to));
  const [step, setStep] = useState<Step>('choose');
  return (
    <>
      <ol className="ft-steps" aria-label={words.stepsLabel}>
        {steps.map((each) => (
          <li key={each} aria-current={each === step ? 'step' : undefined}>
            {words.steps[each]}
          </li>
        ))}
      </ol>
      {step === 'choose' ? (
        <ChooseStep wish={wish} choices={choices} onWish={setWish} onNext={() => setStep('check')} />
      ) : null}
      {step === 'check' ? (
        <CheckStep wish={wish} onBack={() => setStep('choose')} onNext={() => setStep('save')} />
      ) : null}
      {step === 'save' ? (
        <SaveStep
          {...{ wish, fingerprint, appVersion }}
          onBack={() => setStep('check')}
          onAgain={() => setStep('choose')}
        />
      ) : null}
    </>
  );
}
