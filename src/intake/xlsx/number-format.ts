/** What a number format makes of a number. `zeros` is how many digits a whole number is filled up to; 0 for none. */
export interface NumberFormat {
  readonly date: boolean;
  readonly time: boolean;
  readonly zeros: number;
}

export const plainFormat: NumberFormat = { date: false, time: false, zeros: 0 };

/** Formats of the standard that files use without writing them out. Those of East Asia are dates and times too. */
function builtInFormat(id: number): NumberFormat {
  if ((id >= 14 && id <= 17) || (id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 58)) {
    return { date: true, time: false, zeros: 0 };
  }
  if (id === 22) return { date: true, time: true, zeros: 0 };
  if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || (id >= 45 && id <= 47)) {
    return { date: false, time: true, zeros: 0 };
  }
  return plainFormat;
}

/** What is shown as it is: quoted, escaped, padded, and colours, conditions and languages. Elapsed time is kept. */
function withoutLiterals(code: string): string {
  return code
    .replace(/"[^"]*"/g, ' ')
    .replace(/[\\_*]./g, ' ')
    .replace(/\[(h+|m+|s+)\]/gi, '$1')
    .replace(/\[[^\]]*\]/g, ' ')
    .replace(/am\/pm|a\/p/gi, 'h');
}

/** Reads the code of a format, such as `dd.mm.yyyy hh:mm`, `0000` or `0.0%`. Its first section decides. */
export function parseNumberFormat(code: string): NumberFormat {
  const [section = ''] = withoutLiterals(code).split(';');
  const letters = section.toLowerCase();
  if (letters.includes('general')) return plainFormat;
  const time = /[hs]/.test(letters);
  const date = /[yd]/.test(letters) || (letters.includes('m') && !time);
  const zeros = /^\s*(0+)\s*$/.exec(section)?.[1]?.length ?? 0;
  return { date, time, zeros: zeros > 1 ? zeros : 0 };
}

/** The format of an id, by the codes a workbook has written out. */
export function numberFormatOf(id: number, codes: ReadonlyMap<number, string>): NumberFormat {
  const code = codes.get(id);
  return code === undefined ? builtInFormat(id) : parseNumberFormat(code);
}
