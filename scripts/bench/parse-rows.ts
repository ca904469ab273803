/**
 * `300k` and `10m` as well as plain numbers.
 * @throws RangeError for anything that the synthetic data cannot be scaled to
 */
export function parseRows(text: string, staysOfScale: number): number {
  const [, digits, unit] = /^([0-9]+)([km]?)$/i.exec(text) ?? [];
  const rows = Number(digits) * (unit === undefined || unit === '' ? 1 : unit.toLowerCase() === 'k' ? 1e3 : 1e6);
  if (!Number.isInteger(rows / staysOfScale) || rows < staysOfScale) {
    throw new RangeError('--rows is a multiple of 100k: 300k, 1m, 10m.');
  }
  return rows;
}
