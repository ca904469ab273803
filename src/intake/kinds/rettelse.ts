import { optionalColumn, requiredColumn } from './column.ts';
import type { KindDefinition } from './kind-definition.ts';

/** One row is a correction of a stay's nights: from `fra_dato` up to, not including, `til_dato`. */
export const rettelse: KindDefinition = {
  id: 'rettelse',
  columns: [
    requiredColumn('opphold_id', 'tekst', {
      identifier: true,
      synonyms: ['opphold_nokkel', 'oppholdnokkel', 'oppholdsid'],
    }),
    requiredColumn('fra_dato', 'dato', { synonyms: ['fra', 'fom', 'fra_og_med'] }),
    requiredColumn('til_dato', 'dato', { synonyms: ['til_dato_ekskl', 'til', 'til_ikke_med'] }),
    requiredColumn('art', 'kode', {
      synonyms: ['rettelsesart', 'type_rettelse', 'type'],
      codes: [
        { code: 'feilregistrering', words: ['feil registrering', 'feilregistrert'] },
        { code: 'avmelding_ikke_sendt', words: ['avmelding ikke sendt', 'manglende avmelding'] },
        { code: 'innsigelse', words: ['fakturainnsigelse'] },
        { code: 'feil_kommune', words: ['feil kommune'] },
      ],
    }),
    requiredColumn('status', 'kode', {
      codes: [
        { code: 'meldt', words: ['ny', 'innmeldt'] },
        { code: 'innvilget', words: ['godkjent', 'medhold'] },
        { code: 'avslatt', words: ['avslått', 'avvist'] },
        { code: 'under_behandling', words: ['under behandling', 'til behandling'] },
      ],
    }),
    requiredColumn('registrert_dato', 'dato', {
      past: true,
      empty: 'warning',
      unreadable: 'warning',
      synonyms: ['registrert', 'registreringsdato', 'dato_registrert'],
    }),
    optionalColumn('komnr_ny', 'komnr', { synonyms: ['ny_kommune', 'riktig_kommune', 'kommunenr_ny'] }),
    optionalColumn('av', 'tekst', { personal: true, synonyms: ['registrert_av', 'meldt_av'] }),
  ],
  oneOf: [],
  derived: [],
  rules: [
    {
      check: 'end-before-start',
      severity: 'error',
      column: 'til_dato',
      against: 'fra_dato',
      fails: 'til_dato <= fra_dato',
    },
  ],
  duplicateKeys: [['opphold_id', 'fra_dato', 'til_dato', 'art', 'status']],
  periodColumns: ['fra_dato', 'til_dato'],
  kommuneColumn: null,
  missedWhenAbsent: [],
};
