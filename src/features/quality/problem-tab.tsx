import { Button, Paragraph } from '@digdir/designsystemet-react';
import { getRouteApi } from '@tanstack/react-router';
import { type ReactNode, useMemo, useState } from 'react';
import type { FileReport } from '../../domain/file-report.ts';
import { qualityText } from '../../text/quality-text.ts';
import { ListDownload } from './list-download.tsx';
import { ProblemCard } from './problem-card.tsx';
import { ProblemFilters } from './problem-filters.tsx';
import { filterProblems, listProblems, noFilter, type ProblemFilter } from './problem-list.model.ts';

const words = qualityText.problems;
const route = getRouteApi('/kvalitet');

export interface ProblemTabProps {
  readonly files: readonly FileReport[];
}

/** Everything that was rejected or warned of, file by file, to be narrowed down and opened. */
export function ProblemTab({ files }: ProblemTabProps): ReactNode {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const [column, setColumn] = useState<string | null>(null);
  const filter: ProblemFilter = {
    file: search.fil ?? null,
    severity: search.alvor ?? null,
    check: search.kontroll ?? null,
    column,
  };
  const change = (next: ProblemFilter): void => {
    setColumn(next.column);
    const { file, severity, check } = next;
    const chosen = { fil: file ?? undefined, alvor: severity ?? undefined, kontroll: check ?? undefined };
    void navigate({ search: (before) => ({ ...before, ...chosen }), replace: true, resetScroll: false });
  };
  const all = useMemo(() => listProblems(files), [files]);
  const shown = filterProblems(all, filter);
  if (all.length === 0) return <Paragraph>{words.none}</Paragraph>;
  return (
    <>
      <ProblemFilters entries={all} filter={filter} onFilter={change} />
      <div className="ft-finding-bar">
        <p className="ft-quiet" role="status">
          {words.shown(shown.length, all.length)}
        </p>
        <ListDownload part="problems" fileId={filter.file} />
      </div>
      {shown.length > 0 ? (
        <ul className="ft-findings">
          {shown.map((entry) => (
            <li key={`${entry.file.id} ${entry.group.check} ${entry.group.severity} ${entry.group.column}`}>
              <ProblemCard entry={entry} />
            </li>
          ))}
        </ul>
      ) : (
        <div className="ft-actions">
          <Paragraph>{words.noneChosen}</Paragraph>
          <Button variant="secondary" onClick={() => change(noFilter)}>
            {words.showAll}
          </Button>
        </div>
      )}
    </>
  );
}
