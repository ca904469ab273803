type IsKnown = (heading: string) => boolean;

/** Merged cells hold their text in the first column they cover. */
function fillRight(fields: readonly string[], width: number): readonly string[] {
  let last = '';
  return Array.from({ length: width }, (_, index) => {
    const text = fields[index]?.trim() ?? '';
    if (text !== '') last = text;
    return last;
  });
}

function joined(first: string, second: string): string {
  return first === '' || second === '' ? first + second : `${first} ${second}`;
}

/** Whether columns without a heading get one from the row below, as under merged cells. */
function continuesBelow(headings: readonly string[], below: readonly string[]): boolean {
  return headings.some((heading, index) => index > 0 && heading === '' && (below[index]?.trim() ?? '') !== '');
}

function joinBelow(headings: readonly string[], below: readonly string[]): readonly string[] {
  const width = Math.max(headings.length, below.length);
  const spanned = fillRight(headings, width);
  return Array.from({ length: width }, (_, index) => {
    const own = headings[index] ?? '';
    const under = below[index]?.trim() ?? '';
    const covers = (headings[index + 1] ?? '') === '' && (below[index + 1]?.trim() ?? '') !== '';
    if (own !== '') return covers ? joined(own, under) : own;
    return under === '' ? '' : joined(spanned[index] ?? '', under);
  });
}

/** Reads a heading with its group where it stands on several columns, or is known only so. */
function joinGroup(headings: readonly string[], group: readonly string[], isKnown: IsKnown): readonly string[] {
  const groups = fillRight(group, headings.length);
  const both = headings.map((heading, index) => (heading === '' ? '' : joined(groups[index] ?? '', heading)));
  const isRepeated = (texts: readonly string[], text: string): boolean => texts.filter((it) => it === text).length > 1;
  return headings.map((heading, index) => {
    const candidate = both[index] ?? heading;
    if (isRepeated(both, candidate)) return heading;
    return isRepeated(headings, heading) || (!isKnown(heading) && isKnown(candidate)) ? candidate : heading;
  });
}

/**
 * Headings of a table whose names stand in more than one row.
 *
 * @param group row above with the headings of groups
 * @param below row below that may complete headings of merged cells
 */
export function combineHeadings(
  heading: readonly string[],
  group: readonly string[] | undefined,
  below: readonly string[] | undefined,
  isKnown: IsKnown,
): readonly string[] {
  const own = heading.map((text) => text.trim());
  const named = below !== undefined && continuesBelow(own, below) ? joinBelow(own, below) : own;
  return group === undefined ? named : joinGroup(named, group, isKnown);
}
