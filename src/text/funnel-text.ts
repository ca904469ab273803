import type { FunnelZone } from '../domain/funnel.ts';
import type { IndicatorDefinition } from '../domain/indicator-definition.ts';
import { isPerInhabitants } from '../domain/indicator-kind.ts';
import { howMany } from './compare-sentences.ts';
import { capitalise, formatNumber } from './format.ts';

/** Words of the funnel. */
export const funnelText = {
  title: (indicator: string, where: string, period: string): string =>
    `${indicator} etter størrelse, ${where}, ${period}`,
  subtitle: (unit: string): string =>
    `${unit}. Hvert punkt er ett område. Grensene viser hvor et område av den størrelsen er ventet.`,
  description: (indicator: string, period: string): string =>
    `${indicator}, ${period}. Ett punkt per område etter størrelse, med grenser for 95 og 99,8 prosent. Tallene står i tabellen under figuren.`,
  size: ({ kind }: Pick<IndicatorDefinition, 'kind'>): string =>
    isPerInhabitants(kind) ? 'Innbyggere' : 'Antall i nevneren',
  centre: (value: string): string => `Alle samlet ${value}`,
  limits: { warning: '95 %', action: '99,8 %' },
  columns: {
    size: 'Størrelse',
    value: 'Verdi',
    warning: '95 %-grenser',
    action: '99,8 %-grenser',
    zone: 'Mot grensene',
    verdict: 'Vurdering',
  },
  zones: {
    inside: 'Innenfor',
    'warning-low': 'Under 95 %-grensen',
    'warning-high': 'Over 95 %-grensen',
    'action-low': 'Under 99,8 %-grensen',
    'action-high': 'Over 99,8 %-grensen',
  } satisfies Readonly<Record<FunnelZone, string>>,
  none: {
    clustered:
      'Trakt tegnes ikke for døgn og lignende tall: én pasient kan stå for mange, så de er ikke uavhengige hendelser. Velg en andel, eller en rate av pasienter.',
    'other-kind':
      'Trakt tegnes for andeler og rater. Denne indikatoren er et antall, et gjennomsnitt eller en status på en dag.',
    'too-few-places': 'Færre enn to områder har et tall som kan plasseres i en trakt.',
  },
  left: (count: number): string =>
    count === 1
      ? 'Ett område er ikke med i trakten: tallet er skjult eller mangler.'
      : `${formatNumber(count)} områder er ikke med i trakten: tallene er skjult eller mangler.`,
  howToRead: [
    'Små områder svinger mer enn store ved rene tilfeldigheter. Derfor er grensene vide til venstre og smale til høyre.',
    'Utenfor 99,8 % (fylt rute) er et avvik som bør forstås. Mellom 95 og 99,8 % (åpen sirkel) er noe å følge med på.',
    'Er områdene mer ulike enn tilfeldigheter tilsier, gjøres grensene videre av seg selv. Et avvik sier ikke hva som er årsaken.',
  ],
  spread: (dispersion: number, widened: boolean): string =>
    widened
      ? `Områdene er mer ulike enn tilfeldigheter alene gir: variasjonen er ${formatNumber(dispersion, 1)} ganger så stor. Grensene er utvidet med den vanlige forskjellen mellom områdene.`
      : 'Områdene er ikke mer ulike enn tilfeldigheter alene gir. Grensene er ikke utvidet.',
  sentence: (found: { readonly outside: number; readonly noted: number; readonly all: number }): string => {
    const { outside, noted, all } = found;
    const first = `Av ${formatNumber(all)} områder ligger ${howMany(outside)} utenfor 99,8 %-grensene.`;
    if (noted === 0) return first;
    const expected = Math.max(1, Math.round(all / 20));
    return `${first} ${capitalise(howMany(noted))} ligger mellom 95 og 99,8 %. Om lag ${howMany(expected)} er ventet utenfor 95 % bare ved tilfeldigheter.`;
  },
} as const;
