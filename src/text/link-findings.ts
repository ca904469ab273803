import { type FindingWording, formatPart, forms } from './finding-wording.ts';
import { lowerFirst } from './format.ts';

const sameSource =
  'Se at filene er tatt ut samtidig, for samme tidsrom og enheter, og med samme nøkkel. Ta ut den som mangler rader, på nytt.';

/** Words for rows that belong together, and rows that are told twice. */
export const linkFindings = {
  'event-without-stay': {
    title: 'Hendelser uten opphold',
    sentence: ({ count, of }) => `${formatPart(count, of, forms.events)} hører til et opphold som ikke er lest inn.`,
    help: 'En hendelse uten opphold telles ikke. Er det mange, blir overliggerdøgn, overliggere per døgn og liggetid etter meldt for lave. Noen få i kantene av uttrekket er vanlig.',
    action: sameSource,
  },
  'correction-without-stay': {
    title: 'Rettelser uten opphold',
    sentence: ({ count, of }) =>
      `${formatPart(count, of, forms.corrections)} peker på et opphold som ikke er lest inn.`,
    help: 'En rettelse uten opphold har ingen virkning, så nettotallene for overliggerdøgn blir som brutto for disse.',
    action: 'Se om nøkkelen blant rettelsene er skrevet riktig, og om oppholdet er med i uttrekket av opphold.',
  },
  'message-without-stay': {
    title: 'PLO-meldinger uten opphold',
    sentence: ({ count, of }) =>
      `${formatPart(count, of, forms.messages)} passer ikke til noe opphold, verken på oppholdets nøkkel eller på pasient og tid.`,
    help: 'En melding hører til oppholdet den peker på, ellers til pasientens nærmeste døgnopphold fra 24 timer før innleggelse til 24 timer etter utskrivning. Er mer enn 5 % uten opphold, blir andelen innleggelsesrapporter og helseopplysninger innen 24 timer for lav.',
    action: sameSource,
  },
  'event-outside-stay': {
    title: 'Hendelser utenfor oppholdet',
    sentence: ({ count, of }) =>
      `${formatPart(count, of, forms.events)} er varsel om utskrivningsklar eller avmelding før innleggelsen eller etter utskrivningen.`,
    help: 'Slike hendelser starter og avslutter ingen periode som utskrivningsklar. Overliggerdøgn og liggetid etter meldt regnes uten dem.',
    action:
      'Se om tidspunktene er registrert på rett opphold. Gjelder det mange, kan klokkeslett mangle i én av filene: da ligger hendelser samme dag etter en utskrivning klokken 00.00.',
  },
  'service-without-stay': {
    title: 'Tjenestemottakere som ikke finnes blant pasientene',
    sentence: ({ count, of }) =>
      `${formatPart(count, of, forms.persons)} med kommunale tjenester finnes ikke blant pasientene i oppholdene.`,
    help: 'Når færre enn halvparten finnes igjen, er det trolig ulike løpenumre i filene. Da blir nesten ingen regnet som tjenestemottaker, og andelen innleggelsesrapporter og helseopplysninger kan ikke brukes.',
    action: 'Se at begge filene har samme løpenummer for samme person, laget på samme måte.',
  },
  'team-unknown': {
    title: 'FACT-team som ikke finnes i listen over team',
    sentence: ({ count, of }) =>
      `${formatPart(count, of, forms.rows)} gjelder et team som ikke står i listen over team.`,
    help: 'Et team som ikke står i listen, telles ikke, og kommunene det dekker, regnes som udekket i dekningsgraden.',
    action: 'Legg teamet til i listen over team, eller rett team_id.',
  },
  'membership-outside-team': {
    title: 'Kommuner i team utenfor teamets levetid',
    sentence: ({ count, of }) =>
      `${formatPart(count, of, forms.rows)} sier at en kommune er med i et team før det startet eller etter at det ble lagt ned.`,
    help: 'Dekningsgraden regnes bare for dager da både teamet og deltakelsen gjelder. En deltakelse uten sluttdato i et nedlagt team slutter sammen med teamet og er ikke med her.',
    action: 'Rett datoene i listen over team eller i listen over kommuner.',
  },
  'figures-outside-team': {
    title: 'Teamtall utenfor teamets levetid',
    sentence: ({ count, of }) =>
      `${formatPart(count, of, forms.rows)} har årsverk eller pasienter for en periode da teamet ikke fantes.`,
    help: 'Pasienter og årsverk i et team som ikke er startet eller er lagt ned, gir misvisende tall per årsverk.',
    action: 'Rett perioden, eller datoene i listen over team.',
  },
  'in-two-files': {
    title: 'Det samme i to filer',
    sentence: ({ count, kind, otherFile }) =>
      `${formatPart(count, null, forms.rows)} (${lowerFirst(kind)}) har samme nøkkel i begge filene${otherFile === null ? '' : ` (den andre er ${otherFile})`}.`,
    help: 'Opphold, hendelser og meldinger som finnes i to filer, telles én gang. Ferdig talte tall blir lagt sammen, så der blir summen feil.',
    action:
      'Fjern den ene filen, eller ta ut filene på nytt så de ikke overlapper. Er den ene en nyere utgave, bytt ut den gamle.',
  },
  'alike-in-two-files': {
    title: 'Like rader med ulik nøkkel i to filer',
    sentence: ({ count, otherFile }) =>
      `${formatPart(count, null, forms.rows)} er like i begge filene${otherFile === null ? '' : ` (den andre er ${otherFile})`}, men har hver sin nøkkel eller ingen.`,
    help: 'Samme pasient, tider og enhet i to opphold regnes som ett opphold. Ferdig talte meldinger for samme periode, kommune og type blir lagt sammen, så der blir summen feil.',
    action: 'Se om begge filene skal med. Er det samme uttrekk tatt to ganger, fjern den ene.',
  },
  'files-overlap': {
    title: 'Filer som dekker de samme månedene',
    sentence: ({ count, otherFile }) =>
      `${formatPart(count, null, forms.months)} finnes for de samme kommunene både her og i ${otherFile ?? 'en annen fil'}.`,
    help: 'To sykehus kan ha pasienter fra de samme kommunene, så dette kan være riktig. Er det samme sykehus, kan noe være tatt ut to ganger.',
    action: 'Se om filene skal overlappe. Opphold og meldinger med samme nøkkel telles uansett bare én gang.',
  },
} as const satisfies Readonly<Record<string, FindingWording>>;
