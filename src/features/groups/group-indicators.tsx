import { Heading, Paragraph, Table } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useMemo } from 'react';
import { defaultSeries } from '../../domain/indicator-definition.ts';
import { judgeChange } from '../../domain/verdict.ts';
import { definitionOf } from '../../indicators/catalogue.ts';
import { pairWithLastYear } from '../../observations/year-pair.ts';
import { groupsText as words } from '../../text/groups-text.ts';
import { ObservationCell } from '../../ui/observation-cell.tsx';
import { VerdictMark } from '../../ui/verdict-mark.tsx';
import type { GroupQuestion } from './groups.model.ts';

/** The indicators that say most of what a group is offered, each with how it stands. */
export function GroupIndicators({ question }: { readonly question: GroupQuestion }): ReactNode {
  const { store, group, frame } = question;
  const rows = useMemo(
    () =>
      group.indicators.map((id) => {
        const definition = definitionOf(id);
        const { current, previous } = pairWithLastYear(store, {
          indicator: id,
          ...defaultSeries(definition),
          level: 'helsefellesskap',
          unit: frame.helsefellesskap,
          periodType: frame.period.type,
          period: frame.period.id,
        });
        const { direction, kind, decimals } = definition;
        return {
          definition,
          current,
          previous,
          judgement: judgeChange({ current, previous, direction, kind, decimals }),
        };
      }),
    [store, group, frame],
  );
  const { indicator, value, lastYear, verdict } = words.indicatorColumns;
  return (
    <section className="ft-group-section">
      <Heading level={2} data-size="xs">
        {words.indicators}
      </Heading>
      <Paragraph className="ft-quiet" data-size="sm">
        {words.indicatorsLead}
      </Paragraph>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by key */}
      <section className="ft-scroll" tabIndex={0} aria-label={words.indicators}>
        <Table className="ft-numbers" data-size="sm">
          <Table.Head>
            <Table.Row>
              <Table.HeaderCell scope="col">{indicator}</Table.HeaderCell>
              <Table.HeaderCell scope="col" className="ft-number">
                {value}
              </Table.HeaderCell>
              <Table.HeaderCell scope="col" className="ft-number">
                {lastYear}
              </Table.HeaderCell>
              <Table.HeaderCell scope="col">{verdict}</Table.HeaderCell>
            </Table.Row>
          </Table.Head>
          <Table.Body>
            {rows.map(({ definition, current, previous, judgement }) => (
              <Table.Row key={definition.id}>
                <Table.HeaderCell scope="row">
                  <Link
                    to="/indikator/$indicator"
                    params={{ indicator: definition.id }}
                    search={(before) => ({ ...before, profil: undefined, variant: undefined })}
                  >
                    {definition.shortName}
                  </Link>
                  <span className="ft-unit">{definition.unit}</span>
                </Table.HeaderCell>
                <ObservationCell definition={definition} observation={current} />
                <ObservationCell definition={definition} observation={previous} />
                <Table.Cell>{current === null ? null : <VerdictMark verdict={judgement.verdict} />}</Table.Cell>
              </Table.Row>
            ))}
          </Table.Body>
        </Table>
      </section>
    </section>
  );
}
