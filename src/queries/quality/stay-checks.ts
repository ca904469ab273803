import type { ExtractKindId } from '../../domain/extract-kind.ts';
import type { FileReport } from '../../domain/file-report.ts';
import type { FindingSeverity } from '../../domain/quality-finding.ts';
import patientSql from './patient-in-two-stays.sql?raw';
import { aboveShare, always, byShare, type QualityCheck } from './quality-check.ts';
import readySql from './ready-above-60-nights.sql?raw';
import sameMinuteSql from './same-minute.sql?raw';
import stayYearSql from './stay-above-year.sql?raw';
import weekdaySql from './weekday-uneven.sql?raw';

/** A column whose values an indicator asks for, and among which rows they are to be expected. */
interface WantedColumn {
  readonly kind: ExtractKindId;
  readonly column: string;
  readonly where: string;
  /** `info` where a rule already says what the empty one counts as */
  readonly severity?: FindingSeverity;
}

/** Only what is granted moves nights, and needs to say where to. */
const movedNights = "art = 'feil_kommune' and status = 'innvilget'";

const wantedColumns: readonly WantedColumn[] = [
  { kind: 'opphold', column: 'komnr_bosted', where: 'true' },
  { kind: 'opphold', column: 'alder', where: 'true' },
  { kind: 'opphold', column: 'kjonn', where: 'true' },
  { kind: 'opphold', column: 'enhet', where: 'true' },
  { kind: 'opphold', column: 'uttilstand', where: 'ut_ts is not null' },
  { kind: 'opphold', column: 'mottar_tjenester', where: 'true' },
  { kind: 'plo', column: 'komnr', where: 'true' },
  { kind: 'dialogmeldinger', column: 'komnr', where: 'true' },
  { kind: 'rettelse', column: 'registrert_dato', where: 'true' },
  { kind: 'rettelse', column: 'komnr_ny', where: movedNights, severity: 'info' },
  { kind: 'fact_tall', column: 'arsverk_besatt', where: 'true' },
];

function isMapped(file: FileReport, { kind, column }: WantedColumn): boolean {
  return file.kind === kind && file.status === 'accepted' && file.mapping[column] !== undefined;
}

/** A column that a file does not have is told of when the file is read; here are those it has, but with gaps. */
function oftenEmpty(wanted: WantedColumn): QualityCheck {
  const { kind, column, where, severity = 'warning' } = wanted;
  return {
    id: 'column-often-empty',
    kind,
    needs: [],
    cases: (files) => {
      const ids = files.filter((file) => isMapped(file, wanted)).map(({ id }) => `'${id.replaceAll("'", "''")}'`);
      if (ids.length === 0) return null;
      return `select file_id, row_no, '${column}' as column_name from ${kind}
        where ${column} is null and ${where} and file_id in (${ids.join(', ')})`;
    },
    of: { totals: `select file_id, count(*) as total from ${kind} where ${where} group by file_id` },
    judge: aboveShare(0.05, severity),
  };
}

/** What stands out among stays, and values that are often missing. */
export const stayChecks: readonly QualityCheck[] = [
  {
    id: 'patient-in-two-stays',
    kind: 'opphold',
    needs: [],
    cases: () => patientSql,
    of: 'rows',
    judge: always('info'),
  },
  { id: 'stay-above-year', kind: 'opphold', needs: [], cases: () => stayYearSql, of: 'rows', judge: always('info') },
  { id: 'ready-above-60-nights', kind: 'opphold', needs: [], cases: () => readySql, of: 'rows', judge: always('info') },
  ...wantedColumns.map(oftenEmpty),
  {
    id: 'date-without-time',
    kind: 'opphold',
    needs: [],
    cases: () => 'select file_id, row_no from opphold where date_only',
    of: 'rows',
    judge: (count, of) => (byShare(0.05)(count, of) === 'info' ? 'info' : 'warning'),
  },
  {
    id: 'same-minute',
    kind: 'opphold',
    needs: [],
    cases: () => sameMinuteSql,
    of: {
      totals: 'select file_id, count(*) as total from opphold where omsorgsniva = 1 and not date_only group by file_id',
    },
    judge: always('warning'),
  },
  { id: 'weekday-uneven', kind: 'opphold', needs: [], cases: () => weekdaySql, of: 'none', judge: always('warning') },
];
