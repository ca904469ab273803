import { optionalColumn, plainCodes, requiredColumn } from './column.ts';
import type { KindDefinition } from './kind-definition.ts';
import { sektorCodes } from './shared-codes.ts';

const dayOf = (column: string): string => `CAST(${column} AS DATE)`;
const before = (a: string, b: string): string =>
  `CASE WHEN h_${a} AND h_${b} THEN ${a} < ${b} ELSE ${dayOf(a)} < ${dayOf(b)} END`;

/** One row is a stay, as in the register of hospital activity. */
export const opphold: KindDefinition = {
  id: 'opphold',
  columns: [
    requiredColumn('opphold_id', 'tekst', {
      identifier: true,
      synonyms: [
        'oppholdsid',
        'opphold_nr',
        'oppholdsnr',
        'opphold_nokkel',
        'oppholdnokkel',
        'episode_id',
        'episodeid',
        'aggrshoppid_lnr',
        'kontakt_id',
      ],
    }),
    requiredColumn('pid', 'tekst', {
      storage: 'UBIGINT',
      identifier: true,
      personal: true,
      synonyms: [
        'lopenr',
        'løpenummer',
        'pasient_id',
        'pasientid',
        'pasientnokkel',
        'pasient_lopenr',
        'pseudonym',
        'nprid',
        'person_id',
      ],
    }),
    requiredColumn('inn_ts', 'tid', {
      wantsTime: true,
      synonyms: [
        'inndatotid',
        'inn_dato_tid',
        'inntidspunkt',
        'innlagt',
        'innlagt_tid',
        'innlagt_dato',
        'inndato',
        'inn_dato',
        'innleggelsesdato',
        'innleggelsestidspunkt',
        'start_opphold',
        'ankomst',
      ],
      parts: {
        first: ['inndato', 'inn_dato', 'innleggelsesdato', 'innlagt_dato'],
        second: ['inntid', 'inn_tid', 'innklokke', 'innleggelsestid', 'innlagt_klokkeslett'],
      },
    }),
    optionalColumn('ut_ts', 'tid', {
      wantsTime: true,
      unreadable: 'error',
      openEnd: true,
      synonyms: [
        'utdatotid',
        'ut_dato_tid',
        'uttidspunkt',
        'utskrevet',
        'utskrevet_tid',
        'utskrevet_dato',
        'utdato',
        'ut_dato',
        'utskrivningsdato',
        'utskrivningstidspunkt',
        'slutt_opphold',
      ],
      parts: {
        first: ['utdato', 'ut_dato', 'utskrivningsdato', 'utskrevet_dato'],
        second: ['uttid', 'ut_tid', 'utklokke', 'utskrivningstid', 'utskrevet_klokkeslett'],
      },
    }),
    requiredColumn('omsorgsniva', 'kode', {
      storage: 'TINYINT',
      synonyms: ['omsorgsnivå', 'aktivitetskategori', 'aktivitetskategori3', 'oppholdstype'],
      codes: [
        { code: '1', words: ['døgn', 'dogn', 'døgnopphold', 'heldøgn'] },
        { code: '2', words: ['dag', 'dagbehandling', 'dagopphold'] },
        { code: '3', words: ['poli', 'poliklinikk', 'poliklinisk', 'poliklinisk konsultasjon', '8', '8.0'] },
      ],
    }),
    requiredColumn('innmate_hast', 'kode', {
      storage: 'TINYINT',
      synonyms: [
        'innmatehast',
        'innmåtehast',
        'innmåte_hastegrad',
        'innmatehastegrad',
        'hastegrad',
        'innleggelsesmate',
      ],
      codes: [
        { code: '1', words: ['akutt', 'ø-hjelp', 'øyeblikkelig hjelp', 'o-hjelp', 'ohjelp', 'øhjelp'] },
        ...plainCodes('2', '3'),
        { code: '4', words: ['planlagt', 'elektiv'] },
        { code: '5', words: ['tilbakeføring', 'tilbakeforing'] },
      ],
    }),
    optionalColumn('uttilstand', 'kode', {
      storage: 'TINYINT',
      synonyms: ['ut_tilstand', 'tilstand_ut'],
      codes: [
        { code: '1', words: ['levende', 'i live'] },
        { code: '2', words: ['død', 'dod'] },
        { code: '3', words: ['suicid', 'selvmord'] },
      ],
    }),
    requiredColumn('sektor', 'kode', { synonyms: ['tjenesteomrade', 'tjenesteområde'], codes: sektorCodes }),
    optionalColumn('fagomrade', 'tekst', { synonyms: ['fagområde', 'episodefag', 'fagomradekode', 'fag_omrade'] }),
    optionalColumn('enhet', 'tekst', {
      synonyms: [
        'avdeling',
        'behandlingssted',
        'behandlingsstedkode',
        'institusjon',
        'institusjonid',
        'sykehus',
        'post',
        'seksjon',
        'enhetsnavn',
        'avdelingsnavn',
      ],
    }),
    requiredColumn('komnr_bosted', 'komnr', {
      empty: 'warning',
      fromBydel: true,
      synonyms: [
        'komnrhjem',
        'komnrhjem2',
        'bostedskommune',
        'kommunenr_bosted',
        'kommune_bosted',
        'bosted_komnr',
        'hjemkommune',
        'komnr',
        'kommunenr',
        'kommunenummer',
        'bostedskommunenr',
        'bostedskommunenummer',
        'folkeregistrert_kommune',
      ],
    }),
    optionalColumn('komnr_opphold', 'komnr', {
      synonyms: ['oppholdskommune', 'oppholdskommunenr', 'kommune_opphold', 'kommunenr_opphold', 'betalingskommune'],
    }),
    optionalColumn('bydel', 'bydel', {
      synonyms: ['bydel2', 'bydelsnr', 'bydelnr', 'bydelsnummer', 'bydel_bosted', 'bydel_hjem'],
    }),
    requiredColumn('alder', 'heltall', {
      storage: 'SMALLINT',
      empty: 'none',
      unreadable: 'warning',
      min: 0,
      max: 120,
      synonyms: ['alder_inn', 'alder_ved_innleggelse', 'alder_i_ar'],
    }),
    requiredColumn('kjonn', 'kode', {
      storage: 'TINYINT',
      empty: 'warning',
      unreadable: 'warning',
      synonyms: ['kjønn', 'sex'],
      codes: [
        { code: '1', words: ['m', 'mann', 'menn', 'gutt', 'male'] },
        { code: '2', words: ['k', 'kvinne', 'kvinner', 'jente', 'f', 'female'] },
      ],
    }),
    optionalColumn('hdiag', 'tekst', {
      synonyms: ['hoveddiagnose', 'tilstand_1_1', 'hovedtilstand', 'diagnose_hoved'],
    }),
    optionalColumn('bdiag', 'tekst', { synonyms: ['bidiagnose', 'bidiagnoser', 'bdiag1', 'andre_diagnoser'] }),
    optionalColumn('utskrklar_dato', 'tid', {
      synonyms: [
        'utskrklardato',
        'utskrivningsklar_dato',
        'utskrivningsklardato',
        'utskrivningsklar_tid',
        'utskrivningsklar_tidspunkt',
        'meldt_utskrivningsklar',
        'dato_utskrivningsklar',
        'utskrklar_ts',
      ],
    }),
    optionalColumn('epikrise_ts', 'tid', {
      synonyms: ['epikrise_sendt', 'epikrisedato', 'epikrise_dato', 'epikrise_tid'],
    }),
    optionalColumn('dod_dato', 'dato', { personal: true, synonyms: ['doddato', 'dødsdato', 'dodsdato', 'død_dato'] }),
    optionalColumn('til_sted', 'tekst', { synonyms: ['tilsted', 'utskrevet_til'] }),
    optionalColumn('fra_sted', 'tekst', { synonyms: ['frasted', 'innlagt_fra'] }),
    optionalColumn('debitor', 'heltall', { synonyms: ['debitorkode', 'betaler'], min: 0 }),
    optionalColumn('mottar_tjenester', 'ja-nei', {
      synonyms: [
        'mottar_kommunale_tjenester',
        'kommunale_tjenester',
        'tjenestemottaker',
        'mottaker_av_kommunale_tjenester',
      ],
    }),
    optionalColumn('rehab', 'ja-nei', { synonyms: ['rehabilitering', 'er_rehab'] }),
  ],
  oneOf: [],
  derived: [
    { name: 'date_only', storage: 'BOOLEAN', sql: 'NOT coalesce(h_inn_ts, false) AND NOT coalesce(h_ut_ts, false)' },
  ],
  rules: [
    {
      check: 'end-before-start',
      severity: 'error',
      column: 'ut_ts',
      against: 'inn_ts',
      fails: before('ut_ts', 'inn_ts'),
    },
    {
      check: 'ready-before-admission',
      severity: 'warning',
      column: 'utskrklar_dato',
      against: 'inn_ts',
      fails: before('utskrklar_dato', 'inn_ts'),
      dropsValue: true,
    },
    {
      check: 'ready-after-discharge',
      severity: 'warning',
      column: 'utskrklar_dato',
      against: 'ut_ts',
      fails: before('ut_ts', 'utskrklar_dato'),
      dropsValue: true,
    },
  ],
  duplicateKeys: [['opphold_id'], ['pid', 'inn_ts', 'ut_ts', 'enhet']],
  periodColumns: ['inn_ts', 'ut_ts'],
  kommuneColumn: 'komnr_bosted',
  missedWhenAbsent: ['ut_ts'],
};
