import type { ExtractKindId } from '../../domain/extract-kind.ts';
import eventOutsideSql from './event-outside-stay.sql?raw';
import figuresOutsideSql from './figures-outside-team.sql?raw';
import membershipOutsideSql from './membership-outside-team.sql?raw';
import messageSql from './message-without-stay.sql?raw';
import { aboveShare, always, byShare, type QualityCheck } from './quality-check.ts';
import serviceSql from './service-without-stay.sql?raw';

/** Above this share of unlinked rows the files do not belong together as they should. */
const unlinkedLimit = 0.05;

function unknownTeam(kind: ExtractKindId): QualityCheck {
  const sql = `select k.file_id, k.row_no, k.team_id as place from ${kind} k anti join fact_team t on t.team_id = k.team_id`;
  return { id: 'team-unknown', kind, needs: ['fact_team'], cases: () => sql, of: 'rows', judge: always('warning') };
}

/** Rows of one file that another should know: events, corrections and messages of stays, figures of teams. */
export const linkChecks: readonly QualityCheck[] = [
  {
    id: 'event-without-stay',
    kind: 'ukp_hendelse',
    needs: ['opphold'],
    cases: () => 'select h.file_id, h.row_no from ukp_hendelse h anti join opphold o on o.opphold_id = h.opphold_id',
    of: 'rows',
    judge: byShare(unlinkedLimit),
  },
  {
    id: 'correction-without-stay',
    kind: 'rettelse',
    needs: ['opphold'],
    cases: () => 'select r.file_id, r.row_no from rettelse r anti join opphold o on o.opphold_id = r.opphold_id',
    of: 'rows',
    judge: byShare(0),
  },
  {
    id: 'message-without-stay',
    kind: 'plo',
    needs: ['opphold'],
    cases: () => messageSql,
    of: 'rows',
    judge: byShare(unlinkedLimit),
  },
  {
    id: 'event-outside-stay',
    kind: 'ukp_hendelse',
    needs: ['opphold'],
    cases: () => eventOutsideSql,
    of: 'rows',
    judge: byShare(unlinkedLimit),
  },
  {
    id: 'service-without-stay',
    kind: 'komm_tjeneste',
    needs: ['opphold'],
    cases: () => serviceSql,
    of: { totals: 'select file_id, count(distinct pid) as total from komm_tjeneste group by file_id' },
    judge: aboveShare(0.5, 'warning'),
  },
  unknownTeam('fact_tall'),
  unknownTeam('fact_team_kommune'),
  unknownTeam('fact_fidelity'),
  {
    id: 'membership-outside-team',
    kind: 'fact_team_kommune',
    needs: ['fact_team'],
    cases: () => membershipOutsideSql,
    of: 'rows',
    judge: always('warning'),
  },
  {
    id: 'figures-outside-team',
    kind: 'fact_tall',
    needs: ['fact_team'],
    cases: () => figuresOutsideSql,
    of: 'rows',
    judge: always('warning'),
  },
];
