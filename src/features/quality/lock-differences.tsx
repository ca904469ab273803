import { Table } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import type { IndicatorDefinition } from '../../domain/indicator-definition.ts';
import { type LockComparison, type LockDifference, toObservation } from '../../domain/period-lock.ts';
import { geography } from '../../reference/geography-facts.ts';
import { useDefinitions } from '../../session/session-context.tsx';
import { formatPeriodId } from '../../text/format.ts';
import { formatObservation, type ValueFormat } from '../../text/format-value.ts';
import { lockText as words } from '../../text/lock-text.ts';

const { indicator, where, period, locked: whenLocked, now } = words.columns;
const mostDecimals = 6;

/** The indicator, and the definition where it has several: their numbers are not the same. */
function nameOf(definition: IndicatorDefinition | null, { locked }: LockDifference): string {
  const profile = definition?.profiles.find(({ id }) => id === locked.profile);
  const name = definition?.shortName ?? locked.indicator;
  return profile === undefined || (definition?.profiles.length ?? 0) < 2 ? name : `${name} (${profile.name})`;
}

/** Both numbers with as many decimals as it takes to see that they differ. */
function printApart(format: ValueFormat, { locked, now: found }: LockDifference): readonly [string, string] {
  for (let decimals = format.decimals; ; decimals += 1) {
    const finer = { ...format, decimals };
    const then = formatObservation(finer, toObservation(locked));
    const today = found === null ? words.gone : formatObservation(finer, found);
    if (then !== today || decimals >= format.decimals + mostDecimals) return [then, today];
  }
}

/** Locked numbers that come out otherwise now. */
export function LockDifferences({ differences }: Pick<LockComparison, 'differences'>): ReactNode {
  const definitions = useDefinitions();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by key
    <section className="ft-scroll" tabIndex={0} aria-label={words.caption}>
      <Table data-size="sm" className="ft-numbers">
        <Table.Head>
          <Table.Row>
            {[indicator, where, period].map((heading) => (
              <Table.HeaderCell key={heading} scope="col">
                {heading}
              </Table.HeaderCell>
            ))}
            {[whenLocked, now].map((heading) => (
              <Table.HeaderCell key={heading} scope="col" className="ft-number">
                {heading}
              </Table.HeaderCell>
            ))}
          </Table.Row>
        </Table.Head>
        <Table.Body>
          {differences.map((difference) => {
            const { locked, now: found } = difference;
            const definition = definitions.find(locked.indicator);
            const [then, today] = printApart(definition ?? { kind: 'count', decimals: 3, unit: '' }, difference);
            return (
              <Table.Row key={JSON.stringify([locked, found?.value])}>
                <Table.HeaderCell scope="row">{nameOf(definition, difference)}</Table.HeaderCell>
                <Table.Cell>{geography.unitName(locked.level, locked.unit)}</Table.Cell>
                <Table.Cell>{formatPeriodId(locked.period)}</Table.Cell>
                <Table.Cell className="ft-number">{then}</Table.Cell>
                <Table.Cell className="ft-number">{today}</Table.Cell>
              </Table.Row>
            );
          })}
        </Table.Body>
      </Table>
    </section>
  );
}
