import './groups.css';
import { Alert, Heading, Paragraph, Tag } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { IsoDate, Period } from '../../domain/period.ts';
import type { PriorityGroup } from '../../domain/priority-group.ts';
import { isReviewOverdue } from '../../domain/review.ts';
import { priorityGroups } from '../../indicators/groups/priority-groups.ts';
import { formatDate } from '../../text/format.ts';
import { groupsText as words } from '../../text/groups-text.ts';
import { PointList } from '../../ui/point-list.tsx';
import { GroupChronic } from './group-chronic.tsx';
import { GroupNumbers } from './group-numbers.tsx';
import { isUnconfirmed } from './groups.model.ts';

export interface GroupsPageProps {
  /** Id of a group; the first one where it is not known */
  readonly chosen: string | undefined;
  /** `H01`…`H19` */
  readonly helsefellesskap: string;
  /** Number of a kommune to look at; what is no kommune of the helsefellesskap is passed over */
  readonly komnr: string | undefined;
  /** Null where there are no numbers to show */
  readonly period: Period | null;
  /** ISO date */
  readonly today: IsoDate;
}

/** Who the prioritised groups are, how many, how they overlap, and which numbers tell of them. */
export function GroupsPage({ chosen, helsefellesskap, komnr, period, today }: GroupsPageProps): ReactNode {
  const found = priorityGroups.find(({ id }) => id === chosen);
  const group = found ?? priorityGroups[0];
  return (
    <div className="ft-groups">
      <nav aria-label={words.list} className="ft-groups-list">
        <Heading level={2} data-size="2xs">
          {words.heading}
        </Heading>
        <ul>
          {priorityGroups.map(({ id, name }) => (
            <li key={id}>
              <Link
                to="/grupper/$gruppe"
                params={{ gruppe: id }}
                search={(before) => before}
                aria-current={id === group?.id ? 'page' : undefined}
              >
                {name}
              </Link>
            </li>
          ))}
        </ul>
        <Paragraph className="ft-quiet" data-size="sm">
          {words.notAdded}
        </Paragraph>
      </nav>
      {group === undefined ? null : (
        <article className="ft-group">
          {chosen !== undefined && found === undefined ? <Alert data-color="warning">{words.unknown}</Alert> : null}
          <GroupHead group={group} today={today} />
          {period === null ? (
            <Alert data-color="info">
              <Paragraph>{words.notRead}</Paragraph>
              <Link to="/data" search={(before) => before}>
                {words.toData}
              </Link>
            </Alert>
          ) : (
            <GroupNumbers group={group} helsefellesskap={helsefellesskap} komnr={komnr} period={period} />
          )}
          <GroupRule group={group} />
        </article>
      )}
    </div>
  );
}

function GroupHead({ group, today }: { readonly group: PriorityGroup; readonly today: IsoDate }): ReactNode {
  return (
    <header>
      <div className="ft-page-head">
        <Heading level={1} data-size="md">
          {group.name}
        </Heading>
        <div className="ft-actions">
          {isUnconfirmed(group) ? (
            <Tag data-size="sm" data-color="warning">
              {words.unconfirmed}
            </Tag>
          ) : null}
          {isReviewOverdue(group, today) ? (
            <Tag data-size="sm" data-color="danger">
              {words.overdue}
            </Tag>
          ) : null}
        </div>
      </div>
      <Paragraph>{group.summary}</Paragraph>
    </header>
  );
}

function GroupRule({ group }: { readonly group: PriorityGroup }): ReactNode {
  return (
    <section className="ft-group-section">
      <Heading level={2} data-size="xs">
        {words.rule}
      </Heading>
      <Paragraph>{group.rule}</Paragraph>
      <PointList heading={words.includes} points={group.includes} />
      <PointList heading={words.excludes} points={group.excludes} />
      <PointList heading={words.unconfirmedHeading} points={group.unconfirmed} />
      <PointList heading={words.known} points={[group.known]} />
      <PointList heading={words.caveats} points={group.caveats} />
      {group.id === 'flere-kroniske' ? <GroupChronic /> : null}
      <Paragraph className="ft-quiet" data-size="sm">
        {words.responsible(
          group.owner,
          group.checker,
          group.reviewedOn === undefined ? null : formatDate(group.reviewedOn),
          formatDate(group.reviewBy),
        )}
      </Paragraph>
      <ul className="ft-group-links">
        <li>
          <Link to="/katalog" search={(before) => ({ ...before, indikator: 'prioriterte-grupper' })}>
            {words.toDefinition}
          </Link>
        </li>
        <li>
          <Link
            to="/indikator/$indicator"
            params={{ indicator: 'prioriterte-grupper' }}
            search={(before) => ({ ...before, profil: group.id })}
          >
            {words.toNumbers}
          </Link>
        </li>
      </ul>
    </section>
  );
}
