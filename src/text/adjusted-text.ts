import { formatInterval, formatList, formatNumber } from './format.ts';

/** What is said of the chosen place. */
interface AdjustedTold {
  readonly crude: string | null;
  readonly index: number;
  readonly name: string;
  /** Whether its verdict is that it differs */
  readonly certain: boolean;
}

/** Words of the comparison adjusted for age. */
export const adjustedText = {
  title: (indicator: string, where: string, period: string): string =>
    `${indicator}, justert for alder, ${where}, ${period}`,
  subtitle: 'Indeks: observert antall delt på ventet. 1 er som ventet med områdets egen aldersfordeling.',
  description: (indicator: string, period: string): string =>
    `${indicator}, ${period}, justert for alder. Ett punkt per område etter ventet antall, med grenser for 95 og 99,8 prosent. Tallene står i tabellen under figuren.`,
  centre: 'Som ventet 1',
  axes: { x: 'Ventet antall', y: 'Observert delt på ventet' },
  columns: {
    crude: 'Ujustert',
    observed: 'Observert',
    expected: 'Ventet',
    index: 'Indeks',
    interval: '95 %-intervall',
    zone: 'Mot grensene',
    verdict: 'Vurdering',
  },
  index: (ratio: number): string => formatNumber(ratio, 2),
  expected: (count: number): string => formatNumber(count, 1),
  interval: (lower: number, upper: number): string => formatInterval(formatNumber(lower, 2), formatNumber(upper, 2)),
  standard: (reference: string, period: string, groups: readonly string[]): string =>
    `Standard: andelen i hver aldersgruppe i ${reference}, ${period}. Aldersgrupper: ${formatList(groups)}. Kjønn er ikke med. De med ukjent alder er bare med i det ujusterte tallet.`,
  notAdjusted:
    'Indikatoren justeres ikke. Andeler justeres for alder der filene forteller den, som reinnleggelser, og rater for alder og kjønn, som overliggerdøgn per 1\u00a0000 innbyggere.',
  noAges: 'Filene forteller ikke alderen, eller de er summert på forhånd. Da kan tallene ikke justeres.',
  few: 'For få tall til en figur: færre enn to områder kan justeres. Aldersgrupper med skjulte tall gjør at området ikke kan regnes ut.',
  left: (count: number): string =>
    `${count === 1 ? 'Ett område' : `${formatNumber(count)} områder`} har et tall, men ingen indeks: minst én aldersgruppe er skjult, og indeksen kunne røpet den. Velg en lengre periode for å få med flere.`,
  counting: 'Regner ut aldersgruppene',
  sentence: ({ crude, index, name, certain }: AdjustedTold): string => {
    const before = crude === null ? '' : `${crude} ujustert. `;
    const chance = certain
      ? 'Det er mer enn områder av den størrelsen vanligvis skiller seg.'
      : 'Det er ikke mer enn områder av den størrelsen kan skille seg.';
    return `${name}: ${before}Justert for alder er tallet ${formatNumber(index, 2)} ganger det som er ventet. ${chance}`;
  },
  howToRead: [
    'Eldre pasienter har oftere det som telles. Indeksen sier hva som er igjen når hvert område får den aldersfordelingen det har: 1,10 er ti prosent flere enn ventet.',
    'Indekser for to områder kan ikke settes direkte mot hverandre, bare mot 1: hvert område er justert med sin egen aldersfordeling.',
    'Alder er ikke alt. Sykelighet, levekår og reiseavstand er ikke justert bort.',
  ],
} as const;
