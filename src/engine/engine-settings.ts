/** The only folder SQL may read: files are registered as `input/<name>`. */
const inputFolder = 'input';

/**
 * How every engine of ours is opened. Sums of whole numbers and decimals come out as doubles: exact up to 2^53, and
 * without it DECIMAL 1.50 would print as 150.
 */
export const openSettings = {
  path: ':memory:',
  maximumThreads: 1,
  query: { castBigIntToDouble: true, castDecimalToDouble: true },
} as const;

/**
 * Run before any other SQL. Of DuckDB's extensions only the core functions are linked in; statements that need another
 * (`read_parquet`, `json_extract`, `current_date`, `AT TIME ZONE`) make it ask the network, which through the wasm
 * ends in garbage errors under our CSP and hangs in Node. With external access off it never asks, whatever the
 * host would answer: such a statement is an ordinary error. It cannot be turned on again. The repository is our own
 * origin all the same, as a second wall should a later version look before it checks.
 *
 * Tables are made in a database of their own that keeps them compressed: a million stays take 45 MB instead of 252.
 *
 * @param extensionRepository address that answers 404 for everything
 */
export function bootStatements(extensionRepository: string): readonly string[] {
  return [
    `SET custom_extension_repository = '${extensionRepository.replaceAll("'", "''")}'`,
    'SET autoinstall_known_extensions = false',
    `SET allowed_directories = ['${inputFolder}']`,
    'SET enable_external_access = false',
    "ATTACH ':memory:' AS compact (COMPRESS)",
    'USE compact',
  ];
}

/** @throws RangeError for a name outside the folder that SQL may read */
export function requireInputName(name: string): void {
  if (!name.startsWith(`${inputFolder}/`) || name.includes('..'))
    throw new RangeError(`Files are registered as ${inputFolder}/<name>, so that SQL may read them.`);
}
