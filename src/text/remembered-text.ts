import { formatBytes, formatNumber } from './format.ts';
import { formatCount } from './plural.ts';

const files = { one: 'fil', other: 'filer' };

const moment = new Intl.DateTimeFormat('nb-NO', { dateStyle: 'short', timeStyle: 'short' });

/** Words of the files used before, and of what became of them. */
export const rememberedText = {
  heading: 'Sist brukte filer',
  explanation:
    'Navn, størrelse, tidspunkt og nettleserens vei til filen huskes på denne maskinen, aldri innholdet. Nettleseren kan spørre om lov før den åpner en fil igjen.',
  none: 'Filer du slipper eller velger, kommer hit når de er lest.',
  off: 'Fellestall husker ikke hvilke filer du bruker.',
  facts: (size: number, usedAt: number): string => `${formatBytes(size)} · brukt ${moment.format(usedAt)}`,
  inUse: 'Lest nå',
  openAll: (count: number): string => `Åpne de ${formatNumber(count)} filene fra sist`,
  open: 'Åpne',
  openLabel: (name: string): string => `Åpne ${name}`,
  opening: 'Åpner filer',
  forget: 'Glem',
  forgetLabel: (name: string): string => `Glem ${name}`,
  forgetAll: 'Glem alle',
  showAll: (count: number): string => `Vis alle ${formatCount(count, files)}`,
  showFewer: 'Vis færre',
  switchOff: 'Ikke husk filer',
  switchOn: 'Husk filer',
  forgotten: (names: readonly string[]): string =>
    names.length === 1 ? `${names[0]} er glemt` : `${formatCount(names.length, files)} er glemt`,
  undo: 'Angre',
  dismiss: 'Lukk meldingen',
  told: {
    notAll: (count: number): string =>
      count === 1 ? 'Én fil ble ikke åpnet' : `${formatCount(count, files)} ble ikke åpnet`,
    changed: (count: number): string =>
      count === 1 ? 'Én fil er endret siden sist' : `${formatCount(count, files)} er endret siden sist`,
    chosen: (count: number): string =>
      count === 1
        ? 'Én fil er lest uten valgene fra sist'
        : `${formatCount(count, files)} er lest uten valgene fra sist`,
    outcomes: {
      chosen: (name: string): string =>
        `Sist ble ${name} lest med egne valg som ikke ble husket. Se på kortet hvordan den er lest nå, og velg «Rett lesingen» om noe skal være annerledes.`,
      changed: (name: string): string =>
        `${name} er åpnet slik den er nå. Størrelsen eller tidspunktet den ble lagret, er et annet enn sist, så tallene kan være andre.`,
      gone: (name: string): string =>
        `${name} ble ikke funnet. Den kan være flyttet, slettet eller ha fått nytt navn, eller ligge på en disk som ikke er koblet til. Slipp den på siden om du har den et annet sted, eller velg «Glem».`,
      denied: (name: string): string =>
        `${name} ble ikke åpnet fordi nettleseren ikke har fått lov til å lese den. Velg «Åpne» igjen og svar ja når nettleseren spør, eller slipp filen på siden.`,
    },
  },
  alsoForget: (count: number): string =>
    count === 1
      ? 'Glem også filen under «Sist brukte filer»'
      : `Glem også de ${formatNumber(count)} filene under «Sist brukte filer»`,
} as const;
