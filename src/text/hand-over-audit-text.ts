import type { PatternSum } from '../domain/audit-report.ts';
import { formatNumber } from './format.ts';
import { chooseForm } from './plural.ts';

/** How what protects others was found: in how many groups of numbers nothing less would do. */
export function tellPatterns({ cheapest, searched, withoutSolver }: PatternSum): string {
  const all = cheapest + searched;
  const groups = chooseForm(all, { one: 'én gruppe', other: `${formatNumber(all)} grupper` });
  const proven = `Tallene hører til ${groups} av tall som kan regnes ut av hverandre. I ${formatNumber(cheapest)} av dem er det bevist at det som verner andre, ikke kan bli mindre verdt.`;
  if (searched === 0) return proven;
  const found = ` I ${formatNumber(searched)} er det funnet ved søk og revidert på samme måte.`;
  const missing =
    ' Programmet som beviser det, var ikke tilgjengelig; last inn siden på nytt og publiser igjen for å bruke det.';
  return (
    proven +
    found +
    (withoutSolver > 0
      ? missing
      : ' De er for store, eller beviset ble ikke ferdig innenfor det som er satt av til det.')
  );
}

/** Words of the audit in the second step of making a package. */
export const handOverAuditText = {
  heading: 'Revisjon: kan noe regnes ut?',
  explanation:
    'Et eget program prøver hvert skjulte tall mot alt som vises, slik en utenforstående kunne gjort. Pakken kan ikke lages før det er gjort for akkurat disse valgene.',
  start: 'Kjør revisjonen',
  stop: 'Avbryt revisjonen',
  running: 'Prøver skjulte tall mot alt som vises',
  stopped: 'Revisjonen er ikke kjørt. Pakken kan ikke lages før den er det.',
  passed: 'Bestått: ingen skjulte tall kan regnes ut',
  tried: (asked: number, threshold: number): string =>
    `${chooseForm(asked, { one: 'Ett skjult tall', other: `${formatNumber(asked)} skjulte tall` })} er prøvd, også forskjeller som ingen tabell viser. Hvert av dem kan være minst ${threshold} ulike verdier.`,
  allTried:
    'Prøvd er alt som kan publiseres av indikatorene, ikke bare valgene dine. Mottakeren kan ha fått resten i en annen pakke.',
  refused: 'Pakken kan ikke overleveres',
  refusedWhy: (places: number): string =>
    `${chooseForm(places, { one: 'Ett skjult tall', other: `${formatNumber(places)} skjulte tall` })} er ikke godt nok vernet.`,
  whatToDo: [
    'Gå tilbake og velg bort indikatorene under, eller',
    'bruk et lengre tidsrom eller færre uttrekk på siden Data, så flere pasienter står bak tallene, og kjør revisjonen igjen.',
    'Ble noe ikke ferdig prøvd, kan det hjelpe å kjøre revisjonen igjen når maskinen har mindre å gjøre.',
  ],
  earlierTell: (count: number): string =>
    `Tallene er prøvd sammen med ${chooseForm(count, { one: 'en tidligere pakke', other: `${formatNumber(count)} tidligere pakker` })}. De kan ha vist så mye, for eksempel med lavere terskel, at ingen skjuling nå er nok. Har mottakeren dem ikke, kan de tas bort i første trinn. Har mottakeren dem, er det som står under, alt kjent: velg bort indikatorene.`,
  more: (count: number): string => `og ${formatNumber(count)} til`,
  cost: 'Hva skjulingen koster per indikator',
  patterns: tellPatterns,
  costColumns: {
    what: 'Indikator',
    observations: 'Tall',
    primary: 'Skjult for sin egen del',
    secondary: 'Verner andre',
    share: 'Andel skjult',
  },
  total: 'Alle',
  noNumbers: 'Ingen tall',
  numbers: 'Skjulte tall, de som er lettest å plassere først',
  notForSharing: 'Ikke for deling',
  notForSharingWhy:
    'Intervallene er regnet ut av de sanne tallene. De er for deg som lager pakken, og er aldri med i den.',
  indicator: 'Indikator',
  allIndicators: 'Alle indikatorer',
  place: 'Søk etter sted eller periode',
  found: (count: number, of: number): string =>
    count === of ? `${formatNumber(of)} skjulte tall` : `${formatNumber(count)} av ${formatNumber(of)} skjulte tall`,
  nothingFound: 'Ingen skjulte tall passer.',
  showMore: 'Vis flere',
  columns: { what: 'Tall', reason: 'Hvorfor skjult', range: 'Kan være' },
  range: (low: number, high: number, isExact: boolean): string => {
    const range = Number.isFinite(high)
      ? `${formatNumber(low)}–${formatNumber(high)}`
      : `${formatNumber(low)} eller mer`;
    return isExact ? `nøyaktig ${range}` : `minst alt ${Number.isFinite(high) ? 'i' : 'fra'} ${range}`;
  },
  exact: {
    explanation:
      '«Minst alt i» er nok til å vite at tallet er vernet. Den nøyaktige grensen er det minste og største en utenforstående kan slutte av alt som vises. Den tar lengre tid og finnes bare når du ber om den.',
    sum: (exact: number, of: number): string =>
      exact === of
        ? 'Alle grensene er nøyaktige.'
        : exact === 0
          ? 'Ingen av grensene er funnet nøyaktig ennå.'
          : `${formatNumber(exact)} av ${formatNumber(of)} grenser er nøyaktige.`,
    findOne: 'Finn nøyaktig',
    findOneOf: (name: string): string => `Finn nøyaktig: ${name}`,
    findAll: 'Finn nøyaktige grenser for alle',
    findSome: (count: number): string =>
      chooseForm(count, {
        one: 'Finn nøyaktig grense for den som passer',
        other: `Finn nøyaktige grenser for de ${formatNumber(count)} som passer`,
      }),
    stop: 'Avbryt og behold det som er funnet',
    running: (found: number, of: number): string =>
      `Finner nøyaktige grenser: ${formatNumber(found)} av ${formatNumber(of)} tall.`,
    left: (time: string): string => `Omtrent ${time} igjen.`,
  },
  notTried: 'Ikke prøvd for seg',
  notTriedWhy:
    'Regioner og nuller er ikke prøvd for seg: en region er bare vist når alle stedene i den er det, og bak en null står ingen.',
  save: 'Ta med rapporten (ikke for deling)',
  csv: 'CSV',
  xlsx: 'Excel',
  fileName: (to: string): string => `revisjon-${to}-ikke-for-deling`,
  saveFailed: 'Rapporten ble ikke laget. Prøv på nytt.',
} as const;
