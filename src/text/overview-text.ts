/** Words of the overview: the matrix the SSU reads. */
export const overviewText = {
  lead: (period: string): string => `Alle indikatorer for ${period}, mot samme periode i fjor.`,
  caption: (where: string, period: string): string => `Indikatorer for ${where}, ${period}`,
  columns: {
    indicator: 'Indikator',
    value: 'Verdi',
    lastYear: 'I fjor',
    change: 'Endring',
    relative: 'Endring i prosent',
    target: 'Mål',
    trend: 'Siste 24 måneder',
    verdict: 'Vurdering',
    summary: 'Kort sagt',
  },
  otherPeriodTypes: 'Finnes ikke for denne periodetypen.',
  notCounted: (why: string): string => `Kan ikke regnes ut. ${why}`,
  notRead: (files: string): string => `Ikke beregnet. Les inn ${files}.`,
  trendLabel: (name: string, months: number): string => `${name}, de siste ${months} månedene`,
  quality: (word: string): string => ` · ${word.toLowerCase()}`,
  howToRead: 'Slik leser du tabellen',
  howToReadSteps: [
    'Verdien gjelder perioden som er valgt øverst. «I fjor» er den samme perioden året før.',
    'Vurderingen sier om endringen er større enn tilfeldig variasjon (95 %-intervall for forskjellen). For nøytrale indikatorer står det bare opp, ned eller likt.',
    'Et kolon betyr at tallet er skjult: få pasienter står bak det, eller det ville røpet et annet tall. To prikker betyr at data mangler. En strek betyr at tallet ikke kan regnes ut.',
  ],
  published: 'Små tall er skjult. Bare tall som kan publiseres, vises i denne rollen.',
  compare: 'Sammenlign helsefellesskapene',
} as const;
