import { formatNumber, formatPercent } from './format.ts';

/** Words of the audit of published numbers. */
export const auditWords = {
  headings: ['serie', 'vist', 'skjult', 'prøvd', 'smaleste_intervall', 'for_smale', 'steder'],
  unlimited: 'ubegrenset',
} as const;

export function formatAuditProgress(share: number): string {
  return `Revisjonen er ${formatPercent(share, 0)} ferdig.`;
}

/** What the audit came to: how many numbers are hidden, how many were tried, and how many can be told too closely. */
export function formatAuditSum(hidden: number, asked: number, open: number): string {
  const tried = `${formatNumber(hidden)} tall er skjult, og ${formatNumber(asked)} er prøvd mot alt som vises.`;
  return open === 0
    ? `${tried} Ingen av dem kan regnes ut.`
    : `${tried} ${formatNumber(open)} kan regnes ut for nøyaktig. Del ikke tallene.`;
}
