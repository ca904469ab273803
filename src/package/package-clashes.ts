import type { IndicatorDefinition } from '../domain/indicator-definition.ts';
import type { Clash, ClashKind, ClashOption } from '../domain/shared-package.ts';
import { type PackageShare, wholeShare } from './package-share.ts';
import type { SharedPackage } from './shared-package.ts';

/** Answers by the id of their clash. */
export type ClashAnswers = Readonly<Record<string, string>>;

/** What is taken of each package, and what must be chosen before that can be shown. */
export interface Settled {
  readonly shares: readonly PackageShare[];
  readonly clashes: readonly Clash[];
}

interface Question {
  readonly kind: ClashKind;
  readonly subject: string;
  readonly options: readonly ClashOption[];
}

type Step = (shares: readonly PackageShare[]) => readonly Question[];
type Act = (shares: readonly PackageShare[], question: Question, option: ClashOption) => readonly PackageShare[];

function codesOf(shares: readonly PackageShare[]): readonly string[] {
  return shares.map(({ from }) => from.code);
}

function groupShares(
  shares: readonly PackageShare[],
  sideOf: (share: PackageShare) => string,
): ReadonlyMap<string, readonly PackageShare[]> {
  const groups = new Map<string, PackageShare[]>();
  for (const share of shares) groups.set(sideOf(share), [...(groups.get(sideOf(share)) ?? []), share]);
  return new Map([...groups].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function optionsOf(groups: ReadonlyMap<string, readonly PackageShare[]>): readonly ClashOption[] {
  return [...groups].map(([value, shares]) => ({ id: value, use: 'packages', packages: codesOf(shares), value }));
}

/** A question where the shares differ in something; `more` are ways out besides taking one side. */
function differing(
  kind: ClashKind,
  shares: readonly PackageShare[],
  sideOf: (share: PackageShare) => string,
  more: readonly ClashOption['use'][],
): readonly Question[] {
  const groups = groupShares(shares, sideOf);
  if (groups.size < 2) return [];
  const others = more.map((use) => ({ id: use, use, packages: codesOf(shares), value: [...groups.keys()][0] ?? '' }));
  return [{ kind, subject: '', options: [...others, ...optionsOf(groups)] }];
}

/** Of the packages named in an option nothing is left out; of the others everything. */
const keepNamed: Act = (shares, _question, { use, packages }) =>
  use === 'packages' ? shares.filter(({ from }) => packages.includes(from.code)) : shares;

const perPackage = (share: PackageShare): string => share.from.code;

function ownersTwice(shares: readonly PackageShare[]): readonly Question[] {
  const all = [...new Set(shares.flatMap(({ helsefellesskap }) => [...helsefellesskap]))].sort();
  return all.flatMap((subject) => {
    const owners = shares.filter(({ helsefellesskap }) => helsefellesskap.has(subject));
    const options = optionsOf(groupShares(owners, perPackage)).map((option) => ({ ...option, value: '' }));
    return owners.length < 2 ? [] : [{ kind: 'helsefellesskap', subject, options }];
  });
}

const giveOwner: Act = (shares, { subject }, { packages }) =>
  shares.flatMap((share) => {
    if (packages.includes(share.from.code) || !share.helsefellesskap.has(subject)) return [share];
    const helsefellesskap = new Set([...share.helsefellesskap].filter((id) => id !== subject));
    return helsefellesskap.size === 0 ? [] : [{ ...share, helsefellesskap }];
  });

/** What decides a number; who answers for it and when it is reviewed do not. */
function decisive(definition: IndicatorDefinition): string {
  const { owner, checker, reviewBy, reviewedOn, references, ...rest } = definition;
  return JSON.stringify(Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function definedOtherwise(shares: readonly PackageShare[]): readonly Question[] {
  const ids = [...new Set(shares.flatMap(({ from }) => from.definitions.map(({ id }) => id)))].sort();
  return ids.flatMap((subject): readonly Question[] => {
    const versions = new Map<string, PackageShare[]>();
    for (const share of shares) {
      const own = share.from.definitions.find(({ id }) => id === subject);
      if (own === undefined || share.without.has(subject)) continue;
      versions.set(decisive(own), [...(versions.get(decisive(own)) ?? []), share]);
    }
    if (versions.size < 2) return [];
    const sides = [...versions.values()].map((side): ClashOption => {
      const packages = codesOf(side);
      return { id: packages[0] ?? '', use: 'packages', packages, value: '' };
    });
    const none: ClashOption = { id: 'none', use: 'none', packages: [], value: '' };
    return [{ kind: 'definition', subject, options: [...sides.sort((a, b) => (a.id < b.id ? -1 : 1)), none] }];
  });
}

const keepDefinition: Act = (shares, { subject }, { packages }) =>
  shares.map((share) =>
    packages.includes(share.from.code) ? share : { ...share, without: new Set([...share.without, subject]) },
  );

const keepUntil: Act = (shares, question, option) =>
  option.use === 'earliest'
    ? shares.map((share) => ({ ...share, until: option.value }))
    : keepNamed(shares, question, option);

function unitsOf({ from }: PackageShare): readonly string[] {
  const { level, unit } = from.columns;
  const enhet = level.words.indexOf('enhet');
  const codes = new Set<number>();
  level.codes.forEach((code, row) => {
    if (code === enhet) codes.add(unit.codes[row] ?? 0);
  });
  return [...codes].flatMap((code) => unit.words[code] ?? []);
}

/** Units of hospitals are known by name alone, and two hospitals may give theirs the same. */
function unitsTwice(shares: readonly PackageShare[]): readonly Question[] {
  const seen = new Map<string, number>();
  for (const unit of shares.flatMap(unitsOf)) seen.set(unit, (seen.get(unit) ?? 0) + 1);
  const touched = shares.filter((share) => unitsOf(share).some((unit) => (seen.get(unit) ?? 0) > 1));
  if (touched.length === 0) return [];
  const sides = optionsOf(groupShares(touched, perPackage)).map((option) => ({ ...option, value: '' }));
  return [{ kind: 'enhet', subject: '', options: [...sides, { id: 'none', use: 'none', packages: [], value: '' }] }];
}

function keepUnits(shares: readonly PackageShare[], question: Question, option: ClashOption): readonly PackageShare[] {
  const touched = new Set(question.options.flatMap(({ packages }) => packages));
  return shares.map((share) => {
    const code = share.from.code;
    return touched.has(code) && !option.packages.includes(code) ? { ...share, withUnits: false } : share;
  });
}

/** In this order: what is left out by one answer raises no later question. */
const steps: readonly { readonly ask: Step; readonly act: Act }[] = [
  {
    ask: (shares) => differing('synthetic', shares, ({ from }) => String(from.manifest.synthetic), []),
    act: keepNamed,
  },
  { ask: ownersTwice, act: giveOwner },
  { ask: (shares) => differing('rules', shares, ({ from }) => from.manifest.rules, ['all']), act: keepNamed },
  { ask: definedOtherwise, act: keepDefinition },
  { ask: (shares) => differing('cut', shares, ({ from }) => from.manifest.cut, ['earliest', 'all']), act: keepUntil },
  {
    ask: (shares) => differing('threshold', shares, ({ from }) => String(from.manifest.threshold), ['all']),
    act: keepNamed,
  },
  { ask: unitsTwice, act: keepUnits },
];

/** Packages side by side, what they disagree on, and what the answers so far make of them. Their order does not matter. */
export function settleClashes(packages: readonly SharedPackage[], answers: ClashAnswers): Settled {
  const inOrder = [...packages].sort((a, b) => (a.code < b.code ? -1 : 1));
  let shares: readonly PackageShare[] = inOrder.map(wholeShare);
  const clashes: Clash[] = [];
  for (const { ask, act } of steps) {
    for (const question of ask(shares)) {
      const id = question.subject === '' ? question.kind : `${question.kind} ${question.subject}`;
      const option = question.options.find((each) => each.id === answers[id]);
      clashes.push({ id, ...question, chosen: option?.id ?? null });
      if (option !== undefined) shares = act(shares, question, option);
    }
  }
  return { shares, clashes };
}
