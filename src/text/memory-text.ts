import { formatBytes, formatNumber } from './format.ts';

/** How much room a file needs and how much there is. Rows are rounded: an estimate is never told to the unit. */
export function formatRoom(rows: number, needed: number, free: number): string {
  const millions = rows / 1e6;
  const told =
    rows < 1_000_000 ? formatNumber(Math.round(rows)) : `${formatNumber(millions, millions < 10 ? 1 : 0)} millioner`;
  return `Filen har om lag ${told} rader og trenger om lag ${formatBytes(needed)} minne; det er ${formatBytes(free)} ledig.`;
}
