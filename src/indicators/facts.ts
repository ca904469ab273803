import type { ExtractKindId } from '../domain/extract-kind.ts';
import alvorligPsykiskLidelseSql from './alvorlig-psykisk-lidelse/facts.sql?raw';
import ambulanteKontakterSql from './ambulante-kontakter-phv/facts.sql?raw';
import betalingsdognSql from './betalingsdogn/facts.sql?raw';
import betalingsdognPendingSql from './betalingsdogn/pending.sql?raw';
import betalingsdognKronerSql from './betalingsdogn-kroner/facts.sql?raw';
import dhoSql from './dho-aktive-per-1000/facts.sql?raw';
import dhoWithheldSql from './dho-aktive-per-1000/withheld.sql?raw';
import dialogmeldingerSql from './dialogmeldinger/facts.sql?raw';
import dialogmeldingerWithheldSql from './dialogmeldinger/withheld.sql?raw';
import epikrisetidSql from './epikrisetid-utskrivningsklare/facts.sql?raw';
import factDekningSql from './fact-dekning/facts.sql?raw';
import factFidelitySql from './fact-fidelity/facts.sql?raw';
import factPasienterPerInnbyggerSql from './fact-pasienter-per-10000/facts.sql?raw';
import factPasienterPerInnbyggerUndividedSql from './fact-pasienter-per-10000/undivided.sql?raw';
import factPasienterPerArsverkSql from './fact-pasienter-per-arsverk/facts.sql?raw';
import factPasienterPerArsverkUndividedSql from './fact-pasienter-per-arsverk/undivided.sql?raw';
import factTeamSql from './fact-team/facts.sql?raw';
import fallskadeSql from './fallskade-67/facts.sql?raw';
import helseopplysningSql from './helseopplysning-24t/facts.sql?raw';
import helseopplysningAggregateSql from './helseopplysning-24t/facts-aggregate.sql?raw';
import helseopplysningWithheldSql from './helseopplysning-24t/withheld.sql?raw';
import hoftebruddSql from './hoftebrudd-67/facts.sql?raw';
import innleggelsesrapportSql from './innleggelsesrapport-andel/facts.sql?raw';
import innleggelsesrapportAggregateSql from './innleggelsesrapport-andel/facts-aggregate.sql?raw';
import innleggelsesrapportWithheldSql from './innleggelsesrapport-andel/withheld.sql?raw';
import liggetidSql from './liggetid-etter-meldt/facts.sql?raw';
import liggetidPendingSql from './liggetid-etter-meldt/pending.sql?raw';
import overliggerdognSql from './overliggerdogn/facts.sql?raw';
import overliggerdognAggregateSql from './overliggerdogn/facts-aggregate.sql?raw';
import overliggerdognSplitSql from './overliggerdogn/facts-split.sql?raw';
import overliggerdognPendingSql from './overliggerdogn/pending.sql?raw';
import overliggerdognWithheldSql from './overliggerdogn/withheld.sql?raw';
import prioriterteGrupperSql from './prioriterte-grupper/facts.sql?raw';
import reinnleggelseSql from './reinnleggelse-30d/facts.sql?raw';
import reinnleggelseAggregateSql from './reinnleggelse-30d/facts-aggregate.sql?raw';
import reinnleggelseWithheldSql from './reinnleggelse-30d/withheld.sql?raw';
import samhandlingsavvikSql from './samhandlingsavvik/facts.sql?raw';
import samhandlingsavvikWithheldSql from './samhandlingsavvik/withheld.sql?raw';
import stormottakereSql from './stormottakere-andel-liggedogn/facts.sql?raw';
import utskrivningsklareSql from './utskrivningsklare-pasienter/facts.sql?raw';

/** One way to count an indicator: the extract kinds it needs and the SELECT that yields its facts. */
export interface FactsSource {
  /** All must be loaded. The first one decides which days are covered. */
  readonly needs: readonly [ExtractKindId, ...ExtractKindId[]];
  /**
   * One SELECT over what `prepareFacts` made, with columns of `factColumns`, where those that it leaves out are filled
   * in: a `profile` and `variant` of `-`, a `basis` of `all`, else nothing. A fact that several profiles share has them
   * all in `profile`, with `chr(30)` between.
   * `basis` is `area` (by residence), `enhet` or `all`, or for teams `wide` (helsefellesskap and what holds it) or
   * `region` (the one that `enhet` names); `dato_til` is set where a ready-made number tells of more than
   * a day; the `_patients` stand in for distinct patients where there is no `pid`; `entity` is the team of a stock.
   */
  readonly sql: string;
  /**
   * Every fact is a patient's: `pid` is the number in `stay`, never null. Such facts are made a slice of patients at a
   * time; where a SELECT materializes stays itself, it must read those of `slice_first` to `slice_last` alone.
   */
  readonly byPatient?: boolean;
  /** The joins of the SELECT are written with the smaller table last, and made as they are written */
  readonly asWritten?: boolean;
  /** As `sql`, where that leaves out what splits ask for to be quicker */
  readonly splitSql?: string;
  /** One SELECT of `profile, basis, komnr, bydel, enhet, dato`: where a correction under consideration may still act */
  readonly pending?: string;
  /** One SELECT of `profile, basis, komnr, bydel, enhet, dato, dato_til`: what a sender lists without telling the number */
  readonly withheld?: string;
  /** One SELECT of the same: what a sender tells of a place and others together, so that the place has no number */
  readonly undivided?: string;
}

/** Counted once, told in three ways: nights, nights per day and nights per inhabitants. */
const nights: readonly FactsSource[] = [
  {
    needs: ['opphold'],
    sql: overliggerdognSql,
    splitSql: overliggerdognSplitSql,
    byPatient: true,
    pending: overliggerdognPendingSql,
  },
  { needs: ['overliggerdogn'], sql: overliggerdognAggregateSql, withheld: overliggerdognWithheldSql },
];

/** Counted once for every definition of a readmission; an indicator takes the profiles it knows. */
const readmissions: FactsSource = { needs: ['opphold'], sql: reinnleggelseSql, byPatient: true, asWritten: true };

function fromStays(sql: string, pending?: string): readonly FactsSource[] {
  return [{ needs: ['opphold'], sql, byPatient: true, ...(pending === undefined ? {} : { pending }) }];
}

/** Indicator id → its sources, best first: of those loaded, the first with anything to tell is used and no other. */
export const factsOf: Readonly<Record<string, readonly FactsSource[]>> = {
  'overliggere-per-dogn': nights,
  overliggerdogn: nights,
  'overliggerdogn-per-1000': nights,
  'utskrivningsklare-pasienter': fromStays(utskrivningsklareSql),
  'liggetid-etter-meldt': fromStays(liggetidSql, liggetidPendingSql),
  betalingsdogn: fromStays(betalingsdognSql, betalingsdognPendingSql),
  'betalingsdogn-kroner': fromStays(betalingsdognKronerSql, betalingsdognPendingSql),
  'reinnleggelse-30d': [
    readmissions,
    { needs: ['reinnleggelser'], sql: reinnleggelseAggregateSql, withheld: reinnleggelseWithheldSql },
  ],
  'reinnleggelse-30d-etter-utskrivningsklar': [readmissions],
  'innleggelsesrapport-andel': [
    { needs: ['opphold', 'plo'], sql: innleggelsesrapportSql, byPatient: true },
    { needs: ['plo_andel'], sql: innleggelsesrapportAggregateSql, withheld: innleggelsesrapportWithheldSql },
  ],
  'helseopplysning-24t': [
    { needs: ['opphold', 'plo'], sql: helseopplysningSql, byPatient: true },
    { needs: ['plo_andel'], sql: helseopplysningAggregateSql, withheld: helseopplysningWithheldSql },
  ],
  dialogmeldinger: [{ needs: ['dialogmeldinger'], sql: dialogmeldingerSql, withheld: dialogmeldingerWithheldSql }],
  'epikrisetid-utskrivningsklare': fromStays(epikrisetidSql),
  'fact-team': [{ needs: ['fact_team', 'fact_team_kommune'], sql: factTeamSql }],
  'fact-dekning': [{ needs: ['fact_team', 'fact_team_kommune'], sql: factDekningSql }],
  'fact-pasienter-per-10000': [
    {
      needs: ['fact_tall', 'fact_team_kommune'],
      sql: factPasienterPerInnbyggerSql,
      undivided: factPasienterPerInnbyggerUndividedSql,
    },
  ],
  'fact-pasienter-per-arsverk': [
    {
      needs: ['fact_tall', 'fact_team_kommune'],
      sql: factPasienterPerArsverkSql,
      undivided: factPasienterPerArsverkUndividedSql,
    },
  ],
  'fact-fidelity': [{ needs: ['fact_fidelity', 'fact_team_kommune'], sql: factFidelitySql }],
  'ambulante-kontakter-phv': fromStays(ambulanteKontakterSql),
  'alvorlig-psykisk-lidelse': fromStays(alvorligPsykiskLidelseSql),
  samhandlingsavvik: [{ needs: ['avvik'], sql: samhandlingsavvikSql, withheld: samhandlingsavvikWithheldSql }],
  'dho-aktive-per-1000': [{ needs: ['dho'], sql: dhoSql, withheld: dhoWithheldSql }],
  'stormottakere-andel-liggedogn': fromStays(stormottakereSql),
  'hoftebrudd-67': fromStays(hoftebruddSql),
  'fallskade-67': fromStays(fallskadeSql),
  'prioriterte-grupper': fromStays(prioriterteGrupperSql),
};
