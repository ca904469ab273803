const escaped = /_x([0-9A-Fa-f]{4})_/g;

/** Characters that the file form cannot hold are written `_x000D_`. */
export function unescapeText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(escaped, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));
}

/** Puts together a text that may be cut into runs of different look; how it is pronounced is left out. */
export interface StringCollector {
  begin(): void;
  open(name: string): void;
  close(name: string): void;
  text(text: string): void;
  end(): string;
}

export function createStringCollector(): StringCollector {
  let text = '';
  let inText = false;
  let inPronunciation = false;
  return {
    begin: () => {
      text = '';
    },
    open: (name) => {
      if (name === 't') inText = true;
      else if (name === 'rPh') inPronunciation = true;
    },
    close: (name) => {
      if (name === 't') inText = false;
      else if (name === 'rPh') inPronunciation = false;
    },
    text: (piece) => {
      if (inText && !inPronunciation) text += piece;
    },
    end: () => unescapeText(text),
  };
}
