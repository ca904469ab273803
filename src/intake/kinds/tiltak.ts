import { optionalColumn, requiredColumn } from './column.ts';
import type { KindDefinition } from './kind-definition.ts';
import { isUnknownIndicator } from './known-indicator.ts';

/** One row is an action of the handlingsplan. `komnr` may name several kommuner and is kept as it is written. */
export const tiltak: KindDefinition = {
  id: 'tiltak',
  aboutThings: true,
  columns: [
    requiredColumn('tiltak_id', 'tekst', { identifier: true, synonyms: ['tiltaksid', 'tiltak_nr', 'tiltaksnr'] }),
    requiredColumn('navn', 'tekst', { synonyms: ['tiltak', 'tiltaksnavn', 'tittel'] }),
    optionalColumn('malgruppe', 'tekst', { synonyms: ['målgruppe', 'prioritert_gruppe'] }),
    requiredColumn('start', 'dato', { synonyms: ['startdato', 'oppstart', 'fra'] }),
    optionalColumn('frist', 'dato', { openEnd: true, synonyms: ['sluttdato', 'tidsfrist', 'til'] }),
    optionalColumn('komnr', 'tekst', { synonyms: ['kommuner', 'kommunenr', 'kommune', 'kommunenummer'] }),
    optionalColumn('indikator', 'tekst', { synonyms: ['indikator_id'] }),
    optionalColumn('mal', 'desimal', { percent: true, synonyms: ['mål', 'maltall', 'måltall', 'malverdi'] }),
  ],
  oneOf: [],
  derived: [],
  rules: [
    { check: 'end-before-start', severity: 'error', column: 'frist', against: 'start', fails: 'frist < start' },
    { check: 'indicator-unknown', severity: 'warning', column: 'indikator', fails: isUnknownIndicator },
  ],
  duplicateKeys: [['tiltak_id', 'start']],
  periodColumns: ['start', 'frist'],
  kommuneColumn: null,
  missedWhenAbsent: [],
};
