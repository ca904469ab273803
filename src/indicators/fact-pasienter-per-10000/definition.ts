import type { IndicatorDefinition } from '../../domain/indicator-definition.ts';
import { accountability, publicSources } from '../definition-parts.ts';

export const factPasienterPer10000: IndicatorDefinition = {
  id: 'fact-pasienter-per-10000',
  name: 'Aktive pasienter i FACT- og ACT-team per 10 000 voksne',
  shortName: 'FACT-pasienter per 10 000',
  group: 'fact',
  question: 'Hvor mange pasienter har teamene, sett i forhold til antall voksne i området?',
  numerator: 'Aktive pasienter i teamene ved utgangen av perioden, slik de er rapportert for periodens siste dag.',
  denominator:
    'Innbyggere på 18 år og eldre i hele området 1. januar året etter, i titusen. Finnes ikke det tallet, brukes det nyeste.',
  unit: 'per 10 000 voksne',
  countedAs: 'pasienter',
  kind: 'stock-rate',
  direction: 'neutral',
  decimals: 1,
  perInhabitants: 10000,
  population: 'adults',
  levels: ['country', 'rhf', 'helsefellesskap', 'region'],
  profiles: [{ id: '-', name: 'Alle team', description: 'Alle team i filene, uansett type.' }],
  beside: 'ambulante-kontakter-phv',
  corrected: false,
  personBased: true,
  clustered: false,
  periodTypes: ['quarter', 'half-year', 'year'],
  sources: [['fact_tall', 'fact_team_kommune']],
  includes: [
    'Rapporter som slutter på periodens siste dag',
    'Et team som har kommuner i flere helsefellesskap, regnes til det der det har flest',
    'I en region: team som har alle kommunene og bydelene sine i regionen på dagen',
  ],
  excludes: [
    'Kvartaler uten rapport: ingenting føres fram fra kvartalet før',
    'Team uten medlemskommuner på dagen',
    'Team som ikke har startet, eller som er avsluttet',
  ],
  caveats: [
    'Har regionen del i et team som også dekker kommuner utenfor, vises ikke noe tall: filen sier ikke hvor pasientene bor.',
    'Nevneren er alle voksne, også der det ikke finnes team. Se også dekningen.',
    'Mangler rapporten fra ett av flere team, blir tallet for lavt.',
    'Flere pasienter per innbygger er ikke i seg selv bedre.',
  ],
  unconfirmed: ['At alle typer team skal telle sammen, er ikke bekreftet.'],
  references: [publicSources.factHistory, publicSources.factCatchment, publicSources.population],
  ...accountability,
};
