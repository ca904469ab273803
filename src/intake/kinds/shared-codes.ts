import type { CodeEntry } from './kind-definition.ts';

/** Direction of a message as the hospital sees it. */
export const retningCodes: readonly CodeEntry[] = [
  {
    code: 'INN',
    words: [
      'in',
      'inng',
      'inngående',
      'inngaende',
      'innkommende',
      'mottatt',
      'til ahus',
      'til hf',
      'kommune til hf',
      'kommune→hf',
    ],
  },
  {
    code: 'UT',
    words: [
      'out',
      'utg',
      'utgående',
      'utgaende',
      'utsendt',
      'sendt',
      'fra ahus',
      'fra hf',
      'hf til kommune',
      'hf→kommune',
    ],
  },
];

/** Care messages by the names of the exchange standards and by the everyday names. */
export const messageTypeCodes: readonly CodeEntry[] = [
  { code: 'INNLEGGELSESRAPPORT', words: ['innleggelsesrapporter', 'innleggelses-rapport'] },
  {
    code: 'HELSEOPPLYSNINGER',
    words: [
      'helseopplysning',
      'helseopplysninger ved søknad',
      'helseopplysninger ved soknad',
      'helseopplysningervedsoknad',
      'tidligmelding',
      'varsel om innlagt pasient',
    ],
  },
  {
    code: 'UTSKRIVNINGSRAPPORT',
    words: ['utskrivningsrapporter', 'tverrfagligepikrise', 'tverrfaglig epikrise', 'utskrivingsrapport'],
  },
  { code: 'MELDING_INNLAGT_PASIENT', words: ['melding om innlagt pasient', 'meldinginnlagtpasient'] },
  {
    code: 'MELDING_UTSKRIVNINGSKLAR_PASIENT',
    words: ['melding om utskrivningsklar pasient', 'meldingutskrivningsklarpasient'],
  },
  {
    code: 'AVMELDING_UTSKRIVNINGSKLAR_PASIENT',
    words: ['avmelding av utskrivningsklar pasient', 'avmeldingutskrivningsklarpasient'],
  },
  { code: 'MELDING_UTSKREVET_PASIENT', words: ['melding om utskrevet pasient', 'meldingomutskrevetpasient'] },
  { code: 'ORIENTERING_OM_DODSFALL', words: ['orientering om dødsfall', 'orienteringomdod'] },
  { code: 'HELSEOPPLYSNINGER_TIL_LEGE', words: ['helseopplysninger til lege', 'helseopplysningertillege'] },
  { code: 'ORIENTERING_OM_TJENESTETILBUD', words: ['orientering om tjenestetilbud', 'orienteringomtjenestetilbud'] },
  { code: 'MEDISINSKE_OPPLYSNINGER', words: ['medisinske opplysninger', 'overforingmedisinskeopplysninger'] },
  { code: 'LEGEMIDDELOPPLYSNINGER', words: ['legemiddelopplysning'] },
  { code: 'AVVIKSMELDING', words: [] },
  { code: 'FORESPORSEL', words: ['forespørsel', 'forespørsel og svar'] },
  { code: 'EPIKRISE', words: [] },
  { code: 'HENVISNING', words: ['henvis'] },
];

export const dialogTypeCodes: readonly CodeEntry[] = [
  { code: 'DIALOG_FORESPORSEL', words: ['forespørsel', 'foresporsel', 'dialog forespørsel'] },
  { code: 'DIALOG_SVAR', words: ['svar', 'svar på forespørsel'] },
  { code: 'DIALOG_HELSEFAGLIG', words: ['helsefaglig dialog', 'helsefaglig'] },
  { code: 'DIALOG_NOTAT', words: ['notat', 'dialognotat'] },
];

/** What the sender did with the message: letters C, M and A of the exchange standard, or words. */
export const messageStatusCodes: readonly CodeEntry[] = [
  { code: 'SENDT', words: ['ny', 'n', 'original', 'mottatt', 'ok'] },
  { code: 'ENDRET', words: ['m', 'endring', 'endra'] },
  { code: 'TILLEGG', words: ['a', 'tilleggsmelding'] },
  { code: 'KANSELLERT', words: ['c', 'kansellering', 'kanselert', 'trukket'] },
];

/** The three sectors of the specialist health service; adult and child psychiatry are one, register numbers are 4, 2 and 3, 1. */
export const sektorCodes: readonly CodeEntry[] = [
  { code: 'SOM', words: ['4', '4.0', 'somatikk', 'somatisk'] },
  {
    code: 'PHV',
    words: [
      '2',
      '3',
      '2.0',
      '3.0',
      'vop',
      'bup',
      'psykisk helsevern',
      'psykisk helsevern voksne',
      'psykisk helsevern barn og unge',
      'psykiatri',
    ],
  },
  { code: 'TSB', words: ['1', '1.0', 'rus', 'rusbehandling', 'tverrfaglig spesialisert rusbehandling'] },
];

/** How urgent an admission was: 1–3 acute, 4 planned, 5 transferred back. */
export const innmateHastCodes: readonly CodeEntry[] = [
  { code: '1', words: ['akutt', 'ø-hjelp', 'øyeblikkelig hjelp', 'o-hjelp', 'ohjelp', 'øhjelp'] },
  { code: '2', words: [] },
  { code: '3', words: [] },
  { code: '4', words: ['planlagt', 'elektiv'] },
  { code: '5', words: ['tilbakeføring', 'tilbakeforing'] },
];
