import './delivery.css';
import { Button, Details, Heading, Paragraph } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { DeliveryChange } from '../../domain/delivery-change.ts';
import type { FileReport } from '../../domain/file-report.ts';
import { endsEarlier } from '../../domain/newer-delivery.ts';
import { formatPartName } from '../../domain/part-name.ts';
import { parsePeriod } from '../../domain/period.ts';
import type { RowChange } from '../../domain/row-change.ts';
import { geography } from '../../reference/geography-facts.ts';
import type { AnsweredPair, DeliveryPair, DeliveryReview } from '../../session/delivery-review.ts';
import { useDefinitions, useSession, useSnapshot } from '../../session/session-context.tsx';
import { formatChangeLine } from '../../text/delivery-change-text.ts';
import { deliveryText } from '../../text/delivery-text.ts';
import { formatPeriod } from '../../text/format.ts';
import { ChangeCounts } from '../../ui/change-counts.tsx';
import { Notice } from '../../ui/notice.tsx';
import { DeliveryForm } from './delivery-form.tsx';

const words = deliveryText.waiting;
const mostShown = 5;

/** Tells of newer deliveries: what they would change while they wait, and that they may be undone afterwards. */
export function DeliveryNotice(): ReactNode {
  const { review } = useSnapshot();
  if (review === null) return null;
  if (review.state === 'waiting') return <WaitingNotice review={review} />;
  return review.undoable ? <ReplacedNotice review={review} /> : null;
}

interface ReviewProps {
  readonly review: DeliveryReview;
}

function nameOf({ name, part }: FileReport): string {
  return formatPartName(name, part);
}

function SeeAll(): ReactNode {
  return (
    <Button variant="tertiary" asChild>
      <Link to="/kvalitet" search={(before) => ({ ...before, fane: 'leveranse' })}>
        {words.seeAll}
      </Link>
    </Button>
  );
}

function sayAnswered({ pair: { before, after }, answer }: AnsweredPair): string {
  return words.answered[answer](nameOf(after), nameOf(before));
}

/** What came of the answer for one of several, and the way back. */
function Answered({ answered }: { readonly answered: AnsweredPair }): ReactNode {
  const session = useSession();
  return (
    <div className="ft-delivery-answered">
      <Paragraph>
        {sayAnswered(answered)} {words.undoAnswerHint}
      </Paragraph>
      <Button variant="secondary" data-size="sm" onClick={() => void session.undoDelivery()}>
        {words.undoAnswer}
      </Button>
    </div>
  );
}

function WaitingNotice({ review }: ReviewProps): ReactNode {
  const { pairs, summary, cutBefore, cutAfter, answered } = review;
  const heading = words.heading(pairs.length);
  return (
    <>
      <p role="status" className="ds-sr-only">
        {answered === null ? heading : `${sayAnswered(answered)} ${heading}`}
      </p>
      <Notice tone="info" heading={heading} actions={<Answers review={review} />}>
        {answered === null ? null : <Answered answered={answered} />}
        {pairs.length > 1 ? <Paragraph>{words.oneByOne}</Paragraph> : null}
        {pairs.map((pair) => (
          <PairWords key={pair.after.id} pair={pair} alone={pairs.length === 1} />
        ))}
        <Paragraph>
          {deliveryText.summary(summary)} {words.untouched}
        </Paragraph>
        <ChangeCounts counts={summary.counts} />
        {cutBefore === null || cutAfter === null || cutBefore === cutAfter ? null : (
          <Paragraph>{deliveryText.cutMoves(cutBefore, cutAfter)}</Paragraph>
        )}
        <Biggest changes={summary.biggest} />
      </Notice>
    </>
  );
}

function Answers({ review }: ReviewProps): ReactNode {
  const session = useSession();
  const count = review.pairs.length;
  const asked = review.pairs.every(({ origin }) => origin === 'asked');
  return (
    <>
      <Button onClick={() => void session.answerDelivery('replace')}>
        {count === 1 ? words.replace : words.replaceAll}
      </Button>
      {asked ? null : (
        <Button variant="secondary" onClick={() => void session.answerDelivery('beside')}>
          {count === 1 ? words.beside : words.besideAll}
        </Button>
      )}
      <Button variant="secondary" onClick={() => void session.answerDelivery('decline')}>
        {words.decline(count)}
      </Button>
      <SeeAll />
    </>
  );
}

function sayPair({ origin, before, after }: DeliveryPair): string {
  const [fresh, known] = [nameOf(after), nameOf(before)];
  if (origin === 'asked') return words.asked(fresh, known);
  if (endsEarlier(before, after) && before.periodTo !== null && after.periodTo !== null)
    return words.older(fresh, known, after.periodTo, before.periodTo);
  return words.newer(fresh, known);
}

function sayGone({ monthsGone, kommunerGone }: RowChange): string | null {
  const months = monthsGone.map((id) => {
    const period = parsePeriod(id);
    return period === null ? id : formatPeriod(period);
  });
  return deliveryText.gone(
    months,
    kommunerGone.map((komnr) => geography.unitShortName('kommune', komnr)),
  );
}

/** Answers for one of several that wait. */
function PairAnswers({ pair: { after, origin } }: { readonly pair: DeliveryPair }): ReactNode {
  const session = useSession();
  return (
    <fieldset className="ft-delivery-answers ft-actions">
      <legend className="ds-sr-only">{words.one(nameOf(after))}</legend>
      <Button variant="secondary" data-size="sm" onClick={() => void session.answerDelivery('replace', after.id)}>
        {words.replaceOne}
      </Button>
      {origin === 'asked' ? null : (
        <Button variant="tertiary" data-size="sm" onClick={() => void session.answerDelivery('beside', after.id)}>
          {words.besideOne}
        </Button>
      )}
      <Button variant="tertiary" data-size="sm" onClick={() => void session.answerDelivery('decline', after.id)}>
        {words.declineOne}
      </Button>
    </fieldset>
  );
}

function PairWords({ pair, alone }: { readonly pair: DeliveryPair; readonly alone: boolean }): ReactNode {
  const session = useSession();
  const { after, rows, delivery } = pair;
  const gone = rows === null ? null : sayGone(rows);
  return (
    <div className="ft-delivery-pair">
      <Paragraph className="ft-delivery-said">{sayPair(pair)}</Paragraph>
      {rows === null ? null : <Paragraph>{deliveryText.rows(rows)}</Paragraph>}
      {gone === null ? null : <Paragraph>{gone}</Paragraph>}
      {after.rowsRejected > 0 ? <Paragraph>{deliveryText.rejected(after.rowsRejected)}</Paragraph> : null}
      {alone ? null : <PairAnswers pair={pair} />}
      <Details className="ft-details" data-color="neutral">
        <Details.Summary>{words.about}</Details.Summary>
        <Details.Content>
          <DeliveryForm
            file={after}
            delivery={delivery}
            onSave={(told) => void session.setDelivery(after.id, told)}
            onCancel={null}
          />
        </Details.Content>
      </Details>
    </div>
  );
}

function Biggest({ changes }: { readonly changes: readonly DeliveryChange[] }): ReactNode {
  const definitions = useDefinitions();
  const shown = changes.slice(0, mostShown).flatMap((change) => {
    const definition = definitions.find(change.indicator);
    return definition === null ? [] : [{ change, definition }];
  });
  if (shown.length === 0) return null;
  return (
    <div className="ft-delivery-biggest">
      <Heading level={3} data-size="2xs">
        {words.biggest}
      </Heading>
      <ul>
        {shown.map(({ change, definition }) => (
          <li key={[change.indicator, change.level, change.unit].join(' ')}>
            {formatChangeLine(definition, geography.unitName(change.level, change.unit), change)}
          </li>
        ))}
      </ul>
    </div>
  );
}

function ReplacedNotice({ review }: ReviewProps): ReactNode {
  const session = useSession();
  const { replaced } = deliveryText;
  return (
    <div role="status">
      <Notice
        tone="info"
        heading={replaced.heading(review.pairs.length)}
        actions={
          <>
            <Button variant="secondary" onClick={() => void session.undoDelivery()}>
              {replaced.undo}
            </Button>
            <SeeAll />
          </>
        }
      >
        {review.pairs.map(({ before, after }) => (
          <Paragraph key={after.id}>{replaced.swapped(nameOf(before), nameOf(after))}</Paragraph>
        ))}
        <Paragraph>
          {deliveryText.summary(review.summary)} {replaced.undoHint}
        </Paragraph>
      </Notice>
    </div>
  );
}
