import type { ExtractKindId } from '../../src/domain/extract-kind.ts';

/**
 * How a cell is meant: `minute` and `day` are whole numbers since 1970, `decimal` is in thousandths, `flag` 0 or 1.
 */
export type CellType = 'text' | 'integer' | 'decimal' | 'day' | 'minute' | 'flag';
export type Cell = string | number | null;
export type Row = readonly Cell[];

export interface Column {
  readonly name: string;
  readonly type: CellType;
}

/** The looks of a CSV file; they differ on purpose, as the files of different systems do. */
export interface Dialect {
  readonly delimiter: ';' | ',' | '\t';
  readonly encoding: 'utf-8' | 'utf-8-bom' | 'windows-1252';
  readonly newline: '\r\n' | '\n';
  readonly dates: 'norwegian' | 'iso';
  readonly decimal: ',' | '.';
}

export interface ExtractFileSpec {
  readonly kind: ExtractKindId;
  readonly columns: readonly Column[];
  readonly dialect: Dialect;
}

function toColumns(types: Readonly<Record<string, CellType>>): readonly Column[] {
  return Object.entries(types).map(([name, type]) => ({ name, type }));
}

const excel: Dialect = { delimiter: ';', encoding: 'utf-8-bom', newline: '\r\n', dates: 'norwegian', decimal: ',' };
const statistics: Dialect = { delimiter: ',', encoding: 'utf-8', newline: '\n', dates: 'iso', decimal: '.' };
const oldExcel: Dialect = { ...excel, encoding: 'windows-1252' };
const pasted: Dialect = { delimiter: '\t', encoding: 'utf-8', newline: '\r\n', dates: 'norwegian', decimal: ',' };

/** The synthetic extracts, in the order they are written. Columns are those of the extract kinds. */
export const extractFiles = {
  opphold: {
    kind: 'opphold',
    dialect: excel,
    columns: [
      { name: 'opphold_id', type: 'text' },
      { name: 'pid', type: 'text' },
      { name: 'inn_ts', type: 'minute' },
      { name: 'ut_ts', type: 'minute' },
      { name: 'omsorgsniva', type: 'integer' },
      { name: 'innmate_hast', type: 'integer' },
      { name: 'uttilstand', type: 'integer' },
      { name: 'sektor', type: 'text' },
      { name: 'fagomrade', type: 'text' },
      { name: 'enhet', type: 'text' },
      { name: 'komnr_bosted', type: 'text' },
      { name: 'komnr_opphold', type: 'text' },
      { name: 'bydel', type: 'text' },
      { name: 'alder', type: 'integer' },
      { name: 'kjonn', type: 'integer' },
      { name: 'hdiag', type: 'text' },
      { name: 'bdiag', type: 'text' },
      { name: 'utskrklar_dato', type: 'minute' },
      { name: 'epikrise_ts', type: 'minute' },
      { name: 'dod_dato', type: 'day' },
      { name: 'til_sted', type: 'integer' },
      { name: 'debitor', type: 'integer' },
      { name: 'mottar_tjenester', type: 'flag' },
      { name: 'rehab', type: 'flag' },
    ],
  },
  ukp_hendelse: {
    kind: 'ukp_hendelse',
    dialect: { ...excel, encoding: 'utf-8' },
    columns: toColumns({ opphold_id: 'text', ts: 'minute', type: 'integer' }),
  },
  plo: {
    kind: 'plo',
    dialect: statistics,
    columns: toColumns({
      melding_id: 'text',
      opphold_id: 'text',
      pid: 'text',
      retning: 'text',
      type: 'text',
      status: 'text',
      ts: 'minute',
      komnr: 'text',
    }),
  },
  rettelse: {
    kind: 'rettelse',
    dialect: oldExcel,
    columns: toColumns({
      opphold_id: 'text',
      fra_dato: 'day',
      til_dato: 'day',
      art: 'text',
      status: 'text',
      registrert_dato: 'day',
      komnr_ny: 'text',
      av: 'text',
    }),
  },
  dialogmeldinger: {
    kind: 'dialogmeldinger',
    dialect: excel,
    columns: toColumns({ periode: 'text', retning: 'text', komnr: 'text', antall: 'integer' }),
  },
  fact_team: {
    kind: 'fact_team',
    dialect: oldExcel,
    columns: toColumns({ team_id: 'text', navn: 'text', type: 'text', status: 'text', start: 'day', slutt: 'day' }),
  },
  fact_team_kommune: {
    kind: 'fact_team_kommune',
    dialect: pasted,
    columns: toColumns({ team_id: 'text', komnr: 'text', bydel: 'text', fra: 'day', til: 'day' }),
  },
  fact_tall: {
    kind: 'fact_tall',
    dialect: oldExcel,
    columns: toColumns({
      team_id: 'text',
      periode: 'text',
      arsverk_besatt: 'decimal',
      arsverk_planlagt: 'decimal',
      pasienter_aktive: 'integer',
      pasienter_nye: 'integer',
      pasienter_avsluttet: 'integer',
      venteliste: 'integer',
    }),
  },
  fact_fidelity: {
    kind: 'fact_fidelity',
    dialect: pasted,
    columns: toColumns({ team_id: 'text', dato: 'day', skala: 'text', skar_total: 'decimal' }),
  },
  avvik: {
    kind: 'avvik',
    dialect: excel,
    columns: toColumns({
      periode: 'text',
      retning: 'text',
      komnr: 'text',
      tema: 'text',
      status: 'text',
      antall: 'integer',
      lukket_innen_frist: 'integer',
    }),
  },
  dho: {
    kind: 'dho',
    dialect: statistics,
    columns: toColumns({
      periode: 'text',
      komnr: 'text',
      eier: 'text',
      form: 'text',
      aktive_siste_dag: 'integer',
      nye: 'integer',
      avsluttet: 'integer',
    }),
  },
  maaltall: {
    kind: 'maaltall',
    dialect: excel,
    columns: toColumns({ indikator: 'text', niva: 'text', enhet: 'text', fra: 'day', verdi: 'decimal' }),
  },
} as const satisfies Readonly<Record<string, ExtractFileSpec>>;

export type OppholdColumn = (typeof extractFiles)['opphold']['columns'][number]['name'];

export type ExtractFileName = keyof typeof extractFiles;
export const extractFileNames = Object.keys(extractFiles).filter(isExtractFileName);

function isExtractFileName(name: string): name is ExtractFileName {
  return name in extractFiles;
}
