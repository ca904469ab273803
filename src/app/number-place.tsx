import { Button, Card, Heading, Paragraph } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { PeriodType } from '../domain/observation.ts';
import type { Period } from '../domain/period.ts';
import { geography } from '../reference/geography-facts.ts';
import type { View } from '../session/session.ts';
import { Numbers, useSession, useSnapshotPart } from '../session/session-context.tsx';
import { formatPeriodId } from '../text/format.ts';
import { layoutText } from '../text/layout-text.ts';
import { packageText } from '../text/package-text.ts';
import { type Role, vocabulary } from '../text/vocabulary.ts';
import { LoadingBlock } from '../ui/loading-block.tsx';
import { PublishedPlace } from './published-place.tsx';
import { type Choices, useChoices, useChoose } from './use-choices.ts';

/** What every place that shows numbers is given. */
interface PlaceProps {
  readonly helsefellesskap: string;
  readonly periodType: PeriodType;
  readonly period: Period;
  readonly role: Role;
  readonly view: View;
}

export interface NumberPlaceProps {
  /** Name of the place, for the message that there is nothing to show */
  readonly name: string;
  readonly children: (props: PlaceProps) => ReactNode;
}

/** A place that shows numbers: its content when there is data, else what is missing and the way to it. */
export function NumberPlace({ name, children }: NumberPlaceProps): ReactNode {
  const choices = useChoices();
  const [fingerprint, status] = [useSnapshotPart('fingerprint'), useSnapshotPart('status')];
  const [files, opened, failure] = [useSnapshotPart('files'), useSnapshotPart('opened'), useSnapshotPart('failure')];
  const onItsWay = status !== 'idle' || (choices.search.data === 'demo' && files.length === 0 && failure === null);
  if (opened !== null && opened.numbers === null) return <UnsettledPackages />;
  if (fingerprint === null)
    return onItsWay ? (
      <LoadingBlock label={status === 'computing' ? layoutText.computing : layoutText.reading} />
    ) : (
      <NoData {...{ name, choices }} />
    );
  if (choices.period === null) return <NoPeriods type={choices.periodType} />;
  const { helsefellesskap, periodType, period, role, view } = choices;
  const place = <Numbers view={view}>{children({ helsefellesskap, periodType, period, role, view })}</Numbers>;
  return view === 'published' ? <PublishedPlace>{place}</PublishedPlace> : place;
}

interface NoDataProps {
  readonly name: string;
  readonly choices: Choices;
}

function NoData({ name, choices }: NoDataProps): ReactNode {
  const session = useSession();
  const choose = useChoose();
  const words = layoutText.empty;
  const { search, helsefellesskap, role } = choices;
  const isReader = role !== 'analytiker';
  const where = geography.unitName('helsefellesskap', helsefellesskap);
  const loadDemo = (): void => {
    if (search.data === 'demo') void session.loadDemo();
    else choose({ data: 'demo' });
  };
  return (
    <Card className="ft-empty">
      <Heading level={1} data-size="sm">
        {words.heading}
      </Heading>
      <Paragraph>
        {words.link(name, where, search.periode === undefined ? null : formatPeriodId(search.periode))}
      </Paragraph>
      <Paragraph>{isReader ? words.readerExplanation : words.explanation}</Paragraph>
      <div className="ft-actions">
        <Button asChild>
          <Link to="/data" search={(before) => before}>
            {isReader ? words.openPackage : words.toData}
          </Link>
        </Button>
        <Button variant="secondary" onClick={loadDemo}>
          {words.demo}
        </Button>
      </div>
    </Card>
  );
}

/** Nothing is shown of packages that do not agree before somebody has chosen. */
function UnsettledPackages(): ReactNode {
  return (
    <Card className="ft-empty">
      <Heading level={1} data-size="sm">
        {packageText.clashHeading}
      </Heading>
      <Paragraph>{packageText.banner.unsettled}</Paragraph>
      <div className="ft-actions">
        <Button asChild>
          <Link to="/data" search={(before) => before}>
            {packageText.banner.settle}
          </Link>
        </Button>
      </div>
    </Card>
  );
}

function NoPeriods({ type }: { readonly type: PeriodType }): ReactNode {
  return (
    <Card className="ft-empty">
      <Heading level={1} data-size="sm">
        {layoutText.noPeriods.heading(vocabulary.periodTypes[type])}
      </Heading>
      <Paragraph>{layoutText.noPeriods.explanation}</Paragraph>
    </Card>
  );
}
