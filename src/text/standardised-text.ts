import type { AgeScheme } from '../domain/age-groups.ts';
import { formatPercent } from './format.ts';

/** `innleggelser per 1 000 innbyggere 67 år og eldre` */
export function ratePerThousand(countedAs: string, from: number): string {
  return `${countedAs} per 1\u00a0000 innbyggere${from === 0 ? '' : ` ${from} år og eldre`}`;
}

/** What is said of the chosen place. */
interface StandardisedTold {
  readonly name: string;
  readonly crude: string;
  /** Null with fewer than ten events */
  readonly standardised: string | null;
}

/** Words of rates with the age and sex of the country. */
export const standardisedText = {
  title: (indicator: string, where: string, period: string): string =>
    `${indicator}, standardisert for alder og kjønn, ${where}, ${period}`,
  subtitle: (unit: string): string =>
    `${unit}. Søylen er den standardiserte raten med 95 %-intervall. Ringen er den ujusterte.`,
  description: (indicator: string, period: string): string =>
    `${indicator}, ${period}. Standardisert rate for hvert område med 95 %-intervall, ved siden av den ujusterte. Tallene står i tabellen under figuren.`,
  scheme: 'Aldersgrupper',
  schemes: {
    'five-year': 'Femårsgrupper',
    samdata: 'Samdatas fem grupper (ikke bekreftet)',
  } satisfies Readonly<Record<AgeScheme, string>>,
  coarse:
    'Andre enn analytikeren ser raten i trinn og intervallet rundet utover, og ikke der få i en aldersgruppe kunne regnes ut av den. Bare de 19 helsefellesskapene og hele år standardiseres for dem.',
  notToldToOthers:
    'Her vises ingen standardiserte rater. Flere rater av de samme hendelsene kan sammen røpe få i en aldersgruppe. Velg de 19 helsefellesskapene og et helt år.',
  notByRegion:
    'Regioner standardiseres ikke. En kommune kan være i flere av dem og bytte i løpet av perioden, mens folketallet etter alder gjelder 1. januar. Velg kommunene eller de 19 helsefellesskapene for å sammenligne standardisert.',
  columns: {
    crude: 'Ujustert',
    standardised: 'Standardisert',
    interval: '95 %-intervall',
    absolute: (reference: string): string => `Mot ${reference}`,
    relative: 'I prosent',
    events: 'Hendelser',
    verdict: 'Vurdering',
  },
  tooFew: 'under 10 hendelser',
  crudeIs: (value: string): string => `ujustert ${value}`,
  standard: (year: number, scheme: AgeScheme, from: number): string => {
    const people = from === 0 ? 'hele befolkningen' : `alle på ${from} år og eldre`;
    const groups =
      scheme === 'five-year'
        ? 'femårsgrupper til 90 og over'
        : 'Samdatas grupper (0–17, 18–49, 50–66, 67–79 og 80 og over; at Samdata bruker akkurat disse grensene, er ikke bekreftet)';
    return `Standard: ${people} i Norge 1. januar ${year}, etter kjønn og ${groups}. Samme års folketall er nevner.`;
  },
  unknown: (share: number): string =>
    `Hendelser uten kjent alder eller kjønn er bare med i det ujusterte tallet (høyst ${formatPercent(share, 1)} av hendelsene i et område).`,
  few: 'Områder med færre enn ti hendelser får ingen standardisert rate: den ville sagt mer om tilfeldigheter enn om området.',
  notTold: 'Filene forteller ikke alder og kjønn, eller de er summert på forhånd. Da kan ratene ikke standardiseres.',
  counting: 'Standardiserer ratene',
  sentence: ({ name, crude, standardised }: StandardisedTold): string =>
    standardised === null
      ? `${name}: ${crude} ujustert. Færre enn ti hendelser, så raten standardiseres ikke.`
      : `${name}: ${crude} ujustert, ${standardised} med landets alder og kjønn.`,
  howToRead: [
    'Den standardiserte raten er den området ville hatt om det bodde like mange gamle og unge, kvinner og menn der som i landet. Områder kan da settes mot hverandre.',
    'Ligger ringen til høyre for søylen, trekker områdets egen alder og kjønn det ujusterte tallet opp.',
    'Alder og kjønn er ikke alt. Sykelighet, levekår og reiseavstand er ikke justert bort.',
  ],
} as const;
