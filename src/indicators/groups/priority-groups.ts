import type { GroupPair, PriorityGroup } from '../../domain/priority-group.ts';
import { accountability, outOfSightCaveat, publicSources, residenceCaveat } from '../definition-parts.ts';

const selection =
  'Helsedirektoratet: Styringsinformasjon til helsefellesskapene, utvalgskriterier. helsedirektoratet.no/nyheter/styringsinformasjon-til-helsefellesskapene';

const shared = {
  references: [selection, publicSources.population],
  ...accountability,
} as const;

const yearCaveat =
  'Hvem som hører til, avgjøres for kalenderåret. En måned eller et kvartal viser dem som hører til det året og hadde kontakt i perioden.';
const caveats = [yearCaveat, residenceCaveat, outOfSightCaveat] as const;

/** The groups in national order. A further one is a further entry here and a profile in the SQL that counts them. */
export const priorityGroups: readonly PriorityGroup[] = [
  {
    id: 'barn-og-unge',
    name: 'Barn og unge',
    summary:
      'Barn og unge til og med 20 år som trenger tjenester fra både sykehus og kommune, eller som er syke over tid.',
    rule: 'Pasienter på 0–20 år som i året hadde minst ett døgnopphold, en kontakt i psykisk helsevern eller rusbehandling, eller mottok kommunale tjenester da de ble innlagt.',
    includes: ['Alder 0–20 år ved kontakten', 'Unionen av de tre utvalgene: somatisk, psykisk og kommunalt'],
    excludes: [
      'Barn og unge med bare poliklinikk eller dagbehandling i somatikken',
      'Barn og unge uten kontakt med sykehuset',
    ],
    known:
      'Helsedirektoratet fant 7,7 % av alle på 0–20 år (5,2 % somatisk, 2,4 % psykisk, 1,5 % kommunale tjenester), 6,8 % ved Ahus og 10,8 % i Finnmark.',
    ages: { from: 0, to: 20 },
    indicators: ['dialogmeldinger', 'samhandlingsavvik', 'dho-aktive-per-1000'],
    caveats,
    unconfirmed: [
      'Helsedirektoratets kodelister for de tre utvalgene er ikke funnet. Regelen her er bredere og gir et annet tall enn det nasjonale.',
    ],
    ...shared,
  },
  {
    id: 'skropelige-eldre',
    name: 'Skrøpelige eldre',
    summary:
      'Eldre som har mistet så mye funksjon at de er avhengige av hjelp, og som ofte flyttes mellom sykehus og kommune.',
    rule: 'Pasienter på 75 år og eldre som mottok kommunale helse- og omsorgstjenester den dagen de ble innlagt i året.',
    includes: [
      'Alder 75 år og eldre ved innleggelsen',
      'Tjenester etter filen med kommunale tjenester når den er lest inn, ellers etter sykehusets markering',
    ],
    excludes: ['De som bare har matombringing eller trygghetsalarm', 'Eldre uten døgnopphold i året'],
    known:
      'Helsedirektoratet fant at 14 % av alle på 75 år og eldre har dårlig eller svært dårlig funksjon. Den bredere gruppen, fra noe redusert til svært dårlig, er 140 648 innbyggere eller 31 %.',
    ages: { from: 75, to: null },
    indicators: [
      'overliggere-per-dogn',
      'liggetid-etter-meldt',
      'reinnleggelse-30d',
      'innleggelsesrapport-andel',
      'helseopplysning-24t',
      'hoftebrudd-67',
      'fallskade-67',
    ],
    caveats: [...caveats, 'Filene har ikke funksjon (IPLOS). Tjenester ved innleggelsen står i stedet for den.'],
    unconfirmed: [
      'At tjenester ved innleggelsen kan stå for dårlig funksjon, er ikke bekreftet.',
      'Hvilke tjenester som teller (kodene 1–4, 7–9, 12, 13, 15, 18–21 og 29), er ikke bekreftet.',
    ],
    ...shared,
  },
  {
    id: 'psykisk-rus',
    name: 'Alvorlig psykisk lidelse og rus',
    summary:
      'Voksne med alvorlige psykiske lidelser, mange også med rusproblemer, som trenger sammenhengende tjenester.',
    rule: 'Pasienter på 18 år og eldre med minst én kontakt i psykisk helsevern i året og hoveddiagnose eller annen diagnose F20, F25, F30–F33 eller F60–F69.',
    includes: ['Alle kontakter: døgn, dag og poliklinikk', 'Hoveddiagnose og andre diagnoser'],
    excludes: ['Pasienter under 18 år', 'Kontakter uten diagnose i filen', 'Rusbehandling uten en av diagnosene'],
    known:
      'Helsedirektoratet fant 67 632 i 2020, 1,6 % av alle på 18 år og eldre: fra 1,2 % i Østfold til 2,3 % i Finnmark.',
    ages: { from: 18, to: null },
    indicators: [
      'alvorlig-psykisk-lidelse',
      'fact-dekning',
      'fact-pasienter-per-10000',
      'fact-pasienter-per-arsverk',
      'ambulante-kontakter-phv',
    ],
    caveats: [...caveats, 'F32 og F33 er tatt med i hele bredden, også milde depresjoner.'],
    unconfirmed: ['At uttrekket har alle diagnosene, er ikke bekreftet.'],
    ...shared,
  },
  {
    id: 'flere-kroniske',
    name: 'Flere kroniske lidelser',
    summary: 'Voksne med kroniske sykdommer i flere organsystemer, som ofte møter mange deler av helsetjenesten.',
    rule: 'Pasienter på 18 år og eldre som i året hadde kroniske tilstander i minst tre organsystemer blant diagnosene fra sykehuset.',
    includes: ['Hoveddiagnose og andre diagnoser fra alle kontakter i året', 'Alle sektorer'],
    excludes: ['Pasienter under 18 år', 'Diagnoser fra fastlege og kommune'],
    known: 'Helsedirektoratet fant om lag 72 000 voksne med minst tre tilstander i minst tre organsystemer.',
    ages: { from: 18, to: null },
    indicators: [
      'stormottakere-andel-liggedogn',
      'reinnleggelse-30d',
      'overliggerdogn-per-1000',
      'dho-aktive-per-1000',
    ],
    caveats: [...caveats, 'Jo færre bidiagnoser et uttrekk har, desto mindre blir gruppen.'],
    unconfirmed: [
      'Helsedirektoratets liste over kroniske tilstander er ikke funnet. Listen nederst på siden er et arbeidsforslag.',
    ],
    ...shared,
  },
];

/** Pairs that can have patients in common. */
export const groupPairs: readonly GroupPair[] = [
  { groups: ['barn-og-unge', 'psykisk-rus'], profile: 'barn-psykisk' },
  { groups: ['barn-og-unge', 'flere-kroniske'], profile: 'barn-kroniske' },
  { groups: ['skropelige-eldre', 'psykisk-rus'], profile: 'eldre-psykisk' },
  { groups: ['skropelige-eldre', 'flere-kroniske'], profile: 'eldre-kroniske' },
  { groups: ['psykisk-rus', 'flere-kroniske'], profile: 'psykisk-kroniske' },
];
