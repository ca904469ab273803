/** Name of a table as the user knows it: the file's, and that of the sheet or entry inside it. */
export function formatPartName(fileName: string, part: string | null): string {
  return part === null ? fileName : `${fileName} › ${part}`;
}
