/** Words in and around figures. */
export const chartText = {
  loading: 'Tegner figuren',
  howToRead: 'Slik leser du figuren',
  save: (form: string): string => `Last ned ${form}`,
  saveNamed: (form: string, title: string): string => `Last ned ${form}: ${title}`,
  saveFailed: 'Bildet kunne ikke lages. Prøv den andre bildeformen, eller oppdater nettleseren.',
  empty: 'Ingen tall å vise her.',
  hint: 'Bruk piltastene for å gå mellom punktene.',
  yearDescription: (name: string, where: string, year: number): string =>
    `${name} for ${where}, måned for måned. Linjen er ${year}, søylene er ${year - 1}. Tallene står i tabellen under figuren.`,
  timeDescription: (name: string, where: string): string =>
    `${name} for ${where} over tid. Tallene står i tabellen under figuren.`,
  barsDescription: (name: string, period: string): string =>
    `${name}, ${period}. Ett punkt per område med 95 %-intervall der metoden gir det. Tallene står i tabellen under figuren.`,
  gridHint: 'Bruk pil til høyre og venstre for å gå gjennom tiden, opp og ned for å gå mellom områdene.',
  panelsDescription: (name: string, where: string): string =>
    `${name} over tid, ${where}, én linje per område på samme skala. Tallene står i tabellen under figuren.`,
  tilesDescription: (name: string, period: string): string =>
    `${name}, ${period}, som ruter plassert omtrent som i Norge. Tallene står i tabellen under figuren.`,
} as const;
