import { endSentence } from './format.ts';

/** Words of the matrix of all indicators. */
export const matrixText = {
  basis: 'Vurdert mot',
  bases: { difference: 'Hele datasettet', change: 'Samme periode i fjor' },
  where: 'Kommuner',
  wheres: { egne: 'I helsefellesskapet', alle: 'I hele landet' },
  caption: (where: string, period: string): string => `Alle indikatorer, ${where}, ${period}`,
  place: 'Område',
  hint: 'Bruk piltastene for å gå fra rute til rute. Home og End går til ytterste kolonne, Page Up og Page Down en side.',
  none: 'Ingen indikatorer har tall for disse områdene i perioden.',
  start: 'Velg en rute for å lese tallet bak merket.',
  cell: (place: string, indicator: string, value: string, verdict: string): string =>
    `${place}, ${indicator}: ${endSentence(value)} ${verdict}.`,
  withoutNumber: 'Uten tall',
  tally: (words: readonly (readonly [string, number])[]): string =>
    words.map(([word, count]) => `${word}: ${count}`).join(', '),
  howToRead: 'Slik leser du matrisen',
  howToReadSteps: [
    'Hver rad er et område og hver kolonne en indikator. Merket er den samme vurderingen som ellers i Fellestall. Tallet står over matrisen når du velger en rute, og ved pekeren.',
    'Tomt merke betyr ikke at alt er likt: = er ingen sikker forskjell, − er for få tall, og ≠ er ikke sammenlignbart. Kolon er et skjult tall, to prikker et tall som mangler.',
    'Se langs raden etter mønstre for ett område, og nedover kolonnen etter om mange har det samme. Med mange ruter er én av tjue merket bare ved tilfeldigheter.',
  ],
} as const;
