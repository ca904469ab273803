import { normaliseHeading } from './normalise-heading.ts';

/** What a heading gives away about the people in the file. */
export type PersonalContent = 'person-number' | 'name' | 'address';

const personNumberHeadings = new Set(
  [
    'fødselsnummer',
    'fødselsnr',
    'fnr',
    'f_nr',
    'personnummer',
    'personnr',
    'pnr',
    'd_nummer',
    'dnummer',
    'dnr',
    'h_nummer',
    'hnr',
    'hjelpenummer',
    'nasjonal_id',
    'fodselsnr11',
    'ssn',
    'national_id',
  ].map(normaliseHeading),
);

const nameHeadings = new Set(
  [
    'navn',
    'name',
    'fornavn',
    'etternavn',
    'mellomnavn',
    'fullt_navn',
    'pasientnavn',
    'pasient',
    'personnavn',
    'pasientens_navn',
    'first_name',
    'last_name',
    'surname',
    'full_name',
    'patient_name',
    'pårørende',
    'pårørendenavn',
    'kontaktperson',
  ].map(normaliseHeading),
);

const addressHeadings = new Set(
  [
    'adresse',
    'gateadresse',
    'gatenavn',
    'postadresse',
    'bostedsadresse',
    'hjemadresse',
    'boadresse',
    'address',
    'street',
    'e_post',
    'epost',
    'epostadresse',
    'email',
    'telefon',
    'telefonnummer',
    'tlf',
    'mobil',
    'mobilnummer',
    'mobiltelefon',
    'phone',
  ].map(normaliseHeading),
);

/** Tells whether a column of this heading would hold fødselsnummer, names or addresses; null when it would not. */
export function personalContentOf(heading: string): PersonalContent | null {
  const normal = normaliseHeading(heading);
  if (personNumberHeadings.has(normal)) return 'person-number';
  if (nameHeadings.has(normal)) return 'name';
  if (addressHeadings.has(normal)) return 'address';
  return null;
}
