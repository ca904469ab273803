import { correctionArts } from '../../domain/correction.ts';
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

/** An objection concerns the bill alone, so the column would be empty for nights in bed. */
export function artsOf(measure: NightMeasure): readonly (typeof correctionArts)[number][] {
  return measure === 'payment' ? correctionArts : correctionArts.filter((art) => art !== 'innsigelse');
}

export function nameMeasure(measure: NightMeasure): string {
  return correctionsText.measures[measure];
}
