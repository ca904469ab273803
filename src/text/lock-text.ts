import type { LockCause } from '../domain/period-lock.ts';
import { formatDate, formatList, formatNumber } from './format.ts';
import { formatCount } from './plural.ts';
import { kindWords } from './source-words.ts';

const causes: Readonly<Record<LockCause, string>> = {
  inputs: 'andre filer eller en annen måte å lese dem på',
  cut: 'en annen skjæringsdato',
  hour: 'et annet telletidspunkt',
  definition: 'en endret definisjon eller SQL',
  rules: 'en annen regelversjon',
  app: 'en annen versjon av Fellestall',
};

const numbers = { one: 'tall', other: 'tall' };

/** Words about locked periods: what they were made of, and whether they still come out the same. */
export const lockText = {
  heading: 'Låste perioder',
  lead: 'Et låst tall skal kunne regnes ut igjen. Låsen er en liten fil med regelversjonen, en hash av hver definisjon og av hver fil, skjæringsdatoen og de låste tallene som kan vises for andre. Den har ingen rader og ingen filnavn.',
  count: (count: number): string => `${formatNumber(count)} tall er låst.`,
  none: 'Ingen perioder er låst. Merk leveransene som «Låst» i Data, så kan tallene de dekker, låses.',
  save: 'Last ned låsen',
  saving: 'Lager filen',
  fileName: (day: string, ending: string): string => `fellestall-laas-${day}${ending}`,
  making: 'Lager låsen',
  madeOf: 'Slik ble tallene til',
  facts: { app: 'Fellestall', rules: 'Regelversjon', cut: 'Skjæringsdato', lockedOn: 'Låst' },
  inputs: { kind: 'Slag', rows: 'Rader', hash: 'SHA-256' },
  compare: 'Sammenlign med en lås',
  compareLead:
    'Åpne en lås som ble lagret før. Hvert låst tall holdes mot tallet du har nå, og forskjellen vises med det som er endret.',
  open: 'Åpne en lås',
  forget: 'Lukk låsen',
  broken: (name: string): string => `«${name}» er en lås som ikke kan brukes. Filen er endret eller ufullstendig.`,
  opened: (name: string, day: string): string => `«${name}», låst ${formatDate(day)}`,
  dismiss: 'Lukk meldingen om låsen',
  heldAgainst: 'Hvert låst tall holdes mot tallet du har nå.',
  toDifferences: 'Gå til låste perioder',
  comparing: 'Sammenligner',
  noNumbers: 'Les inn filene låsen ble laget av for å sammenligne.',
  allSame: (same: number): string =>
    same === 1 ? 'Det låste tallet er det samme nå.' : `Alle ${formatNumber(same)} låste tall er de samme nå.`,
  some: (changed: number, same: number): string =>
    `${formatCount(changed, numbers)} er endret siden låsen, ${formatNumber(same)} er de samme.`,
  hidden: (count: number): string =>
    `${formatNumber(count)} kan ikke sammenlignes, fordi de er skjult nå eller var det da.`,
  because: (list: readonly LockCause[]): string =>
    list.length === 0
      ? 'Filer, regler og versjon er de samme. Meld fra: tallet skulle ikke vært endret.'
      : `Dette er annerledes: ${formatList(list.map((cause) => causes[cause]))}.`,
  columns: { indicator: 'Indikator', where: 'Sted', period: 'Periode', locked: 'Da det ble låst', now: 'Nå' },
  caption: 'Låste tall som er endret',
  more: (shown: number, all: number): string => `Viser ${formatNumber(shown)} av ${formatNumber(all)}. Filen har alle.`,
  saveDifferences: 'Last ned forskjellene (CSV)',
  differencesFile: (day: string): string => `fellestall-laas-forskjeller-${day}.csv`,
  csv: ['indikator', 'profil', 'variant', 'nivå', 'enhet', 'periodetype', 'periode', 'låst', 'nå', 'årsaker'],
  causeList: (list: readonly LockCause[]): string => list.map((cause) => causes[cause]).join(' | '),
  gone: 'finnes ikke',
  origin: {
    heading: 'Slik ble tallet til',
    definition: 'Definisjon og SQL (hash)',
    fingerprint: 'Fingeravtrykk for data og regler',
    quality: 'Status',
    changed: (then: string, now: string): string => `Da perioden ble låst, var tallet ${then}. Nå er det ${now}.`,
    same: 'Tallet er det samme som da perioden ble låst.',
    locks: 'Lås og sammenlign',
    file: (kind: string): string => `${kindWords([kind])} (SHA-256)`,
  },
} as const;
