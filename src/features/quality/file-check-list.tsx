import { Heading, Link as LinkText, Paragraph } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useId } from 'react';
import { useSnapshot } from '../../session/session-context.tsx';
import { checkCatalogue, checkRooms, formatCheckAction } from '../../text/check-catalogue.ts';
import type { CheckId } from '../../text/intake-problems.ts';
import { qualityText } from '../../text/quality-text.ts';
import { type CheckLine, CheckTable } from './check-table.tsx';
import type { CheckTally } from './check-tally.model.ts';
import { problemTones } from './problem-card.tsx';

const words = qualityText.checks;

function buildLine(id: CheckId, tally: CheckTally | undefined): CheckLine {
  const { title, help, severities } = checkCatalogue[id];
  return {
    id,
    title,
    help,
    action: formatCheckAction(id),
    severities: severities.map((severity) => ({
      label: qualityText.severities[severity],
      color: problemTones[severity],
    })),
    outcome: tally === undefined ? words.found(0) : <TallyLink id={id} tally={tally} />,
    found: tally !== undefined,
  };
}

/** How much a check found, leading to where it is. */
function TallyLink({ id, tally }: { readonly id: CheckId; readonly tally: CheckTally }): ReactNode {
  return (
    <LinkText asChild>
      <Link to="/kvalitet" search={(before) => ({ ...before, fane: 'avvist', kontroll: id, fil: undefined })}>
        {words.foundInFiles(tally.places, tally.files)}
      </Link>
    </LinkText>
  );
}

export interface FileCheckListProps {
  /** What each check found, by its id */
  readonly tallies: ReadonlyMap<string, CheckTally>;
  readonly onlyFound: boolean;
}

/** Every check of files as they are read, and what it found in those that are. */
export function FileCheckList({ tallies, onlyFound }: FileCheckListProps): ReactNode {
  const { files } = useSnapshot();
  const headingId = useId();
  const rooms = checkRooms
    .map(({ heading, checks }) => ({
      heading,
      lines: checks.map((id) => buildLine(id, tallies.get(id))).filter(({ found }) => found || !onlyFound),
    }))
    .filter(({ lines }) => lines.length > 0);
  return (
    <section className="ft-checks">
      <Heading level={2} data-size="2xs">
        {words.fileHeading}
      </Heading>
      <Paragraph className="ft-notes">{words.fileExplanation(files.length)}</Paragraph>
      {rooms.map(({ heading, lines }, index) => (
        <section key={heading} className="ft-checks">
          <Heading level={3} data-size="2xs" id={`${headingId}${index}`}>
            {heading}
          </Heading>
          <CheckTable labelledBy={`${headingId}${index}`} lines={lines} />
        </section>
      ))}
    </section>
  );
}
