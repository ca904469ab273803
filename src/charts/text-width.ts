const narrow = /[fi-jlrtI.,:;'|!()[\] ]/;
const wide = /[mwMW@%—]/;

/**
 * Roughly how wide a text stands in Inter, in pixels: knowingly an estimate on the generous side, so that room can be
 * made before anything is drawn. The gallery's tests hold it against the browser's own measure.
 */
export function estimateTextWidth(text: string, fontSize: number): number {
  let ems = 0;
  for (const letter of text) {
    if (narrow.test(letter)) ems += 0.36;
    else if (wide.test(letter)) ems += 0.92;
    else ems += letter === letter.toUpperCase() && letter !== letter.toLowerCase() ? 0.72 : 0.61;
  }
  return Math.ceil(ems * fontSize);
}

/** Strides that fall on the same place of every year, quarter or decade. */
const evenStrides = [1, 2, 3, 4, 6, 12, 24, 36];

/** Every how many labels may be written so that none touches the next, when each has `room` pixels. */
export function labelStride(labels: readonly string[], room: number, fontSize: number): number {
  const widest = labels.reduce((width, label) => Math.max(width, estimateTextWidth(label, fontSize)), 0);
  if (room <= 0) return Math.max(1, labels.length);
  const needed = Math.ceil((widest + fontSize * 0.4) / room);
  return evenStrides.find((stride) => stride >= needed) ?? needed;
}

/** The text cut with an ellipsis so that it fits; whole when it does. */
export function fitText(text: string, room: number, fontSize: number): string {
  if (estimateTextWidth(text, fontSize) <= room) return text;
  const letters = [...text];
  while (letters.length > 1 && estimateTextWidth(`${letters.join('')}…`, fontSize) > room) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}
