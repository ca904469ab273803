/** Words of components that stand in many places. */
export const uiText = {
  copy: 'Kopier tabellen',
  copyNamed: (name: string): string => `Kopier tabellen: ${name}`,
  copied: 'Kopiert. Lim inn i et regneark.',
  notCopied: 'Nettleseren slapp ikke til utklippstavlen. Merk tabellen og kopier den selv.',
} as const;
