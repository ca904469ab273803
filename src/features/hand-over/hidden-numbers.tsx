import { Button, Heading, Paragraph, Search, Tag } from '@digdir/designsystemet-react';
import { type ReactNode, useId, useMemo, useState } from 'react';
import type { AuditedNumber } from '../../domain/audit-report.ts';
import { useDefinitions } from '../../session/session-context.tsx';
import { handOverAuditText as words } from '../../text/hand-over-audit-text.ts';
import { FieldSelect } from '../../ui/field-select.tsx';
import { ExactBar } from './exact-bar.tsx';
import { HiddenNumberList } from './hidden-number-list.tsx';
import { placeWords } from './place-words.ts';
import type { ExactAsk } from './use-exact.ts';

const atATime = 50;

interface HiddenNumbersProps {
  readonly numbers: readonly AuditedNumber[];
  readonly exact: ExactAsk;
}

/** Every hidden number of the package and how closely it can be placed: for the analyst alone, and marked so. */
export function HiddenNumbers({ numbers, exact }: HiddenNumbersProps): ReactNode {
  const definitions = useDefinitions();
  const [indicator, setIndicator] = useState('');
  const [sought, setSought] = useState('');
  const [shown, setShown] = useState(atATime);
  const listId = useId();
  const indicators = useMemo(() => [...new Set(numbers.map((number) => number.indicator))], [numbers]);
  const found = useMemo(() => {
    const text = sought.trim().toLowerCase();
    return numbers.filter(
      (number) =>
        (indicator === '' || number.indicator === indicator) &&
        (text === '' || placeWords(number).toLowerCase().includes(text)),
    );
  }, [numbers, indicator, sought]);
  return (
    <section className="ft-hidden-numbers">
      <div className="ft-hidden-numbers-head">
        <Heading level={3} data-size="2xs" id={listId}>
          {words.numbers}
        </Heading>
        <Tag data-color="warning">{words.notForSharing}</Tag>
      </div>
      <Paragraph className="ft-quiet">{`${words.notForSharingWhy} ${words.notTriedWhy}`}</Paragraph>
      <div className="ft-hidden-numbers-filter">
        <FieldSelect
          label={words.indicator}
          value={indicator}
          choices={[
            { value: '', label: words.allIndicators },
            ...indicators.map((id) => ({ value: id, label: definitions.nameOf(id) })),
          ]}
          onChoose={(chosen) => {
            setIndicator(chosen);
            setShown(atATime);
          }}
        />
        <Search>
          <Search.Input
            aria-label={words.place}
            placeholder={words.place}
            value={sought}
            onChange={({ target }) => {
              setSought(target.value);
              setShown(atATime);
            }}
          />
          <Search.Clear onClick={() => setSought('')} />
        </Search>
      </div>
      <p role="status">{found.length === 0 ? words.nothingFound : words.found(found.length, numbers.length)}</p>
      <ExactBar numbers={found} isFiltered={found.length < numbers.length} exact={exact} />
      {found.length === 0 ? null : (
        <HiddenNumberList numbers={found.slice(0, shown)} labelledBy={listId} exact={exact} />
      )}
      {found.length > shown ? (
        <Button variant="tertiary" data-size="sm" onClick={() => setShown(shown + atATime)}>
          {words.showMore}
        </Button>
      ) : null}
    </section>
  );
}
