import type { IndicatorDefinition } from '../domain/indicator-definition.ts';
import { alvorligPsykiskLidelse } from './alvorlig-psykisk-lidelse/definition.ts';
import { ambulanteKontakterPhv } from './ambulante-kontakter-phv/definition.ts';
import { betalingsdogn } from './betalingsdogn/definition.ts';
import { betalingsdognKroner } from './betalingsdogn-kroner/definition.ts';
import { dhoAktivePer1000 } from './dho-aktive-per-1000/definition.ts';
import { dialogmeldinger } from './dialogmeldinger/definition.ts';
import { epikrisetidUtskrivningsklare } from './epikrisetid-utskrivningsklare/definition.ts';
import { factDekning } from './fact-dekning/definition.ts';
import { factFidelity } from './fact-fidelity/definition.ts';
import { factPasienterPer10000 } from './fact-pasienter-per-10000/definition.ts';
import { factPasienterPerArsverk } from './fact-pasienter-per-arsverk/definition.ts';
import { factTeam } from './fact-team/definition.ts';
import { fallskade67 } from './fallskade-67/definition.ts';
import { helseopplysning24t } from './helseopplysning-24t/definition.ts';
import { hoftebrudd67 } from './hoftebrudd-67/definition.ts';
import { innleggelsesrapportAndel } from './innleggelsesrapport-andel/definition.ts';
import { liggetidEtterMeldt } from './liggetid-etter-meldt/definition.ts';
import { overliggerdogn } from './overliggerdogn/definition.ts';
import { overliggerdognPer1000 } from './overliggerdogn-per-1000/definition.ts';
import { overliggerePerDogn } from './overliggere-per-dogn/definition.ts';
import { prioriterteGrupper } from './prioriterte-grupper/definition.ts';
import { reinnleggelse30d } from './reinnleggelse-30d/definition.ts';
import { reinnleggelse30dEtterUtskrivningsklar } from './reinnleggelse-30d-etter-utskrivningsklar/definition.ts';
import { samhandlingsavvik } from './samhandlingsavvik/definition.ts';
import { stormottakereAndelLiggedogn } from './stormottakere-andel-liggedogn/definition.ts';
import { utskrivningsklarePasienter } from './utskrivningsklare-pasienter/definition.ts';

/** Every indicator of the product in reading order: the order of the overview and of reports. Holds no SQL. */
export const catalogue: readonly IndicatorDefinition[] = [
  overliggerePerDogn,
  overliggerdogn,
  overliggerdognPer1000,
  utskrivningsklarePasienter,
  liggetidEtterMeldt,
  betalingsdogn,
  betalingsdognKroner,
  reinnleggelse30d,
  reinnleggelse30dEtterUtskrivningsklar,
  innleggelsesrapportAndel,
  helseopplysning24t,
  dialogmeldinger,
  epikrisetidUtskrivningsklare,
  factTeam,
  factDekning,
  factPasienterPer10000,
  factPasienterPerArsverk,
  factFidelity,
  ambulanteKontakterPhv,
  alvorligPsykiskLidelse,
  samhandlingsavvik,
  dhoAktivePer1000,
  stormottakereAndelLiggedogn,
  hoftebrudd67,
  fallskade67,
  prioriterteGrupper,
];

const definitionsById: ReadonlyMap<string, IndicatorDefinition> = new Map(
  catalogue.map((definition) => [definition.id, definition]),
);

/** Whether an id from outside (a link, a file) names an indicator of the catalogue. */
export function isIndicatorId(id: string): boolean {
  return definitionsById.has(id);
}

/** The definition of a known indicator. @throws RangeError on an id that is not in the catalogue: check first. */
export function definitionOf(id: string): IndicatorDefinition {
  const definition = definitionsById.get(id);
  if (definition === undefined) throw new RangeError(`No such indicator: ${id}`);
  return definition;
}
