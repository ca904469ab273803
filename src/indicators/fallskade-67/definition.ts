import type { IndicatorDefinition } from '../../domain/indicator-definition.ts';
import {
  accountability,
  acuteAdmissionsFrom67,
  outOfSightCaveat,
  populationCaveat,
  residenceCaveat,
} from '../definition-parts.ts';

export const fallskade67: IndicatorDefinition = {
  id: 'fallskade-67',
  name: 'Akutte innleggelser etter fall, 67 år og eldre',
  shortName: 'Fallskader, 67+',
  ...acuteAdmissionsFrom67,
  question: 'Hvor mange på 67 år og eldre blir lagt inn med skade etter fall?',
  numerator:
    'Akutte somatiske døgnopphold med skade som hoveddiagnose (S00–T14) og fall som ytre årsak (W00–W19) hos pasienter på 67 år og eldre.',
  profiles: [
    {
      id: '-',
      name: 'Skade med fall som årsak',
      description: 'Hoveddiagnose S00–T14 og årsak W00–W19 i en av diagnosene.',
    },
  ],
  excludes: ['Overføring fra annet sykehus', 'Skader uten kode for ytre årsak'],
  caveats: ['Koding av ytre årsak er ofte ufullstendig.', populationCaveat, residenceCaveat, outOfSightCaveat],
  unconfirmed: ['At kodene S00–T14 med W00–W19 er planens fallskader, er ikke bekreftet.'],
  references: ['Akershus universitetssykehus: Helsefellesskapets handlingsplan 2024–2025'],
  ...accountability,
};
