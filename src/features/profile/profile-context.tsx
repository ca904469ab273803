import { Heading, Paragraph, Table } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useMemo } from 'react';
import { findNeighbours } from '../../domain/neighbours.ts';
import type { Population } from '../../domain/population.ts';
import { geography } from '../../reference/geography-facts.ts';
import { formatNumber } from '../../text/format.ts';
import { profileText } from '../../text/profile-text.ts';
import { CopyTable } from '../../ui/copy-table.tsx';
import { buildContext, buildStructures, kommunerIn, type ProfileLevel } from './structure.model.ts';

export interface PlaceProps {
  readonly level: ProfileLevel;
  readonly unit: string;
  readonly population: Population;
}

interface Fact {
  readonly name: string;
  readonly value: string;
}

/** How the place lies among others: its kommuner, or where it belongs. */
function placeFacts({ level, unit, population }: PlaceProps): readonly Fact[] {
  const { facts } = profileText;
  const kommune = geography.kommune(unit);
  if (level === 'kommune') {
    if (kommune === null) return [];
    return [
      { name: facts.belongs, value: geography.unitName('helsefellesskap', kommune.helsefellesskap) },
      { name: facts.fylke, value: kommune.fylke },
    ];
  }
  const year = population.years.at(-1) ?? 0;
  const kommuner = kommunerIn(geography, level, unit)
    .map((komnr) => ({ name: geography.unitName('kommune', komnr), count: population.inhabitants(komnr, year) }))
    .sort((a, b) => b.count - a.count);
  const [largest, smallest] = [kommuner[0], kommuner.at(-1)];
  return [
    { name: facts.kommuner, value: formatNumber(kommuner.length) },
    ...(largest === undefined ? [] : [{ name: facts.largest, value: profileText.named(largest.name, largest.count) }]),
    ...(smallest === undefined || kommuner.length < 2
      ? []
      : [{ name: facts.smallest, value: profileText.named(smallest.name, smallest.count) }]),
  ];
}

/** Size, age and place: what explains part of a difference before anything else does. */
export function ProfileContext(props: PlaceProps): ReactNode {
  const { level, unit, population } = props;
  const context = useMemo(() => buildContext(geography, population, level, unit), [population, level, unit]);
  const { facts } = profileText;
  const told: readonly Fact[] = [
    { name: facts.inhabitants, value: profileText.inhabitants(context.inhabitants, context.year) },
    ...(context.before === null
      ? []
      : [
          {
            name: facts.growth(context.beforeYear),
            value: profileText.growth(context.inhabitants, context.before),
          },
        ]),
    { name: facts.under18, value: profileText.share(context.under18) },
    { name: facts.from67, value: profileText.share(context.from67) },
    { name: facts.from80, value: profileText.share(context.from80) },
    ...placeFacts(props),
  ];
  return (
    <section className="ft-profile-context">
      <Heading level={2} data-size="xs">
        {profileText.context}
      </Heading>
      <dl>
        {told.map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Paragraph className="ft-notes">{profileText.source}</Paragraph>
    </section>
  );
}

const neighbourCount = 5;

/** The places most like this one by size and age structure. */
export function ProfileNeighbours({ level, unit, population }: PlaceProps): ReactNode {
  const neighbours = useMemo(
    () => findNeighbours(buildStructures(geography, population, level), unit, neighbourCount),
    [population, level, unit],
  );
  const { neighbourColumns: columns } = profileText;
  return (
    <section className="ft-profile-neighbours">
      <Heading level={2} data-size="xs">
        {profileText.neighbours}
      </Heading>
      <Paragraph className="ft-notes">{profileText.neighboursLead}</Paragraph>
      <CopyTable name={profileText.neighbours}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by key */}
        <section className="ft-scroll" tabIndex={0} aria-label={profileText.neighbours}>
          <Table className="ft-numbers" data-size="sm">
            <caption className="ds-sr-only">{profileText.neighbours}</caption>
            <Table.Head>
              <Table.Row>
                <Table.HeaderCell scope="col">{columns.place}</Table.HeaderCell>
                {[columns.inhabitants, columns.under18, columns.from67, columns.from80, columns.distance].map(
                  (name) => (
                    <Table.HeaderCell key={name} scope="col" className="ft-number">
                      {name}
                    </Table.HeaderCell>
                  ),
                )}
              </Table.Row>
            </Table.Head>
            <Table.Body>
              {neighbours.map(({ place, distance }) => (
                <Table.Row key={place.unit}>
                  <Table.HeaderCell scope="row">
                    <NeighbourLink level={level} unit={place.unit} />
                  </Table.HeaderCell>
                  <Table.Cell className="ft-number">{formatNumber(place.inhabitants)}</Table.Cell>
                  <Table.Cell className="ft-number">{profileText.share(place.under18)}</Table.Cell>
                  <Table.Cell className="ft-number">{profileText.share(place.from67)}</Table.Cell>
                  <Table.Cell className="ft-number">{profileText.share(place.from80)}</Table.Cell>
                  <Table.Cell className="ft-number">{profileText.distance(distance)}</Table.Cell>
                </Table.Row>
              ))}
            </Table.Body>
          </Table>
        </section>
      </CopyTable>
    </section>
  );
}

function NeighbourLink({ level, unit }: { readonly level: ProfileLevel; readonly unit: string }): ReactNode {
  const helsefellesskap = level === 'kommune' ? geography.kommune(unit)?.helsefellesskap : unit;
  const kommune = level === 'kommune' ? unit : undefined;
  return (
    <Link to="/profil" search={(before) => ({ ...before, helsefellesskap, enhet: kommune })}>
      {geography.unitName(level, unit)}
    </Link>
  );
}
