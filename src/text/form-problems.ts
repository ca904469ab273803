import type { Wording } from './problem-wording.ts';

const needNothing = 'Du trenger ikke gjøre noe.';

/** What stands in a text file or sheet beside the rows of its table, and rows that are no whole rows. */
export const formWordings = {
  /** detail: line of the heading */
  'lines-above-heading': ({ detail = '' }) => ({
    expected: 'Overskriftene øverst',
    action: `Overskriftene ble funnet på linje ${detail}. Linjene over er titler eller merknader og er hoppet over. Er det feil linje, så velg overskriftslinje selv.`,
  }),
  /** detail: line of the heading */
  'lines-below-heading': ({ detail = '' }) => ({
    expected: 'Rader rett under overskriftene',
    action: `Linjer under overskriftene på linje ${detail} gjentar dem eller sier hva de er målt i, og er hoppet over. Er det feil, så velg overskriftslinje selv.`,
  }),
  'heading-repeated': () => ({
    expected: 'Overskriftene én gang',
    action: `Overskriftene står igjen inne i tabellen og er hoppet over der. ${needNothing}`,
  }),
  'lines-after-table': () => ({
    expected: 'Rader til slutten av filen',
    action: `Under tabellen står kilder, filtre eller merknader. De er hoppet over og ikke regnet med som lest. Se at filtrene passer med det du skal bruke tallene til.`,
  }),
  'total-row': () => ({
    expected: 'Bare rader som ikke er summer',
    action:
      'Raden summerer andre rader og ville blitt regnet to ganger. Den er holdt utenfor. Ta gjerne bort summer fra uttrekket.',
  }),
  'row-single-value': ({ detail = '' }) => ({
    expected: `Verdier i flere av de ${detail} kolonnene`,
    action:
      'Raden har bare én verdi, som en mellomtittel eller en gruppe. Gjenta verdien i en egen kolonne på hver rad, eller ta bort raden.',
  }),
  /** detail: number of fields in the heading */
  'fields-trimmed': ({ detail = '' }) => ({
    expected: `${detail} felt, som i overskriften`,
    action: `Raden har tomme felt etter de ${detail} som har overskrift. Den er beholdt uten dem. ${needNothing}`,
  }),
  'row-encoding': () => ({
    expected: 'Tegn fra ett tegnsett i hver rad',
    action:
      'Raden har tegn som ikke kan leses i tegnsettet filen har. Lagre filen på nytt som UTF-8 fra programmet den kom fra, eller velg et annet tegnsett.',
  }),
  /** detail: how many lines of each encoding */
  'encoding-mixed': ({ detail = '' }) => ({
    expected: 'Samme tegnsett i hele filen',
    action: `Filen blander to tegnsett (${detail}). Hver linje er lest med sitt eget. Er to filer satt sammen? Se at æ, ø og å er riktige i linjene som er nevnt; er de ikke det, så velg tegnsett selv eller lagre filen på nytt som UTF-8.`,
  }),
  'letters-lost': () => ({
    expected: 'Æ, ø, å og andre bokstaver slik de ble skrevet',
    action:
      'Bokstaver var borte allerede da filen ble skrevet, og står som �. De kan ikke hentes tilbake. Ta uttrekket på nytt med UTF-8 fra kilden. Verdiene er lest slik de står.',
  }),
  'letters-doubled': () => ({
    expected: 'Æ, ø, å og andre bokstaver slik de ble skrevet',
    action:
      'Bokstaver er kodet to ganger, så «ø» står som «Ã¸». Filen er trolig åpnet som Windows-1252 og lagret som UTF-8. Ta uttrekket på nytt, eller åpne originalen som UTF-8 før du lagrer. Verdiene er lest slik de står.',
  }),
  /** detail: the last line of the file */
  'heading-line-beyond': ({ detail = '' }) => ({
    expected: `Overskrifter på en linje fra 1 til ${detail}`,
    action: `Linjen som er valgt til overskrifter, finnes ikke: linje ${detail} er den siste som kan brukes. Velg en annen overskriftslinje, eller la Fellestall finne den.`,
  }),
} satisfies Record<string, Wording>;
