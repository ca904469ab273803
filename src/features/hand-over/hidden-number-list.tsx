import { Button, Table } from '@digdir/designsystemet-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { AuditedNumber } from '../../domain/audit-report.ts';
import { useDefinitions } from '../../session/session-context.tsx';
import { auditWords } from '../../text/audit-text.ts';
import { handOverAuditText as words } from '../../text/hand-over-audit-text.ts';
import { mayBeFound } from './exact-bar.tsx';
import { placeWords } from './place-words.ts';
import type { ExactAsk } from './use-exact.ts';

interface HiddenNumberListProps {
  readonly numbers: readonly AuditedNumber[];
  readonly labelledBy: string;
  readonly exact: ExactAsk;
}

/** Hidden numbers, with what each may be as far as that is known, and why it is hidden. */
export function HiddenNumberList({ numbers, labelledBy, exact }: HiddenNumberListProps): ReactNode {
  const definitions = useDefinitions();
  const { what, reason, range } = words.columns;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by key
    <section className="ft-scroll" tabIndex={0} aria-labelledby={labelledBy}>
      <Table data-size="sm" aria-labelledby={labelledBy}>
        <Table.Head>
          <Table.Row>
            {[what, range, reason].map((heading) => (
              <Table.HeaderCell key={heading} scope="col">
                {heading}
              </Table.HeaderCell>
            ))}
          </Table.Row>
        </Table.Head>
        <Table.Body>
          {numbers.map((number) => (
            <Table.Row key={number.row}>
              <Table.HeaderCell scope="row">
                {definitions.nameOf(number.indicator)}
                <span className="ft-quiet ft-hidden-place">{placeWords(number)}</span>
              </Table.HeaderCell>
              <Table.Cell>
                <Range
                  number={number}
                  name={`${definitions.nameOf(number.indicator)}, ${placeWords(number)}`}
                  exact={exact}
                />
              </Table.Cell>
              <Table.Cell>{auditWords.reason(number.reason)}</Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </section>
  );
}

interface RangeProps {
  readonly number: AuditedNumber;
  readonly name: string;
  readonly exact: ExactAsk;
}

function tellRange({ low, high, isExact }: AuditedNumber): string {
  return low === null || high === null ? words.notTried : words.range(low, high, isExact);
}

/** What the number may be. Whoever asks for more finds the answer where the button was. */
function Range({ number, name, exact: { asked, find } }: RangeProps): ReactNode {
  const answer = useRef<HTMLSpanElement>(null);
  const [isAnswered, setAnswered] = useState(false);
  const isAskedAlone = asked?.length === 1 && asked[0] === number.row;
  useEffect(() => {
    if (isAskedAlone) setAnswered(true);
    else if (isAnswered) {
      setAnswered(false);
      answer.current?.focus();
    }
  }, [isAskedAlone, isAnswered]);
  return (
    <>
      <span ref={answer} tabIndex={-1} className="ft-hidden-range">
        {tellRange(number)}
      </span>
      {mayBeFound(number) ? (
        <Button
          variant="tertiary"
          data-size="sm"
          className="ft-find-exact"
          loading={isAskedAlone}
          aria-disabled={asked !== null}
          aria-label={words.exact.findOneOf(name)}
          onClick={() => {
            if (asked === null) find([number.row]);
          }}
        >
          {words.exact.findOne}
        </Button>
      ) : null}
    </>
  );
}
