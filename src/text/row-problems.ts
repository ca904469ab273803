import type { Wording } from './problem-wording.ts';

const fixInSource = 'Rett verdien i kildesystemet eller i filen, og les filen inn på nytt.';

/** Faults of rows and values. */
export const rowWordings = {
  /** detail: number of fields in the heading */
  'row-ragged': ({ detail = '' }) => ({
    expected: `${detail} felt, som i overskriften`,
    action: 'Se etter skilletegn inne i en tekst (sett teksten i anførselstegn) eller et linjeskift midt i raden.',
  }),
  'quote-broken': () => ({
    expected: 'Anførselstegn som åpnes og lukkes rundt hele feltet',
    action:
      'Et felt begynner med anførselstegn uten å slutte riktig. Lukk det, eller skriv anførselstegn inne i teksten dobbelt ("").',
  }),
  'control-character': () => ({
    expected: 'Lesbar tekst',
    action: 'Raden inneholder nulltegn og er trolig skadet. Ta uttrekket på nytt.',
  }),
  'row-too-long': () => ({
    expected: 'En rad på høyst 600 000 tegn',
    action:
      'Raden er for lang til å være en rad i en tabell. Se etter et felt som har fått en hel fil eller et bilde i seg.',
  }),
  'rows-blank': () => ({
    expected: 'Rader med innhold',
    action: 'Tomme rader er hoppet over og ikke regnet med som lest. Du trenger ikke gjøre noe.',
  }),
  'value-required': ({ column = '' }) => ({
    expected: `En verdi i «${column}»`,
    action:
      'Feltet er tomt, men må ha verdi for at raden skal kunne brukes. Fyll inn i kildesystemet og ta uttrekket på nytt.',
  }),
  'value-empty': ({ column = '' }) => ({
    expected: `En verdi i «${column}»`,
    action: 'Feltet er tomt. Raden er beholdt uten verdien.',
  }),
  /** detail: the columns of which one must have a value */
  'value-missing': ({ detail = '' }) => ({
    expected: `En verdi i ${detail}`,
    action: 'Raden mangler verdien den må ha for å kunne telles. Fyll inn og les filen inn på nytt.',
  }),
  'date-unreadable': () => ({
    expected: 'En dato mellom 1900 og 2100, som 01.02.2025 eller 2025-02-01',
    action: fixInSource,
  }),
  'time-unreadable': () => ({
    expected: 'Dato og klokkeslett mellom 1900 og 2100, som 01.02.2025 10:00 eller 2025-02-01 10:00',
    action: fixInSource,
  }),
  'year-as-date': () => ({
    expected: 'En dato, som 01.02.2025 eller 2025-02-01',
    action:
      'Her står det et årstall, ikke en dato. Som dagnummer i et regneark ville det blitt en dag i 1905. Ta uttrekket på nytt med hele datoen.',
  }),
  'year-two-digits': () => ({
    expected: 'Et årstall med fire sifre, som 01.02.2025',
    action:
      'Året har to sifre, så det kan være 1925 eller 2025. Verdien er ikke gjettet. Ta uttrekket på nytt med fire sifre i året.',
  }),
  'date-order-unclear': () => ({
    expected: 'En dato, som 01.02.2025 eller 2025-02-01',
    action:
      'Med skråstrek kan det være dagen eller måneden som står først. Verdien er ikke gjettet. Velg rekkefølge for filen, eller skriv datoen med punktum eller med året først.',
  }),
  'date-implausible': () => ({
    expected: 'En dato mellom 1900 og 2100',
    action: `Datoen ligger utenfor det som kan være registrert. ${fixInSource}`,
  }),
  'date-in-future': () => ({
    expected: 'En dato til og med i dag',
    action:
      'Datoen er fram i tid, men gjelder noe som skal ha skjedd. Raden er beholdt. Se om dag og måned er byttet om, og rett i kildesystemet.',
  }),
  'percent-unexpected': () => ({
    expected: 'Et tall uten prosenttegn',
    action:
      'Verdien er en prosent, men kolonnen er et antall. Se om kolonnen er den rette, eller ta uttrekket på nytt med antall.',
  }),
  'thousands-unclear': () => ({
    expected: 'Et helt tall, som 1234 eller 1 234',
    action:
      'Tegnet kan skille tusener eller desimaler, så 1.234 kan være 1234 eller litt over 1. Verdien er ikke gjettet. Velg desimaltegn for filen, eller skriv tallet uten skilletegn.',
  }),
  'integer-unreadable': () => ({ expected: 'Et helt tall, som 1 234', action: fixInSource }),
  'number-unreadable': () => ({ expected: 'Et tall, som 12,5 eller 12.5', action: fixInSource }),
  'yes-no-unreadable': () => ({ expected: '1 eller 0 (ja eller nei)', action: fixInSource }),
  'period-unreadable': () => ({
    expected: 'En periode, som 2025-02, 2025Q1, 2025T1, 2025H1 eller 2025',
    action: 'Skriv perioden på en av disse formene, og les filen inn på nytt.',
  }),
  /** detail: the codes */
  'code-unknown': ({ detail = '' }) => ({
    expected: `En av kodene ${detail}`,
    action:
      'Koden er ukjent. Se om kolonnen er den rette, og oversett lokale koder til disse før uttrekket legges inn.',
  }),
  /** detail: the codes */
  'code-unclassified': ({ detail = '' }) => ({
    expected: `En av kodene ${detail}`,
    action:
      'Verdien er ikke klassifisert. Raden er beholdt med verdien som den står, men telles ikke i indikatorer som spør etter bestemte koder.',
  }),
  /** detail: the limits */
  'out-of-range': ({ detail = '' }) => ({ expected: `Et tall ${detail}`, action: fixInSource }),
  'digits-lost': () => ({
    expected: 'Alle sifrene i nummeret',
    action:
      'Nummeret er skrevet som 1,23E+05, så de siste sifrene er borte. Ta uttrekket på nytt med kolonnen som tekst, uten å gå veien om Excel.',
  }),
  'kommune-empty': () => ({
    expected: 'Et kommunenummer med fire sifre',
    action: 'Kommunen mangler. Raden er beholdt, men telles bare for hele landet og for enheten.',
  }),
  'kommune-unknown': () => ({
    expected: 'Et kommunenummer som finnes, fra 2013 eller senere',
    action:
      'Kommunenummeret finnes ikke (utland, Svalbard og 9999 er ukjent kommune). Raden er beholdt, men telles bare for hele landet og for enheten.',
  }),
  'kommune-split': () => ({
    expected: 'Et kommunenummer som gjelder i 2024',
    action:
      'Kommunen er delt, så gammelt nummer sier ikke hvilken ny kommune raden hører til. Raden er beholdt, men telles bare for hele landet og for enheten. Ta uttrekket på nytt med dagens kommunenummer.',
  }),
  'kommune-carried': () => ({
    expected: 'Et kommunenummer som gjelder i 2024',
    action: 'Det gamle kommunenummeret er ført fram til dagens kommune. Du trenger ikke gjøre noe.',
  }),
  'bydel-carried': () => ({
    expected: 'Et bydelsnummer som gjelder i dag',
    action: 'Det gamle bydelsnummeret er ført fram til dagens nummer på den samme bydelen. Du trenger ikke gjøre noe.',
  }),
  'bydel-unknown': () => ({
    expected: 'Et bydelsnummer med seks sifre, som 030110',
    action:
      'Bydelen finnes ikke. Raden er beholdt uten bydel. Numre fra Oslo før 2004 står for andre bydeler enn i dag; ta uttrekket med dagens bydeler.',
  }),
  /** detail: the other column */
  'end-before-start': ({ column = '', detail = '' }) => ({
    expected: `«${column}» etter «${detail}»`,
    action: 'Slutten kommer før starten. Rett datoene i kildesystemet og ta uttrekket på nytt.',
  }),
  /** detail: the other column */
  'ready-before-admission': ({ column = '', detail = '' }) => ({
    expected: `«${column}» ikke før «${detail}»`,
    action: 'Pasienten er meldt utskrivningsklar før innleggelsen. Oppholdet er beholdt uten denne datoen.',
  }),
  /** detail: the other column */
  'ready-after-discharge': ({ column = '', detail = '' }) => ({
    expected: `«${column}» ikke etter «${detail}»`,
    action: 'Pasienten er meldt utskrivningsklar etter utskrivningen. Oppholdet er beholdt uten denne datoen.',
  }),
  /** detail: the other column */
  'epikrise-before-admission': ({ column = '', detail = '' }) => ({
    expected: `«${column}» ikke før «${detail}»`,
    action:
      'Epikrisen er sendt før innleggelsen, og hører trolig til et annet opphold. Oppholdet er beholdt uten tidspunktet.',
  }),
  /** detail: the other column */
  'death-before-admission': ({ column = '', detail = '' }) => ({
    expected: `«${column}» ikke før «${detail}»`,
    action:
      'Pasienten er registrert død før innleggelsen. Oppholdet er beholdt uten dødsdatoen. Se om løpenummeret er brukt på to pasienter.',
  }),
  /** detail: the other column */
  'bydel-outside-kommune': ({ column = '', detail = '' }) => ({
    expected: `«${column}» i kommunen i «${detail}»`,
    action:
      'Bydelen ligger i en annen kommune enn den som står på raden. Rett den som er feil. Et opphold er beholdt i kommunen, uten bydel; en kommune i et team er avvist.',
  }),
  /** detail: the other column */
  'transfer-before-2016': ({ column = '', detail = '' }) => ({
    expected: `«${column}» 5 bare fra 2016 i «${detail}»`,
    action:
      'Kode 5 (tilbakeføring fra annet sykehus) kom i 2016. Oppholdet er beholdt og regnes ikke som akutt. Se hva koden betydde i uttrekket før den tid.',
  }),
  'service-before-1980': () => ({
    expected: 'En dato fra 1980 eller senere',
    action: 'Kommunale tjenester er ikke registrert så langt tilbake. Rett startdatoen og les filen inn på nytt.',
  }),
  'service-code-unknown': () => ({
    expected: 'En tjenestekode fra IPLOS: 1–9, 11–15, 17–21 eller 29',
    action:
      'Koden er ikke i listen. Raden er beholdt, men tjenesten regnes ikke med når det avgjøres hvem som mottar kommunale tjenester.',
  }),
  'count-negative': () => ({
    expected: 'Et tall på minst 0',
    action:
      'Det som er talt, kan ikke være mindre enn ingen. Er det en rettelse av et tidligere tall, be avsenderen om det rettede tallet.',
  }),
  /** detail: the other column */
  'part-above-whole': ({ column = '', detail = '' }) => ({
    expected: `«${column}» ikke større enn «${detail}»`,
    action: 'Delen er større enn helheten. Se om kolonnene er byttet om.',
  }),
  'ages-outside-profile': () => ({
    expected: 'Aldre fra 67 år, for eksempel «67+» eller «67–79», eller en profil som gjelder alle aldre',
    action:
      'Raden er lest, men telles ikke i noe tall: reinnleggelser uten annen profil gjelder 67 år og eldre. Skriv profilen som tallet er laget etter, for eksempel samhandlingsbarometer for alle aldre.',
  }),
  'indicator-unknown': () => ({
    expected: 'En id fra katalogen, for eksempel liggetid-etter-meldt, eller egen-… for en egen indikator',
    action:
      'Ingen indikator heter dette, så raden har ingen virkning. Id-en står nederst i hver definisjon i katalogen. Skriv den med små bokstaver.',
  }),
  'share-above-whole': () => ({
    expected: 'En andel fra 0 til 1, eller en prosent med tegn: 0,16 eller 16 %',
    action: 'Målet ville vært over 100 %. Skriv det som andel, eller sett prosenttegn bak tallet.',
  }),
  'time-missing': () => ({
    expected: 'Dato og klokkeslett',
    action:
      'Klokkeslettet mangler og er regnet som 00.00. Regler som teller timer blir da omtrentlige. Ta med klokkeslett i uttrekket om du kan.',
  }),
  'zone-converted': () => ({
    expected: 'Norsk tid uten tidssone',
    action: 'Tidspunktet er oppgitt i UTC og regnet om til norsk tid. Se at det er riktig.',
  }),
  /** detail: the columns that are alike */
  'duplicate-row': ({ detail = '' }) => ({
    expected: `Ulike rader (${detail})`,
    action:
      'Raden er lik en tidligere rad. Den er beholdt, men telles bare én gang der indikatoren teller opphold eller meldinger.',
  }),
} satisfies Record<string, Wording>;
