import { normaliseHeading } from './normalise-heading.ts';

/** What a column gives away about the people in the file. */
export type PersonalContent = 'person-number' | 'name' | 'address' | 'free-text';

/** Whole headings, and pieces that give a heading away wherever they stand in it. */
interface Giveaway {
  readonly content: PersonalContent;
  readonly headings: readonly string[];
  readonly pieces: readonly string[];
}

const giveaways: readonly Giveaway[] = [
  {
    content: 'person-number',
    headings: [
      'fnr',
      'f_nr',
      'pnr',
      'dnr',
      'hnr',
      'ssn',
      'nin',
      'nasjonal_id',
      'national_id',
      'fnr11',
      'fnr_dnr',
      'personident',
      'd_nummer',
      'h_nummer',
      'pasient_fnr',
      'fnr_pasient',
    ],
    pieces: ['fødselsnummer', 'fødselsnr', 'personnummer', 'personnr', 'hjelpenummer'],
  },
  {
    content: 'name',
    headings: [
      'navn',
      'name',
      'pasient',
      'kontaktperson',
      'fullt_navn',
      'full_name',
      'personnavn',
      'navn_pasient',
      'pårørende',
    ],
    pieces: [
      'fornavn',
      'etternavn',
      'mellomnavn',
      'pasientnavn',
      'pasientensnavn',
      'pårørendenavn',
      'navnpårørende',
      'firstname',
      'lastname',
      'surname',
      'patientname',
      'behandlernavn',
      'legenavn',
    ],
  },
  {
    content: 'address',
    headings: [
      'address',
      'street',
      'telefon',
      'telefonnummer',
      'telefonnr',
      'tlf',
      'tlfnr',
      'mobil',
      'mobilnummer',
      'mobilnr',
      'mobiltelefon',
      'phone',
      'phone_number',
      'e_post',
      'epostadresse',
      'mail',
      'postnr',
      'postnummer',
      'poststed',
    ],
    pieces: ['adresse', 'gatenavn', 'email', 'streetaddress', 'pasienttelefon'],
  },
  {
    content: 'free-text',
    headings: [
      'tekst',
      'text',
      'note',
      'notes',
      'comment',
      'comments',
      'description',
      'vurdering',
      'anamnese',
      'begrunnelse',
      'sammendrag',
      'notat',
      'notater',
    ],
    pieces: [
      'fritekst',
      'freetext',
      'kommentar',
      'merknad',
      'anmerkning',
      'beskrivelse',
      'journalnotat',
      'journaltekst',
      'epikrisetekst',
    ],
  },
];

/** Addresses of systems are no one's home. */
const harmless = new Set(['meldingsadresse', 'her_adresse'].map(normaliseHeading));

/** A number or a code about a text is not the text. */
const isCount = /(?:nr|nummer|kode|id|antall|dato)$/;

const known = giveaways.map(({ content, headings, pieces }) => ({
  content,
  headings: new Set(headings.map(normaliseHeading)),
  pieces: pieces.map(normaliseHeading),
}));

/** Tells whether a column of this heading would hold fødselsnummer, names, addresses or free text; null when it would not. */
export function personalContentOf(heading: string): PersonalContent | null {
  const normal = normaliseHeading(heading);
  if (harmless.has(normal)) return null;
  const match = known.find(
    ({ headings, pieces }) => headings.has(normal) || pieces.some((piece) => normal.includes(piece)),
  );
  if (match === undefined || (match.content === 'free-text' && isCount.test(normal))) return null;
  return match.content;
}
