import { Heading, Paragraph, Switch } from '@digdir/designsystemet-react';
import { getRouteApi } from '@tanstack/react-router';
import { type ReactNode, useId, useMemo } from 'react';
import { type QualityCheckId, type QualityReport, qualityChecks } from '../../domain/quality-finding.ts';
import { useSnapshot } from '../../session/session-context.tsx';
import { checkCatalogue } from '../../text/check-catalogue.ts';
import { findingSeverities, findingWordings } from '../../text/finding-text.ts';
import { qualityText } from '../../text/quality-text.ts';
import { type CheckLine, CheckTable } from './check-table.tsx';
import { tallyChecks } from './check-tally.model.ts';
import { FileCheckList } from './file-check-list.tsx';
import { findingTones } from './finding-card.tsx';

const words = qualityText.checks;
const route = getRouteApi('/kvalitet');

const ids = Object.keys(findingWordings).filter((id): id is QualityCheckId => Object.hasOwn(qualityChecks, id));

function countFindings(id: QualityCheckId, quality: QualityReport | null): number {
  return quality?.findings.filter(({ check }) => check === id).length ?? 0;
}

function outcomeOf(id: QualityCheckId, quality: QualityReport | null): string {
  if (quality === null || !quality.asked.includes(id)) return words.notAsked;
  return words.found(countFindings(id, quality));
}

function buildLine(id: QualityCheckId, quality: QualityReport | null): CheckLine {
  const { title, help, action } = findingWordings[id];
  const severities = qualityChecks[id].severities.map((severity) => ({
    label: findingSeverities[severity],
    color: findingTones[severity],
  }));
  const found = countFindings(id, quality) > 0;
  return { id, title, help, action, severities, outcome: outcomeOf(id, quality), found };
}

/** Every check there is, so that the reader sees what is looked for, also where nothing was found. */
export function CheckTab(): ReactNode {
  const onlyFound = route.useSearch().bare === 'funn';
  const navigate = route.useNavigate();
  const { files, quality } = useSnapshot();
  const tallies = useMemo(() => tallyChecks(files), [files]);
  const across = ids.map((id) => buildLine(id, quality)).filter(({ found }) => found || !onlyFound);
  const inFiles = onlyFound ? tallies.size : Object.keys(checkCatalogue).length;
  const shown = across.length + inFiles;
  const choose = (checked: boolean): void => {
    const bare = checked ? ('funn' as const) : undefined;
    void navigate({ search: (before) => ({ ...before, bare }), replace: true, resetScroll: false });
  };
  return (
    <>
      <div className="ft-finding-bar">
        <Switch
          label={words.onlyFound}
          checked={onlyFound}
          onChange={({ currentTarget }) => choose(currentTarget.checked)}
        />
        <p className="ft-quiet" role="status">
          {words.foundOf(shown, ids.length + Object.keys(checkCatalogue).length)}
        </p>
      </div>
      {shown === 0 ? <Paragraph>{words.noneFound}</Paragraph> : null}
      {across.length === 0 ? null : <AcrossCheckList lines={across} />}
      {inFiles === 0 ? null : <FileCheckList tallies={tallies} onlyFound={onlyFound} />}
    </>
  );
}

function AcrossCheckList({ lines }: { readonly lines: readonly CheckLine[] }): ReactNode {
  const headingId = useId();
  return (
    <section className="ft-checks">
      <Heading level={2} data-size="2xs" id={headingId}>
        {words.acrossHeading}
      </Heading>
      <Paragraph className="ft-notes">{words.acrossExplanation}</Paragraph>
      <CheckTable labelledBy={headingId} lines={lines} />
    </section>
  );
}
