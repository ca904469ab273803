import { existsSync, readFileSync } from 'node:fs';

/** Norwegian terms are spelled as the glossary spells them: both its term and its code name count as words. */
function glossaryWords() {
  if (!existsSync('docs/glossary.md')) return [];
  return readFileSync('docs/glossary.md', 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .flatMap((line) => line.split('|').slice(1, 3))
    .flatMap((cell) => cell.match(/[\p{L}]{2,}/gu) ?? []);
}

export default {
  version: '0.2',
  language: 'en,en-GB,nb-no,nb',
  import: ['@cspell/dict-nb-no/cspell-ext.json'],
  dictionaries: ['nb-no', 'project'],
  dictionaryDefinitions: [{ name: 'project', path: './.cspell-words.txt', addWords: true }],
  words: glossaryWords(),
  useGitignore: true,
  ignorePaths: [
    'package-lock.json',
    'data/**',
    'public/**',
    'test/fixtures/**',
    'LICENSE',
    '*.csv',
    '.cspell-words.txt',
    '**/*.json',
  ],
  ignoreRegExpList: ['/[A-Za-z0-9+/]{40,}/g', '/\\\\u[0-9a-fA-F]{4}/g'],
  minWordLength: 5,
};
