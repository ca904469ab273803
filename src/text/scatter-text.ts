import { formatNumber } from './format.ts';

/** Words of two indicators laid across each other. */
export const scatterText = {
  title: (first: string, second: string, period: string): string => `${first} og ${second}, ${period}`,
  subtitle: 'Ett punkt per område, én indikator langs hver akse.',
  second: 'Mot indikator',
  warning:
    'Sammenhengen gjelder områder, ikke pasienter. At to tall følger hverandre mellom områder, viser ikke at det ene er årsak til det andre.',
  description: (first: string, second: string): string =>
    `${first} bortover og ${second} oppover, ett punkt per område. Tallene står i tabellen under figuren.`,
  caption: (first: string, second: string, period: string): string => `${first} og ${second} per område, ${period}`,
  none: 'Ingen områder har tall for begge indikatorene i perioden. Velg en annen indikator eller periode.',
  left: (count: number): string =>
    count === 1
      ? 'Ett område er ikke med: ett av tallene er skjult eller mangler.'
      : `${formatNumber(count)} områder er ikke med: ett av tallene er skjult eller mangler.`,
  howToRead: [
    'Hvert punkt er ett område. Bortover er den første indikatoren, oppover den andre. Aksene begynner ikke på null.',
    'Se etter områder som skiller seg ut, ikke etter en linje. Det tegnes ingen linje, for den ville sett ut som en årsak.',
    'Pasientene bak de to tallene er ikke de samme. Spørsmålet om hva som skjer med den enkelte pasienten, kan ikke besvares slik.',
  ],
} as const;
