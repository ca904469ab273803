import type { NightMeasure } from '../../domain/reconciliation.ts';
import { geography } from '../../reference/geography-facts.ts';
import { correctionsText } from '../../text/corrections-text.ts';
import { formatPeriodId } from '../../text/format.ts';
import { reconciliationText } from '../../text/reconciliation-text.ts';
import { type ReconciliationSubject, unknownKommune } from './reconciliation.model.ts';

export function nameKommune(komnr: string): string {
  return komnr === unknownKommune ? reconciliationText.unknownKommune : geography.unitName('kommune', komnr);
}

export function nameSubject(subject: ReconciliationSubject): string {
  switch (subject.kind) {
    case 'kommune':
      return nameKommune(subject.komnr);
    case 'month':
      return formatPeriodId(subject.month);
    case 'others':
      return reconciliationText.otherKommuner;
    case 'sum':
      return reconciliationText.sum;
  }
}

/** Sectors in the order they are shown; others than these are shown as the file has them. */
export function nameSector(sector: string): string {
  const { sectors } = reconciliationText;
  return sector === 'SOM' || sector === 'PHV' || sector === 'TSB' ? sectors[sector] : sector;
}

export function nameMeasure(measure: NightMeasure): string {
  return correctionsText.measures[measure];
}
