import type { ClashKind, PackageFault } from '../domain/shared-package.ts';
import { formatDate, formatDateRange, formatNumber } from './format.ts';
import { chooseForm } from './plural.ts';

/** What happened to a file that was not opened, and what to do. */
function tellFault(fault: PackageFault): readonly [string, string] {
  switch (fault.kind) {
    case 'not-a-package':
      return [
        'Filen er ikke en delt pakke.',
        'Velg en fil som slutter på .fellestall.zip. Uttrekk leses i rollen Analytiker, uten åpne pakker.',
      ];
    case 'damaged':
      return ['Filen er skadet og kan ikke pakkes ut.', 'Hent eller be om filen på nytt fra den som laget pakken.'];
    case 'changed':
      return [
        fault.members.length === 0
          ? 'Filen er endret etter at den ble laget.'
          : `Filen er endret etter at den ble laget. Dette stemmer ikke: ${fault.members.join(', ')}.`,
        'Ingen tall fra den vises. Be om originalen fra den som laget pakken, og sammenlign kontrollkoden.',
      ];
    case 'newer':
      return [
        `Pakken er laget med en nyere versjon av Fellestall (${fault.app}).`,
        'Åpne den i den versjonen, eller be om at Fellestall blir oppdatert her.',
      ];
    case 'other-version':
      return [
        `Pakken er hel, men laget med en annen versjon av Fellestall (${fault.app}), og denne versjonen forstår ikke ${fault.member}.`,
        'Åpne den i samme versjon som den ble laget i, eller be om en ny pakke.',
      ];
    case 'too-large':
      return ['Filen er for stor til å være en pakke.', 'Kontroller at det er riktig fil.'];
    case 'already-open':
      return ['En pakke med nøyaktig dette innholdet er alt åpen.', 'Du trenger ikke å gjøre noe.'];
  }
}

interface ClashWords {
  readonly heading: (subject: string) => string;
  readonly explanation: string;
}

const clashes: Readonly<Record<ClashKind, ClashWords>> = {
  synthetic: {
    heading: () => 'Noen pakker er syntetiske, andre ikke',
    explanation: 'Syntetiske tall kan ikke vises sammen med virkelige.',
  },
  helsefellesskap: {
    heading: (subject) => `Flere pakker har tall for ${subject}`,
    explanation: 'Tallene for ett helsefellesskap hentes fra én pakke.',
  },
  rules: {
    heading: () => 'Pakkene er laget med ulike regelsett',
    explanation: 'Samme indikator kan være regnet ut ulikt. Forskjeller mellom områdene kan skyldes det.',
  },
  definition: {
    heading: (subject) => `Ulik definisjon av «${subject}»`,
    explanation:
      'Tall etter ulike definisjoner vises aldri sammen. Pakker med en annen definisjon vises uten indikatoren.',
  },
  cut: {
    heading: () => 'Pakkene har ulik skjæringsdato',
    explanation: 'De nyeste periodene er ikke dekket av alle.',
  },
  threshold: {
    heading: () => 'Pakkene er prikket med ulik grense',
    explanation: 'Mer er skjult der grensen er høyere. Skjulte tall kan ikke hentes fram igjen.',
  },
  enhet: {
    heading: () => 'Enheter med samme navn finnes i flere pakker',
    explanation: 'Sykehusenes egne enheter kjennes bare på navnet.',
  },
};

/** Words of opening packages that others have made. */
export const packageText = {
  heading: 'Data',
  drop: {
    heading: 'Åpne en delt pakke',
    moreHeading: 'Åpne flere pakker',
    takes: 'Slipp filer som slutter på .fellestall.zip her, eller velg dem. Flere pakker vises i én sammenligning.',
    stays: 'Pakken leses på denne maskinen. Ingenting sendes ut.',
    choose: 'Velg pakker',
  },
  reader: {
    explanation: (role: string): string =>
      `Som ${role} ser du tall som kan publiseres. Filene, radene og avvikene i dem er forbeholdt analytikeren.`,
    loaded: 'Publiserte tall fra filene på denne maskinen vises nå.',
    becomeAnalyst: 'Bytt til Analytiker',
  },
  opening: 'Åpner pakken og prøver kontrollsummene',
  refused: (count: number): string =>
    chooseForm(count, { one: 'Én fil ble ikke åpnet', other: `${formatNumber(count)} filer ble ikke åpnet` }),
  dismiss: 'Skjul meldingen',
  failure: 'Noe gikk galt da pakken ble åpnet',
  failureDetails: 'Teknisk beskrivelse',
  tellFault,
  opened: (count: number): string =>
    chooseForm(count, { one: 'Én pakke er åpen', other: `${formatNumber(count)} pakker er åpne` }),
  readOnly: 'Pakker vises bare for lesing. Filer du har lest inn, ligger urørt bak og vises igjen når pakkene lukkes.',
  whole: 'Hel og uendret',
  manyHelsefellesskap: (count: number): string => `${formatNumber(count)} helsefellesskap`,
  namedFile: (name: string, made: string, file: string): string => `${name}, laget ${formatDate(made)} (${file})`,
  source: (kind: string, from: string | null, to: string | null): string =>
    from === null || to === null ? kind : `${kind}, ${formatDateRange(from, to)}`,
  close: 'Lukk',
  closeLabel: (name: string): string => `Lukk pakken ${name}`,
  closeAll: 'Lukk alle pakker',
  toOverview: 'Gå til oversikten',
  toCompare: 'Gå til sammenligningen',
  facts: {
    made: 'Laget',
    madeWith: (day: string, app: string): string => `${formatDate(day)} med Fellestall ${app}`,
    cut: 'Skjæringsdato',
    periods: 'Perioder',
    span: (from: string, to: string): string => formatDateRange(from, to),
    numbers: 'Tall',
    hidden: (observations: number, hidden: number): string =>
      `${formatNumber(observations)}, av dem ${formatNumber(hidden)} skjult`,
    threshold: 'Prikket under',
    patients: (count: number): string => `${formatNumber(count)} pasienter`,
    rules: 'Regelsett',
    code: 'Kontrollkode',
    codeHelp: 'Er koden den samme hos avsenderen, er innholdet det samme.',
    sources: 'Laget av',
  },
  synthetic: 'Syntetiske data',
  clashHeading: 'Pakkene er ikke like. Velg hva som skal gjelde',
  clashIntro: (count: number): string =>
    count === 0
      ? 'Alt er avklart. Du kan endre valgene her.'
      : chooseForm(count, {
          one: 'Ett valg gjenstår før tallene kan vises sammen.',
          other: `${formatNumber(count)} valg gjenstår før tallene kan vises sammen.`,
        }),
  clashes,
  options: {
    all: 'Vis alle likevel, hver etter sitt',
    earliest: (day: string): string => `Vis bare perioder som slutter senest ${formatDate(day)}`,
    none: 'Vis det ikke',
    only: (names: string): string => `Bruk ${names}`,
    withValue: (value: string, names: string): string => `Bare ${value}: ${names}`,
  },
  values: {
    synthetic: (value: string): string => (value === 'true' ? 'de syntetiske' : 'de virkelige'),
    rules: (value: string): string => `regelsett ${value}`,
    cut: (value: string): string => `skjæringsdato ${formatDate(value)}`,
    threshold: (value: string): string => `grense ${value}`,
  },
  banner: {
    heading: (names: string): string => `Lesevisning: ${names}`,
    joined: 'Summer over flere helsefellesskap vises ikke: ingen har talt dem samlet.',
    mixed: 'Pakkene er ikke like på alle punkter. Se valgene på siden Data.',
    unsettled: 'Pakkene er ikke like, og tallene vises først når du har valgt hva som skal gjelde.',
    settle: 'Gå til valgene',
  },
  status: (count: number): string =>
    chooseForm(count, { one: 'Delt pakke', other: `${formatNumber(count)} delte pakker` }),
  statusHelp: 'Tallene kommer fra en pakke som er laget av andre, og kan bare leses.',
} as const;
