import { optionalColumn, requiredColumn } from './column.ts';
import type { KindDefinition } from './kind-definition.ts';

/** One row is a team's staff and patients at the end of a period. */
export const factTall: KindDefinition = {
  id: 'fact_tall',
  aboutThings: true,
  columns: [
    requiredColumn('team_id', 'tekst', { identifier: true, synonyms: ['teamid', 'team_nr'] }),
    requiredColumn('periode', 'periode', {
      synonyms: ['kvartal', 'tidsperiode', 'maned', 'måned', 'mnd'],
      parts: { first: ['ar', 'aar', 'år'], second: ['maned', 'måned', 'mnd'] },
    }),
    requiredColumn('arsverk_besatt', 'desimal', {
      signs: true,
      empty: 'none',
      unreadable: 'warning',
      min: 0,
      synonyms: ['årsverk_besatt', 'arsverk', 'årsverk', 'besatte_arsverk'],
    }),
    optionalColumn('arsverk_planlagt', 'desimal', {
      signs: true,
      min: 0,
      synonyms: ['årsverk_planlagt', 'planlagte_arsverk'],
    }),
    requiredColumn('pasienter_aktive', 'heltall', {
      signs: true,
      min: 0,
      synonyms: ['pasienter_aktive_siste_dag', 'aktive_pasienter', 'antall_pasienter'],
    }),
    optionalColumn('pasienter_nye', 'heltall', { signs: true, min: 0, synonyms: ['nye_pasienter'] }),
    optionalColumn('pasienter_avsluttet', 'heltall', { signs: true, min: 0, synonyms: ['avsluttede_pasienter'] }),
    optionalColumn('venteliste', 'heltall', { signs: true, min: 0, synonyms: ['pa_venteliste', 'antall_venter'] }),
  ],
  oneOf: [],
  derived: [],
  rules: [],
  duplicateKeys: [['team_id', 'periode']],
  periodColumns: ['periode_fra', 'periode_til'],
  kommuneColumn: null,
  missedWhenAbsent: [],
};
