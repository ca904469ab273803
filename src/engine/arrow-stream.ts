const continuation = 0xffff_ffff;

/**
 * DuckDB takes bytes that are no whole stream without a word: it keeps them, waits for the rest, and spoils the next
 * insertion. So a stream must begin with a message and finish with the end-of-stream mark.
 * @throws TypeError otherwise
 */
export function requireWholeStream(ipcStream: Uint8Array): void {
  const { buffer, byteOffset, byteLength } = ipcStream;
  const view = new DataView(buffer, byteOffset, byteLength);
  const whole =
    byteLength >= 16 &&
    view.getUint32(0, true) === continuation &&
    view.getUint32(byteLength - 8, true) === continuation &&
    view.getUint32(byteLength - 4, true) === 0;
  if (!whole) throw new TypeError('The bytes are no whole Arrow stream');
}
