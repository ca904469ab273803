import { Button, Heading, Paragraph, Search, Table, Tag } from '@digdir/designsystemet-react';
import { type ReactNode, useId, useMemo, useState } from 'react';
import type { AuditedNumber } from '../../domain/audit-report.ts';
import { geography } from '../../reference/geography-facts.ts';
import { useDefinitions } from '../../session/session-context.tsx';
import { auditWords } from '../../text/audit-text.ts';
import { formatPeriodId } from '../../text/format.ts';
import { handOverAuditText as words } from '../../text/hand-over-audit-text.ts';
import { vocabulary } from '../../text/vocabulary.ts';
import { FieldSelect } from '../../ui/field-select.tsx';

const atATime = 50;

/** Where a number lies, as it is read and sought. */
function placeWords({ level, unit, period, variant, profile }: AuditedNumber): string {
  const parts = [geography.unitName(level, unit), vocabulary.levels[level], formatPeriodId(period), profile];
  return [...parts, variant === '-' ? '' : vocabulary.variants[variant]]
    .filter((part) => part !== '' && part !== '-')
    .join(' · ');
}

/** Every hidden number of the package and how closely it can be placed: for the analyst alone, and marked so. */
export function HiddenNumbers({ numbers }: { readonly numbers: readonly AuditedNumber[] }): ReactNode {
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
      {found.length === 0 ? null : <List numbers={found.slice(0, shown)} labelledBy={listId} />}
      {found.length > shown ? (
        <Button variant="tertiary" data-size="sm" onClick={() => setShown(shown + atATime)}>
          {words.showMore}
        </Button>
      ) : null}
    </section>
  );
}

interface ListProps {
  readonly numbers: readonly AuditedNumber[];
  readonly labelledBy: string;
}

function List({ numbers, labelledBy }: ListProps): ReactNode {
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
            <Table.Row key={`${number.indicator} ${number.profile} ${number.variant} ${placeWords(number)}`}>
              <Table.HeaderCell scope="row">
                {definitions.nameOf(number.indicator)}
                <span className="ft-quiet ft-hidden-place">{placeWords(number)}</span>
              </Table.HeaderCell>
              <Table.Cell>
                {number.low === null || number.high === null
                  ? words.notTried
                  : words.range(number.low, number.high, number.isExact)}
              </Table.Cell>
              <Table.Cell>{auditWords.reason(number.reason)}</Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </section>
  );
}
