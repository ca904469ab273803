import { createOwnId, type OwnIndicator, type OwnKind } from '../../domain/own-indicator.ts';
import { ownFormText } from '../../text/workbench-text.ts';

const perInhabitants = 1000;

/** A new own indicator, nothing told yet but how it counts. `reviewBy` is an ISO date. */
export function createDraft(sql: string, reviewBy: string): OwnIndicator {
  return {
    id: 'egen-ny',
    name: '',
    shortName: '',
    question: '',
    numerator: '',
    denominator: ownFormText.denominator,
    unit: '',
    countedAs: '',
    kind: 'count',
    direction: 'neutral',
    decimals: 0,
    perInhabitants: null,
    corrected: false,
    clustered: false,
    includes: [],
    excludes: [],
    caveats: [],
    references: [],
    owner: ownFormText.owner,
    checker: ownFormText.checker,
    reviewBy,
    sql,
  };
}

/** The draft as another kind: only a rate is told per inhabitants, and shares are told with a decimal. */
export function withKind(draft: OwnIndicator, kind: OwnKind): OwnIndicator {
  const isShare = kind === 'proportion' || kind === 'person-share';
  return {
    ...draft,
    kind,
    unit: isShare ? '%' : draft.unit === '%' ? '' : draft.unit,
    decimals: kind === 'count' || kind === 'person-count' ? 0 : 1,
    perInhabitants: kind === 'rate' ? (draft.perInhabitants ?? perInhabitants) : null,
  };
}

/** The draft ready to be judged: what is left to be filled in follows from the rest, and a new one gets its id. */
export function finishDraft(draft: OwnIndicator, known: readonly OwnIndicator[], isNew: boolean): OwnIndicator {
  const taken = new Set(known.map(({ id }) => id));
  return {
    ...draft,
    id: isNew ? createOwnId(draft.name, taken) : draft.id,
    shortName: draft.shortName.trim() === '' ? draft.name : draft.shortName,
    countedAs: draft.countedAs.trim() === '' ? draft.unit : draft.countedAs,
  };
}

/** Each line that is not blank is one point. */
export function readPoints(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}
