import { Alert, Paragraph, Tag } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useMemo } from 'react';
import { printFiner } from '../../domain/finer-print.ts';
import type { IndicatorDefinition } from '../../domain/indicator-definition.ts';
import type { PublishedObservation } from '../../domain/observation.ts';
import type { Period } from '../../domain/period.ts';
import { toldPeriods } from '../../observations/told-periods.ts';
import { geography } from '../../reference/geography-facts.ts';
import { useSnapshotPart } from '../../session/reading.ts';
import { formatPeriod } from '../../text/format.ts';
import { indicatorText } from '../../text/indicator-text.ts';
import { fullSentence } from '../../text/sentences.ts';
import { vocabulary } from '../../text/vocabulary.ts';
import { VerdictMark } from '../../ui/verdict-mark.tsx';
import { buildWidened, type Headline } from './indicator.model.ts';
import type { NumbersProps } from './late-numbers.tsx';
import { tellMeaning } from './tell-meaning.ts';

/** With the decimals its own numbers need. */
function sentencesOf(asked: IndicatorDefinition, headline: Headline): string | null {
  const { current, previous, judgement } = headline;
  if (current === null) return null;
  const definition = printFiner(asked, Math.max(current.value ?? 0, previous?.value ?? 0));
  const sentence = fullSentence({ definition, current, previous, judgement });
  return [sentence, ...tellMeaning(definition, headline)].join(' ');
}

/** How settled the number is. */
function QualityTag({ quality }: Pick<PublishedObservation, 'quality'>): ReactNode {
  return (
    <Tag data-color="neutral" variant="outline" data-size="sm" title={vocabulary.qualityExplanations[quality]}>
      {vocabulary.qualities[quality]}
    </Tag>
  );
}

/** Why the sentence is of a longer period, what the chosen one says, and the way to the longer one. */
function WidenedNote({ chosen, period, told }: { chosen: string | null; period: Period; told: Period }): ReactNode {
  return (
    <Paragraph className="ft-notes">
      {indicatorText.widenedHere(formatPeriod(period), formatPeriod(told))} {chosen}{' '}
      <Link to="." search={(before) => ({ ...before, periodetype: told.type, periode: told.id })}>
        {indicatorText.showWidened(vocabulary.periodTypes[told.type])}
      </Link>
    </Paragraph>
  );
}

/** Where there are numbers, when there is none for the chosen period. */
function ToldPeriods({ store, definition, observationKey }: NumbersProps): ReactNode {
  const periods = useMemo(() => toldPeriods(store, definition, observationKey), [store, definition, observationKey]);
  if (periods.length === 0) return null;
  return (
    <Paragraph className="ft-notes">
      {indicatorText.toldFor(periods.map(({ type }) => vocabulary.periodTypes[type]))}{' '}
      {periods.map((told) => (
        <span key={told.id}>
          <Link to="." search={(before) => ({ ...before, periodetype: told.type, periode: told.id })}>
            {indicatorText.showPeriod(formatPeriod(told))}
          </Link>{' '}
        </span>
      ))}
    </Paragraph>
  );
}

/**
 * The sentence that says how it stands, above everything else. That of a small place is of the longer period it is told
 * for.
 */
export function HeadlineView(props: NumbersProps & { readonly headline: Headline }): ReactNode {
  const { definition, store, observationKey, period, headline } = props;
  const cut = useSnapshotPart('cut');
  const widened = useMemo(
    () => buildWidened(store, definition, observationKey, cut),
    [store, definition, observationKey, cut],
  );
  const told = widened?.headline ?? headline;
  if (told.current === null) {
    const where = geography.unitName(observationKey.level, observationKey.unit);
    return (
      <>
        <Alert data-color="info">{indicatorText.noNumberHere(where, formatPeriod(period))}</Alert>
        <ToldPeriods {...props} />
      </>
    );
  }
  return (
    <>
      <div className="ft-headline" aria-live="polite">
        <p>{sentencesOf(definition, told)}</p>
        <div className="ft-headline-marks">
          <QualityTag quality={told.current.quality} />
          <VerdictMark verdict={told.judgement.verdict} />
        </div>
      </div>
      {told.current.state === 'not-reported' ? <ToldPeriods {...props} /> : null}
      {widened === null ? null : (
        <WidenedNote chosen={sentencesOf(definition, headline)} period={period} told={widened.period} />
      )}
    </>
  );
}
