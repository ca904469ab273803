import { formatBytes, formatNumber } from './format.ts';

const storedNames: ReadonlyMap<string, string> = new Map([
  ['fellestall.oppskrifter', 'Oppskrifter'],
  ['fellestall.egne-indikatorer', 'Egne indikatorer'],
  ['fellestall.grenser', 'Avgjørelser om grenser'],
]);

/** Words of the page on privacy: what is kept where, how to check it, and what the controller must still do. */
export const privacyText = {
  heading: 'Personvern',
  intro:
    'Fellestall er en side som regner i nettleseren din. Den har ingen tjener som tar imot data. Her står hva som ligger hvor, hvordan du selv kan se det, og hva virksomheten fortsatt må gjøre.',
  where: {
    heading: 'Hva ligger hvor',
    columns: ['Hva', 'Hvor', 'Hvor lenge'],
    rows: [
      [
        'Rader om pasienter, opphold og meldinger',
        'Minnet i egne tråder i denne fanen',
        'Til du tømmer eller lukker fanen',
      ],
      [
        'Tall med antall pasienter bak',
        'Minnet i denne fanen, bare for analytikeren',
        'Til du tømmer eller lukker fanen',
      ],
      ['Rettelser du arbeider med', 'Minnet, til du lagrer dem som en fil', 'Til du tømmer eller lukker fanen'],
      ['Tidligere pakker som tallene prøves mot', 'Minnet i en egen tråd', 'Til du tar dem bort eller lukker fanen'],
      ['Delte pakker som er åpne', 'Minnet i en egen tråd', 'Til du lukker pakken eller fanen'],
      [
        'Oppskrifter, egne indikatorer, avgjørelser om grenser og innstillinger',
        'Lageret i nettleseren',
        'Til du tømmer',
      ],
      [
        'Navn, størrelse og tidspunkt for sist brukte filer, og veien til dem',
        'Lageret i nettleseren',
        'Til du glemmer dem eller tømmer',
      ],
      [
        'Valgene dine: sted, periode, indikator, rolle',
        'Adressen etter #, som ikke sendes til noen',
        'I historikken i nettleseren',
      ],
      ['Filer og bilder du laster ned, tabeller du kopierer', 'Der du lagrer dem', 'Til du sletter dem'],
    ],
  },
  now: {
    heading: 'I denne nettleseren nå',
    nothing: 'Fellestall har ingenting liggende i lageret i denne nettleseren.',
    line: (name: string, bytes: number): string => `${name}: ${formatBytes(bytes)}`,
    files: (count: number): string => `Sist brukte filer: ${formatNumber(count)}`,
    nameOf: (key: string): string => storedNames.get(key) ?? `Innstilling (${key})`,
  },
  wipe: {
    heading: 'Tøm alt',
    explanation:
      'Fjerner rader, tall, åpne pakker, rettelser, oppskrifter, egne indikatorer, avgjørelser, innstillinger og sist brukte filer, frigjør minnet og åpner siden på nytt uten valg i adressen. Filene på maskinen din og det du har lastet ned, blir ikke rørt.',
    unsaved: 'Rettelsene dine er ikke lagret i en fil. De går tapt.',
    button: 'Tøm alt',
    ask: 'Tømme alt?',
    yes: 'Tøm alt',
    no: 'Avbryt',
  },
  check: {
    heading: 'Slik kontrollerer du det selv',
    steps: [
      'Åpne utviklerverktøyet (F12) og fanen Nettverk. Les inn en fil og bla i sidene: alle forespørsler går til adressen siden selv ligger på, og ingen av dem sender data.',
      'Slå av nettet når siden er åpen. Pakker kan fortsatt åpnes og leses.',
      'Se fanen Program eller Lagring: under Local Storage og IndexedDB ligger bare det som står i listen over. Informasjonskapsler og økter er tomme.',
      'Under Nettverk har siden hodet Content-Security-Policy. Det forbyr nettleseren å kontakte andre adresser, også om koden skulle ha en feil.',
      'Trykk «Tøm alt» og se at lageret er tomt.',
    ],
  },
  controller: {
    heading: 'Dette må virksomheten fortsatt gjøre',
    note: 'Dette er ikke juridisk rådgivning. Avklar det med personvernombudet.',
    items: [
      'Avklare behandlingsgrunnlag og formål for uttrekkene, og følge vilkårene i utleveringsvedtaket for data fra NPR og KPR.',
      'Vurdere personvernkonsekvenser (DPIA) når rader om pasienter behandles, og gjøre en risikovurdering (ROS) etter Normen.',
      'Styre hvem som får uttrekkene, og på hvilke maskiner de ligger. Rollen i Fellestall er hva du ser, ikke en innlogging.',
      'Bruke maskiner med kryptert disk, låst skjerm og oppdatert nettleser uten utvidelser som leser sider.',
      'Slette uttrekk, nedlastede filer og bilder når formålet er oppfylt.',
      'Bestemme grensen for prikking og hvem som godkjenner det som deles. Et helsefellesskap er ikke et eget rettssubjekt: partene ser hverandres tall bare som anonyme tabeller.',
      'Arkivere pakker som er overlevert, og bruke kontrollkoden når de tas imot.',
    ],
  },
} as const;
