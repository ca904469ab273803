import type { DatedEvent } from '../domain/dated-event.ts';

/** Changes of coding, rules and systems that are known from public sources, oldest first. */
export const knownEvents: readonly DatedEvent[] = [
  {
    date: '2016-01-01',
    label: 'Ny kode',
    note: 'Fra 2016 finnes innleggelsesmåte 5, tilbakeføring fra annet sykehus. Før det kan slike opphold være kodet som akutte.',
    indicators: ['reinnleggelse-30d', 'reinnleggelse-30d-etter-utskrivningsklar', 'hoftebrudd-67', 'fallskade-67'],
  },
  {
    date: '2019-01-01',
    label: 'Ny betalingsordning',
    note: 'Fra 1. januar 2019 gjelder betalingen også psykisk helsevern og rusbehandling, og den følger oppholdskommunen.',
    indicators: ['betalingsdogn', 'betalingsdogn-kroner'],
  },
  {
    date: '2022-11-01',
    label: 'Nytt journalsystem',
    note: 'I Helse Midt-Norge ble et nytt journalsystem innført fra november 2022. Data til Norsk pasientregister hadde feil og mangler fram til november 2024.',
    rhf: '983658776',
  },
  {
    date: '2024-11-01',
    label: 'Bedre data',
    note: 'Fra november 2024 er feilene i data fra Helse Midt-Norge etter nytt journalsystem meldt rettet.',
    rhf: '983658776',
  },
];
