/** Letters that were lost before the file was written, and letters that were encoded twice. */
const spoiled = /\ufffd|ï¿½|[ÃÂ](?:[\u0080-\u00bf]|[ƒŒœŠšŸŽžˆ˜‚„…†‡‰‹›‘’“”•–—™€])|â€./u;
const lost = /\ufffd|ï¿½/u;

/** The first spoiled letter of a text as it stands, or null. */
export function findSpoiled(text: string): string | null {
  return spoiled.exec(text)?.[0] ?? null;
}

/** Whether a spoiled letter is gone for good, and not only encoded twice. */
export function isLost(letter: string): boolean {
  return lost.test(letter);
}
