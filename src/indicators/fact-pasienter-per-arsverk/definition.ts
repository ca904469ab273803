import type { IndicatorDefinition } from '../../domain/indicator-definition.ts';
import { accountability, publicSources } from '../definition-parts.ts';

export const factPasienterPerArsverk: IndicatorDefinition = {
  id: 'fact-pasienter-per-arsverk',
  name: 'Aktive pasienter per besatte årsverk i FACT- og ACT-team',
  shortName: 'FACT-pasienter per årsverk',
  group: 'fact',
  question: 'Hvor mange pasienter er det på hvert besatte årsverk i teamene?',
  numerator: 'Aktive pasienter i teamene ved utgangen av perioden, slik de er rapportert for periodens siste dag.',
  denominator: 'Besatte årsverk i de samme teamene.',
  unit: 'pasienter per årsverk',
  countedAs: 'pasienter',
  kind: 'stock-ratio',
  direction: 'neutral',
  decimals: 1,
  levels: ['country', 'rhf', 'helsefellesskap', 'region'],
  profiles: [{ id: '-', name: 'Alle team', description: 'Alle team i filene, uansett type.' }],
  corrected: false,
  personBased: true,
  clustered: false,
  periodTypes: ['quarter', 'half-year', 'year'],
  sources: [['fact_tall', 'fact_team_kommune']],
  includes: [
    'Rapporter som slutter på periodens siste dag',
    'Team med både pasienter og besatte årsverk i rapporten',
    'I en region: team som har alle kommunene og bydelene sine i regionen på dagen',
  ],
  excludes: [
    'Team uten besatte årsverk i rapporten',
    'Kvartaler uten rapport: ingenting føres fram fra kvartalet før',
    'Team som ikke har startet, eller som er avsluttet',
  ],
  caveats: [
    'Mange pasienter per årsverk kan bety god kapasitet eller for lite tid. Tallet er derfor verken bra eller dårlig.',
    'Har regionen del i et team som også dekker kommuner utenfor, vises ikke noe tall: filen sier ikke hvor pasientene bor.',
    'Et nytt team har få pasienter mens det bygges opp.',
  ],
  unconfirmed: ['At besatte og ikke planlagte årsverk er nevneren, er ikke bekreftet.'],
  references: [publicSources.factHistory, publicSources.factCatchment],
  ...accountability,
};
