import { type FindingWording, formatPart, forms } from './finding-wording.ts';
import { lowerFirst } from './format.ts';

/** Words for months and kommuner that are missing or stand out, and for what is odd among stays. */
export const seriesFindings = {
  'month-missing': {
    title: 'Måneder uten rader',
    sentence: ({ count }) =>
      `${formatPart(count, null, forms.months)} mellom den første og den siste i filen har ingen rader.`,
    help: 'Et hull i tiden gir null i stedet for manglende tall i alle indikatorer som bygger på filen, og kan se ut som en bedring. En enkelt rad med feil årstall kan også gi et langt hull.',
    action: 'Ta ut månedene som mangler. Er det en rad med feil årstall, rett den i kildesystemet.',
  },
  'month-unusual': {
    title: 'Måneder langt fra nabomånedene',
    sentence: ({ count, kind }) =>
      `${formatPart(count, null, forms.months)} har langt flere eller færre (${lowerFirst(kind)}) enn månedene rundt.`,
    help: 'Antallet holdes mot medianen av inntil tre måneder før og tre etter. Det meldes når avviket er mer enn fem ganger vanlig spredning og over 30 %. Første og siste måned er ikke med. En slik måned kan gi sprang i alle indikatorer som bygger på uttrekket.',
    action:
      'Se om uttrekket er helt for måneden, og om noe ble registrert annerledes. Er endringen virkelig, trenger du ikke gjøre noe.',
  },
  'kommune-month-missing': {
    title: 'Måneder uten rader i en kommune',
    sentence: ({ count, kind }) =>
      `${formatPart(count, null, forms.kommuneMonths)} mangler helt (${lowerFirst(kind)}), der det ellers er minst 15 i en vanlig måned.`,
    help: 'Når én kommune faller ut noen måneder, er det ofte bytte eller stans i journalsystemet. Kommunens tall blir for lave, og det samme gjelder helsefellesskapet.',
    action: 'Spør kommunen eller systemeieren om perioden. Kan radene ikke skaffes, bør tallene for perioden merkes.',
  },
  'kommune-month-unusual': {
    title: 'Måneder i en kommune langt fra nabomånedene',
    sentence: ({ count, kind }) =>
      `${formatPart(count, null, forms.kommuneMonths)} har langt flere eller færre (${lowerFirst(kind)}) enn månedene rundt.`,
    help: 'Samme regel som for hele filen, for kommuner med minst 15 i en vanlig måned. Et sprang i én kommune skyldes ofte endret registrering der.',
    action: 'Se om registreringen i kommunen ble lagt om. Er endringen virkelig, trenger du ikke gjøre noe.',
  },
  'kommune-missing': {
    title: 'Kommuner som mangler i helsefellesskapet',
    sentence: ({ count }) =>
      `${formatPart(count, null, forms.kommuner)} i helsefellesskapet filen gjelder, har ingen rader.`,
    help: 'Filen gjelder helsefellesskapet som har minst halvparten av radene. Har ingen det, gjelder den hvert helsefellesskap der mer enn halvparten av kommunene finnes. Kommuner der folketallet tilsier færre enn fem rader, er ikke med. Tall per innbygger blir for lave når en kommune mangler.',
    action: 'Se om kommunen er falt ut av utvalget, eller står med et nummer som ikke blir forstått.',
  },
  'coverage-differs': {
    title: 'Måneder med opphold, men uten dette uttrekket',
    sentence: ({ count, kind }) =>
      `${formatPart(count, null, forms.months)} har opphold, men ligger utenfor tiden som ${lowerFirst(kind)} dekker.`,
    help: 'Indikatorer som trenger begge uttrekkene, blir for lave i disse månedene: overliggerdøgn uten hendelser, og andeler uten meldinger.',
    action: 'Ta ut begge for samme tidsrom, eller velg en skjæringsdato der begge har data.',
  },
  'patient-in-two-stays': {
    title: 'Pasienter i to opphold samme natt',
    sentence: ({ count, of }) =>
      `${formatPart(count, of, forms.stays)} begynner mens et annet døgnopphold for samme pasient varer natten over.`,
    help: 'Vanlig når pasienten flyttes mellom enheter. I tall for kommuner og helsefellesskap telles natten én gang, i oppholdet som begynte sist. I tall for enheter telles den i begge. Et opphold uten utskrivning som aldri ble avsluttet, gir også treff.',
    action: 'Er det mange, se etter opphold som mangler utskrivning. Ellers trenger du ikke gjøre noe.',
  },
  'stay-above-year': {
    title: 'Opphold på mer enn ett år',
    sentence: ({ count, of }) => `${formatPart(count, of, forms.stays)} varer mer enn 365 dager.`,
    help: 'Lange opphold beholdes, men hvert av dem kan gi mange overliggerdøgn. Ofte er utskrivningen ikke registrert.',
    action: 'Slå opp radene, og se om utskrivningen mangler.',
  },
  'ready-above-60-nights': {
    title: 'Mer enn 60 døgn som utskrivningsklar',
    sentence: ({ count, of }) => `${formatPart(count, of, forms.stays)} har mer enn 60 døgn som utskrivningsklar.`,
    help: 'Slike opphold beholdes. Noen få kan utgjøre en stor del av overliggerdøgnene i en liten kommune og trekke gjennomsnittlig liggetid etter meldt opp.',
    action: 'Slå opp radene, og se om avmelding eller utskrivning mangler.',
  },
  'column-often-empty': {
    title: 'Kolonner som ofte er tomme',
    sentence: ({ count, of, column }) =>
      `${formatPart(count, of, forms.rows)} mangler verdi i ${column ?? 'kolonnen'}.`,
    help: 'Meldes når mer enn 5 % mangler. Uten kommune telles raden bare for hele landet og for enheten. Uten alder er pasienten ikke med i tall for 67 år og over. Uten enhet finnes ingen tall for enheten. Uten tilstand ut regnes pasienten som levende. En innvilget rettelse av feil kommune uten ny kommune flytter nettene til ukjent kommune; andre rettelser trenger ingen.',
    action: 'Se om kolonnen er riktig valgt, og om verdien finnes i kildesystemet.',
  },
  'date-without-time': {
    title: 'Opphold uten klokkeslett',
    sentence: ({ count, of }) => `${formatPart(count, of, forms.stays)} har bare dato for innleggelse og utskrivning.`,
    help: 'Uten klokkeslett regnes tidspunktet som 00.00. Antall netter blir riktig, men helseopplysninger innen 24 timer og andre regler som teller timer, blir omtrentlige.',
    action: 'Ta med klokkeslett i uttrekket om det finnes.',
  },
  'same-minute': {
    title: 'Mange innleggelser på samme klokkeslett',
    sentence: ({ count, of }) => `${formatPart(count, of, forms.stays)} er innlagt på nøyaktig samme klokkeslett.`,
    help: 'Når mer enn en femtedel har samme klokkeslett, er det trolig satt inn av et system. Regler som teller timer, blir da omtrentlige.',
    action: 'Se om uttrekket henter riktig tidspunkt for innleggelsen.',
  },
  'weekday-uneven': {
    title: 'Ukedager med uventet få eller mange innleggelser',
    sentence: ({ count }) =>
      `${formatPart(count, null, forms.weekdays)} har under halvparten eller over det dobbelte av en jevn fordeling av akutte innleggelser.`,
    help: 'Akutte innleggelser fordeler seg nokså jevnt over uken. Mangler en ukedag, er dager trolig falt ut, eller datoene er forskjøvet.',
    action: 'Se om uttrekket er tatt for alle dager, og om datoformatet er riktig forstått.',
  },
  'delivery-month-gone': {
    title: 'Måneder som er borte mot forrige leveranse',
    sentence: ({ count, kind }) =>
      `${formatPart(count, null, forms.months)} som hadde rader i forrige leveranse, har ingen nå (${lowerFirst(kind)}).`,
    help: 'En nyere leveranse har som regel alt det gamle og noe nytt. Er måneder borte, er tidsrommet i utvalget ofte et annet, og tallene for dem er tomme eller for lave.',
    action:
      'Se om tidsrommet i uttrekket er riktig. Er det ment, trenger du ikke gjøre noe; ellers kan du angre erstatningen.',
  },
  'delivery-kommune-gone': {
    title: 'Kommuner som er borte mot forrige leveranse',
    sentence: ({ count, kind }) =>
      `${formatPart(count, null, forms.kommuner)} som hadde rader i forrige leveranse, har ingen nå (${lowerFirst(kind)}).`,
    help: 'En kommune som faller ut, er ofte falt ut av utvalget eller har fått et nummer som ikke blir forstått. Tallene for kommunen og helsefellesskapet blir da for lave.',
    action: 'Se om kommunen er med i utvalget, og om nummeret er riktig. Kan det ikke forklares, angre erstatningen.',
  },
  'delivery-jump': {
    title: 'Stort hopp mot forrige leveranse',
    sentence: ({ count, kind }) =>
      `${formatPart(count, null, forms.numbers)} som bygger på ${lowerFirst(kind)}, er endret mye mot forrige leveranse.`,
    help: 'Den nye leveransen har tatt plassen til en eldre. Noen endringer er ventet når rettelser kommer inn, men store hopp i perioder som var fullført, betyr ofte at utvalget, enhetene eller registreringen er en annen.',
    action:
      'Se alle endringene under «Endret siden forrige leveranse», og spør den som laget uttrekket hva som er lagt om. Kan hoppet ikke forklares, angre erstatningen.',
  },
} as const satisfies Readonly<Record<string, FindingWording>>;
