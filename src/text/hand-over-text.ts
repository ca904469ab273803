import { formatDate, formatNumber, formatPercent } from './format.ts';
import { chooseForm } from './plural.ts';

/** Words of making a package for others, in three steps. */
export const handOverText = {
  heading: 'Del',
  intro:
    'Lag en pakke med publiserte tall til SSU eller statsforvalteren. De slipper den i Fellestall og ser de samme sidene som deg, uten pasientdata.',
  analystOnly: {
    heading: 'Bare analytikeren lager pakker',
    explanation: 'Som leser åpner du pakker på siden Data.',
    becomeAnalyst: 'Bytt til Analytiker',
  },
  packageOpen: {
    heading: 'En delt pakke er åpen',
    explanation: 'En pakke kan bare leses. Lukk den for å lage en pakke av dine egne filer.',
    close: 'Lukk alle pakker',
  },
  noData: 'Les inn filer på siden Data først.',
  toData: 'Gå til Data',
  steps: { choose: '1. Velg', check: '2. Kontroller', save: '3. Overlever' },
  stepsLabel: 'Tre trinn',
  choose: {
    helsefellesskap: 'Helsefellesskap',
    helsefellesskapHelp: 'Bare steder som hører til de valgte, blir med.',
    all: (what: string): string => `Velg alle (${what.toLowerCase()})`,
    none: (what: string): string => `Velg ingen (${what.toLowerCase()})`,
    levels: 'Nivåer',
    levelsHelp: '«Hele datasettet» og «Helseregion» er summen av filene dine, ikke av landet.',
    periodTypes: 'Periodetyper',
    indicators: 'Indikatorer',
    from: 'Fra og med',
    to: 'Til og med',
    span: 'Tidsrom',
    spanHelp: 'Perioder som ligger helt innenfor, blir med.',
    next: 'Kontroller pakken',
    earlier: {
      heading: 'Tidligere pakker',
      help: 'Har noen fått en pakke med tall for de samme periodene før? Legg den inn her. Det som var skjult i den, forblir skjult, og rettelser som gjelder få, kan ikke regnes ut ved å trekke pakkene fra hverandre. Uten pakken kan ikke det hindres.',
      choose: 'Legg inn tidligere pakker',
      reading: 'Leser pakken',
      listLabel: 'Pakker som tallene prøves mot',
      facts: (made: string, cut: string, observations: number): string =>
        `laget ${formatDate(made)}, skjæringsdato ${formatDate(cut)}, ${chooseForm(observations, { one: 'ett tall', other: `${formatNumber(observations)} tall` })}`,
      savedHere: 'Lagret i denne økten, og med av seg selv. Ta den bort hvis ingen fikk den.',
      remove: 'Ta bort',
      removeLabel: (name: string): string => `Ta bort ${name}`,
      notAPackage: 'Filen er ikke en delt pakke. Velg en fil som slutter på .fellestall.zip.',
      refused: (count: number): string =>
        chooseForm(count, {
          one: 'Én fil kunne ikke legges inn',
          other: `${formatNumber(count)} filer kunne ikke legges inn`,
        }),
    },
    faults: {
      helsefellesskap: 'Velg minst ett helsefellesskap.',
      levels: 'Velg minst ett nivå.',
      periodTypes: 'Velg minst én periodetype.',
      indicators: 'Velg minst én indikator.',
      span: 'Fra-datoen må være før til-datoen.',
    },
  },
  check: {
    counting: 'Prikker og teller tallene',
    failed: 'Tallene kunne ikke kontrolleres. Prøv på nytt.',
    nothing: 'Valgene gir ingen tall. Gå tilbake og velg mer.',
    sum: (observations: number, hidden: number): string =>
      `Pakken får ${chooseForm(observations, { one: 'ett tall', other: `${formatNumber(observations)} tall` })}. ${hiddenWords(hidden, observations)}`,
    threshold: (threshold: number): string =>
      `Tall med færre enn ${threshold} pasienter bak er skjult, og det samme er tall som ville røpet dem. Antall pasienter, rader og filnavn blir aldri med.`,
    earlier: (count: number): string =>
      `Prøvet mot ${chooseForm(count, { one: 'én tidligere pakke', other: `${formatNumber(count)} tidligere pakker` })}: det som var skjult der, er skjult, og det som er rettet for få, kan ikke regnes ut av dem.`,
    cost: 'Hva skjulingen koster',
    costExplanation:
      'Der mye er skjult, forteller pakken lite. Lengre perioder eller større områder viser mer av det samme.',
    why: 'Hvorfor tall er skjult',
    rule: (rule: string, count: number): string =>
      `${rule === '' ? 'Skjult alt i filene som ble lest' : rule}: ${formatNumber(count)}`,
    byLevel: 'Per nivå',
    byPeriodType: 'Per periodetype',
    columns: { what: 'Hva', observations: 'Tall', hidden: 'Skjult', share: 'Andel skjult' },
    noNumbers: 'Ingen tall',
    inside: 'Dette er med i pakken',
    contents: [
      'publiserte tall, én tabell per indikator',
      'definisjonene slik de er nå',
      'måltall og tiltak som gjelder valgene',
      'hva tallene er laget av, status, skjæringsdato og versjon',
      'kontrollsummer over alt innhold',
    ],
    back: 'Tilbake til valgene',
    next: 'Lag pakken',
  },
  save: {
    making: 'Lager pakken',
    failed: 'Pakken ble ikke laget. Tallene kan ha endret seg mens du valgte. Gå tilbake og kontroller på nytt.',
    ready: 'Pakken er klar',
    name: 'Filnavn',
    size: 'Størrelse',
    code: 'Kontrollkode',
    codeHelp: 'Les koden opp for mottakeren. Ser mottakeren den samme, er innholdet det du laget.',
    saveFile: 'Lagre pakken',
    saved: 'Pakken er lagt i nedlastingene. Senere pakker i denne økten prøves mot den.',
    how: 'Slik åpner mottakeren den',
    steps: [
      'Åpne Fellestall og velg rollen SSU eller Statsforvalter.',
      'Slipp filen på siden. Ingenting lastes opp.',
      'Sammenlign kontrollkoden med din.',
    ],
    note: 'Pakken er et dokument. Arkiver den som annen styringsinformasjon. Ta vare på den: den legges inn når du lager neste pakke.',
    again: 'Lag en pakke til',
    back: 'Tilbake til kontrollen',
  },
} as const;

function hiddenWords(hidden: number, observations: number): string {
  if (hidden === 0) return 'Ingen er skjult.';
  return `${formatNumber(hidden)} av dem er skjult (${formatPercent(hidden / observations, 1)}).`;
}
