import type { SqlFault, SqlFaultKind, SqlPosition } from '../domain/sql-fault.ts';

type Telling = (found: readonly string[]) => string;

/** What the engine says in English, and the same in Norwegian. */
const translations: readonly (readonly [RegExp, Telling])[] = [
  [/^Referenced column "(.+?)" not found/, ([, name]) => `Kolonnen «${name}» finnes ikke i tabellene som er nevnt.`],
  [/^Referenced table "(.+?)" not found/, ([, name]) => `Tabellen «${name}» er ikke nevnt i FROM.`],
  [/^Table with name (\S+) does not exist/, ([, name]) => `Tabellen «${name}» finnes ikke.`],
  [
    /^(?:Scalar |Aggregate |Table )?Function with name "?(\S+?)"? (?:does not exist|is not in)/,
    ([, name]) => `Funksjonen «${name}» finnes ikke.`,
  ],
  [/^Type with name (\S+) does not exist/, ([, name]) => `Typen «${name}» finnes ikke.`],
  [/^syntax error at or near "(.+)"/, ([, word]) => `«${word}» passer ikke inn her.`],
  [/^syntax error at end of input/, () => 'SQL-en slutter for tidlig.'],
  [/^unterminated/, () => 'En tekst eller et navn mangler anførselstegnet på slutten.'],
  [
    /^column "(.+?)" must appear in the GROUP BY/i,
    ([, name]) => `Kolonnen «${name}» må stå i GROUP BY eller summeres.`,
  ],
  [
    /^Ambiguous reference to column name "(.+?)"/,
    ([, name]) => `Kolonnen «${name}» finnes i flere tabeller. Skriv tabellens navn foran.`,
  ],
  [
    /^No function matches the given name and argument types '(.+?)'/,
    ([, call]) => `Funksjonen «${call}» passer ikke til disse typene. Gjør om typen med cast.`,
  ],
  [
    /^Cannot compare values of type (\S+) and (?:values of )?type (\S+)/,
    ([, one, other]) =>
      `Typene ${one} og ${other} kan ikke sammenlignes. Gjør om typen med cast.`.replaceAll('_LITERAL', ''),
  ],
  [/^WHERE clause cannot contain aggregates/, () => 'WHERE kan ikke summere. Bruk HAVING.'],
  [/^WHERE clause cannot contain window functions/, () => 'WHERE kan ikke ha vindusfunksjoner. Bruk QUALIFY.'],
  [
    /^Referenced column "(.+?)" was not found because the FROM clause is missing/,
    ([, name]) => `Kolonnen «${name}» finnes ikke: spørringen har ingen FROM her.`,
  ],
  [
    /^Set operations can only apply to expressions with the same number/,
    () => 'Spørringene som slås sammen, har ikke like mange kolonner.',
  ],
  [/^ORDER term out of range/, () => 'ORDER BY viser til en kolonne med et nummer som ikke finnes.'],
  [/^SELECT clause without selection list/, () => 'SELECT mangler kolonner.'],
];

/** Faults of what is written: the engine's words are of the SQL, and never of a row. */
const ofText: ReadonlySet<SqlFaultKind> = new Set<SqlFaultKind>(['parser', 'catalog', 'binder']);

function inEngineWords({ kind, detail }: SqlFault): readonly string[] {
  const [words = ''] = detail.split('\n');
  return ofText.has(kind) && words !== '' ? [`Motoren sier: ${words}`] : [];
}

const general: Readonly<Record<SqlFaultKind, (detail: string) => string>> = {
  empty: () => 'Det står ingen SQL her.',
  several: () => 'Bare én spørring om gangen. Ta bort det som står etter semikolonet.',
  'not-select': (word) =>
    `«${word}» kan ikke brukes her. En spørring begynner med SELECT eller WITH og kan bare lese, aldri endre.`,
  forbidden: (word) => `Funksjonen «${word}» er stengt: en spørring leser bare tabellene som er lest inn.`,
  parser: () => 'SQL-en er ikke skrevet riktig.',
  catalog: () => 'SQL-en nevner noe som ikke finnes.',
  binder: () => 'SQL-en henger ikke sammen.',
  value: () => 'En verdi i radene kunne ikke gjøres om til typen SQL-en ber om. Bruk try_cast for å få tomt i stedet.',
  memory: () => 'Spørringen trenger mer minne enn nettleseren har. Begrens perioden eller velg færre kolonner.',
  other: () => 'Spørringen kunne ikke kjøres.',
};

/** `Kolonnen «x» finnes ikke …` with what the engine thinks was meant. */
export function tellSqlFault(fault: SqlFault): string {
  const { kind, detail } = fault;
  for (const [pattern, tell] of translations) {
    const found = pattern.exec(detail);
    if (found !== null) return [tell(found), ...tellCandidates(detail)].join(' ');
  }
  return [general[kind](detail), ...inEngineWords(fault)].join(' ');
}

/** The engine's own tables are nobody's to read. */
const ownTables = /^(pg_|duckdb_|sqlite_|information_schema|pragma_)/;

function tellCandidates(detail: string): readonly string[] {
  const meant = /Did you mean "(.+?)"/.exec(detail)?.[1];
  if (meant !== undefined) return ownTables.test(meant) ? [] : [`Mente du «${meant}»?`];
  const candidates = /Candidate bindings: (.+)/.exec(detail)?.[1];
  return candidates === undefined ? [] : [`Mente du ${candidates.replaceAll(/"([^"]+)"/g, '«$1»')}?`];
}

/** `Linje 3, tegn 5` */
export function formatSqlPosition({ line, column }: SqlPosition): string {
  return `Linje ${line}, tegn ${column}`;
}
