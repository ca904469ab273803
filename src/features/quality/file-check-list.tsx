import { Heading, Link as LinkText, Paragraph } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useId } from 'react';
import { useSnapshot } from '../../session/session-context.tsx';
import { checkCatalogue, checkRooms, formatCheckAction } from '../../text/check-catalogue.ts';
import type { CheckId } from '../../text/intake-problems.ts';
import { qualityText } from '../../text/quality-text.ts';
import { type CheckLine, CheckTable } from './check-table.tsx';
import { type CheckTally, tallyChecks } from './check-tally.model.ts';
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

/** Every check of files as they are read, and what it found in those that are. */
export function FileCheckList(): ReactNode {
  const { files } = useSnapshot();
  const headingId = useId();
  const tallies = tallyChecks(files);
  return (
    <section className="ft-checks">
      <Heading level={2} data-size="2xs">
        {words.fileHeading}
      </Heading>
      <Paragraph className="ft-notes">{words.fileExplanation(files.length)}</Paragraph>
      {checkRooms.map(({ heading, checks }, index) => (
        <section key={heading} className="ft-checks">
          <Heading level={3} data-size="2xs" id={`${headingId}${index}`}>
            {heading}
          </Heading>
          <CheckTable labelledBy={`${headingId}${index}`} lines={checks.map((id) => buildLine(id, tallies.get(id)))} />
        </section>
      ))}
    </section>
  );
}
