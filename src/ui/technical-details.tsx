import type { ReactNode } from 'react';

export interface TechnicalDetailsProps {
  readonly summary: string;
  readonly details: string;
}

/** The machine's own words, folded away for whoever is to be told of the fault. */
export function TechnicalDetails({ summary, details }: TechnicalDetailsProps): ReactNode {
  return (
    <details className="ft-technical">
      <summary>{summary}</summary>
      <pre>{details}</pre>
    </details>
  );
}
