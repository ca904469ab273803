import type { IndicatorDefinition } from '../../domain/indicator-definition.ts';
import type { OwnIndicator } from '../../domain/own-indicator.ts';
import { flowPeriodTypes } from '../definition-parts.ts';
import { kindsRead } from './tables-read.ts';

const notReviewed = 'Egen indikator: definisjonen er skrevet av en analytiker og er ikke gjennomgått av fellesskapet.';

/**
 * The definition of an own indicator. It is always about people, so that every number of it is judged by the
 * disclosure gate, and always told as not confirmed.
 */
export function definitionOfOwn(own: OwnIndicator): IndicatorDefinition {
  const { sql, perInhabitants, ...told } = own;
  return {
    ...told,
    ...(perInhabitants === null ? {} : { perInhabitants }),
    group: 'egne',
    profiles: [{ id: '-', name: own.name, description: own.question }],
    personBased: true,
    periodTypes: flowPeriodTypes,
    sources: [kindsRead(sql)],
    unconfirmed: [notReviewed],
  };
}
