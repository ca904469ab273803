import type { IndicatorDefinition } from '../../domain/indicator-definition.ts';
import {
  accountability,
  acuteAdmissionsFrom67,
  outOfSightCaveat,
  populationCaveat,
  residenceCaveat,
} from '../definition-parts.ts';

export const hoftebrudd67: IndicatorDefinition = {
  id: 'hoftebrudd-67',
  name: 'Akutte innleggelser for hoftebrudd, 67 år og eldre',
  shortName: 'Hoftebrudd, 67+',
  ...acuteAdmissionsFrom67,
  question: 'Hvor mange på 67 år og eldre blir lagt inn med hoftebrudd?',
  numerator: 'Akutte somatiske døgnopphold med hoveddiagnose S72.0, S72.1 eller S72.2 hos pasienter på 67 år og eldre.',
  profiles: [{ id: '-', name: 'S72.0–S72.2', description: 'Brudd i lårhals, gjennom trokanter og under trokanter.' }],
  excludes: ['Overføring fra annet sykehus', 'Planlagte opphold og opphold der bruddet er en bidiagnose'],
  caveats: [
    populationCaveat,
    'Samme pasient kan ha to brudd og er da med to ganger.',
    residenceCaveat,
    outOfSightCaveat,
  ],
  unconfirmed: ['At kodene S72.0–S72.2 er planens hoftebrudd, er ikke bekreftet.'],
  references: ['Akershus universitetssykehus: Helsefellesskapets handlingsplan 2024–2025'],
  ...accountability,
};
