import { Parser } from 'saxen';
import type { WorkOptions } from '../table/opened-table.ts';

/** What a document tells, in its order. Names are without prefix; values and texts are decoded. */
export interface XmlVisitor {
  open(name: string, attribute: (name: string) => string | undefined): void;
  close(name: string): void;
  text(text: string): void;
}

const pieceBytes = 2 * 1024 * 1024;

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

/**
 * Reads a document of UTF-8 piece by piece.
 *
 * @returns whether it is well formed; the visitor has seen what came before the fault
 * @throws the abort reason when stopped
 */
export async function readXml(content: Blob, visitor: XmlVisitor, options: WorkOptions = {}): Promise<boolean> {
  let fault: Error | null = null;
  const parser = new Parser();
  parser
    .on('openTag', (name, attributes, decode) => {
      let read: Readonly<Record<string, string>> | null = null;
      visitor.open(localName(name), (wanted) => {
        read ??= attributes();
        const value = read[wanted];
        return value === undefined ? undefined : decode(value);
      });
    })
    .on('closeTag', (name) => visitor.close(localName(name)))
    .on('text', (text, decode) => visitor.text(decode(text)))
    .on('cdata', (text) => visitor.text(text))
    .on('error', (error) => {
      fault = error;
    });
  const decoder = new TextDecoder();
  for (let at = 0; at < content.size && fault === null; at += pieceBytes) {
    options.signal?.throwIfAborted();
    const piece = await content.slice(at, at + pieceBytes).arrayBuffer();
    parser.write(decoder.decode(piece, { stream: true }));
    options.onProgress?.(Math.min(1, (at + pieceBytes) / content.size), 0);
  }
  if (fault === null) parser.write(decoder.decode()).end();
  return fault === null;
}
