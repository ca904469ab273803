/** What is wrong with the options of a command line. */
export function formatUnknownOption(option: string): string {
  return `Ukjent valg: ${option}`;
}

export function formatMissingValue(option: string): string {
  return `${option} mangler verdien sin.`;
}

export function formatNeedlessValue(option: string): string {
  return `${option} skal ikke ha noen verdi.`;
}

export function formatStrayWord(word: string): string {
  return `Skriv hvilket valg «${word}» hører til.`;
}
