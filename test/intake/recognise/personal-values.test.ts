import { describe, expect, test } from 'vitest';
import { personalContentOf } from '../../../src/intake/recognise/forbidden-headings.ts';
import { personalContentOfValues } from '../../../src/intake/recognise/personal-values.ts';

const unused = { mapped: false, namesThings: false };
const prose = 'Pasienten kom inn med sterke smerter i brystet og ble innlagt etter samtale med fastlegen sin';

describe('the values of a column', () => {
  test.each([
    ['names', ['Nordmann, Kari', 'HANSEN, OLA'], 'name'],
    ['names, first name first', ['Kari Nordmann', 'Ola M. Hansen', 'Anne-Lise Berg'], 'name'],
    ['names, family name first', ['NORDMANN KARI', 'HANSEN OLA'], 'name'],
    ['first names', ['Kari', 'Ola', 'Mohammed'], 'name'],
    ['streets', ['Storgata 1', 'Kirkeveien 12B', 'Vestre allé 4, 1470 Lørenskog'], 'address'],
    ['places with a postal code', ['1470 Lørenskog', 'N-2000 Lillestrøm'], 'address'],
    ['telephone numbers', ['+47 22 33 44 55', '912 34 567'], 'address'],
    ['e-mail', ['kari@eksempel.no'], 'address'],
    ['sentences', ['', prose, ''], 'free-text'],
  ])('gives away %s', (_, values, content) => {
    expect(personalContentOfValues(values, unused)).toBe(content);
  });

  test.each([
    ['wards', ['Akershus universitetssykehus', 'Kirurgisk avdeling, Gardermoen', 'Lovisenberg Diakonale', 'B302']],
    ['teams named after people', ['FACT Maria', 'ACT Ole Bull team', 'DPS Nedre Romerike', 'Ung Arena']],
    ['kommuner', ['3205 Lillestrøm', '0301 Oslo', '3203 Asker']],
    ['names of kommuner', ['Nordre Follo', 'Aurskog-Høland', 'Nes', 'Ås']],
    ['numbers with spaces', ['12 345 678', '1 234', '98 765 432']],
    ['identifiers', ['91234567', '41234567', '22334455']],
    ['dates and times', ['2025-01-01 10:00', '01.02.2025 10:00']],
    ['diagnoses', ['Brudd på lårhals', 'KOLS med akutt forverring', 'S72.0, I10']],
    [
      'words of a code list',
      Array.from({ length: 9 }, () => 'Øyeblikkelig hjelp innen seks timer etter at pasienten er meldt til sykehuset'),
    ],
    ['nothing', ['', ' ']],
  ])('says nothing of people when it is %s', (_, values) => {
    expect(personalContentOfValues(values, unused)).toBeNull();
  });
});

describe('a heading', () => {
  test.each([
    ['Pasientens fødselsnummer', 'person-number'],
    ['FNR', 'person-number'],
    ['Fodselsnr (11 siffer)', 'person-number'],
    ['D-nummer', 'person-number'],
    ['Mors etternavn', 'name'],
    ['Behandlernavn', 'name'],
    ['Bostedsadresse', 'address'],
    ['Postnr', 'address'],
    ['E-post', 'address'],
    ['Kommentar til opphold', 'free-text'],
    ['Fritekst_1', 'free-text'],
  ])('%s gives away %s', (heading, content) => {
    expect(personalContentOf(heading)).toBe(content);
  });

  test.each([
    'Meldings-ID-nummer',
    'sengepost',
    'enhetsnavn',
    'avdelingsnavn',
    'teamnavn',
    'Kommentarfelt nr',
    'HER-adresse',
    'døgnnr',
    'kommunenavn',
    'seksjonsnavn',
    'pasient_id',
    'pasientnokkel',
  ])('%s says nothing of people', (heading) => {
    expect(personalContentOf(heading)).toBeNull();
  });
});
