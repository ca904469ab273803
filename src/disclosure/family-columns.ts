import { addPartLine, addRestLine } from './derived-lines.ts';
import type { Column } from './family.ts';
import type { FamilyDraft } from './family-draft.ts';
import { type Place, placeKey } from './place-relations.ts';

/** Slots that a part is counted in. */
function slotsWith(draft: FamilyDraft, part: number): readonly number[] {
  return [...draft.source.plan.slots.entries()].filter(([, { parts }]) => parts.includes(part)).map(([slot]) => slot);
}

/** The slot that tells the part alone. */
function slotAlone(draft: FamilyDraft, part: number): number {
  return draft.source.plan.slots.findIndex(({ parts }) => parts.length === 1 && parts[0] === part);
}

type PartLines = ReadonlyMap<string, number>;

function addPartLines(draft: FamilyDraft): PartLines {
  const lines = new Map<string, number>();
  const { plan, tree } = draft.source;
  if (plan.derived === null) return lines;
  for (const place of tree.places) {
    const line = addPartLine(draft, place, plan.derived);
    if (line !== null) lines.set(placeKey(place), line);
  }
  return lines;
}

interface Leaf {
  readonly place: Place;
  /** What is left of the place, rather than the place itself: its line per slot */
  readonly rest: ReadonlyMap<number, number> | null;
  readonly tree: Column['tree'];
}

/** Lines that count a part of a leaf. */
function linesOf(draft: FamilyDraft, part: number, { place, rest }: Leaf, partLines: PartLines): readonly number[] {
  const { table, tree, plan } = draft.source;
  const lines = new Set<number>();
  const add = (line: number | undefined): void => {
    if (line !== undefined) lines.add(line);
  };
  const isUnknownHome = rest !== null && place.level === 'country';
  for (const slot of slotsWith(draft, part)) {
    add(rest?.get(slot));
    for (const holder of [place, ...tree.above(place), ...(isUnknownHome ? tree.outsides : [])]) {
      add(table.lineOf(slot, holder, false));
      if (!isUnknownHome) add(table.lineOf(slot, holder, true));
    }
  }
  if (plan.derived?.part === part) {
    for (const holder of [place, ...tree.above(place)]) add(partLines.get(placeKey(holder)));
  }
  return [...lines].sort((a, b) => a - b);
}

function ownLine(draft: FamilyDraft, part: number, { place, rest }: Leaf, partLines: PartLines): number {
  const slot = slotAlone(draft, part);
  const told =
    rest?.get(slot) ?? draft.source.table.lineOf(slot, place, true) ?? draft.source.table.lineOf(slot, place, false);
  return told ?? partLines.get(placeKey(place)) ?? -1;
}

function restOf(draft: FamilyDraft, place: Place): ReadonlyMap<number, number> | null {
  const { table, tree, plan } = draft.source;
  const parts = tree.below(place, 'residence');
  if (parts.length === 0) return null;
  const lines = new Map<number, number>();
  for (const slot of plan.slots.keys()) {
    const whole = table.lineOf(slot, place, false);
    const lineIn = (part: Place): number | undefined => table.lineOf(slot, part, false);
    const without = parts.map(lineIn).flatMap((line) => (line === undefined ? [] : [line]));
    const rest = whole === undefined ? null : addRestLine(draft, place, { whole, without });
    if (rest !== null) lines.set(slot, rest);
  }
  return lines.size === 0 ? null : lines;
}

function findLeaves(draft: FamilyDraft): readonly Leaf[] {
  const { tree } = draft.source;
  return tree.places.flatMap((place): Leaf[] => {
    if (place.level === 'enhet') return [{ place, rest: null, tree: 'treatment' }];
    // Those who live outside are pieces of other places.
    if (place.level === 'region') return [];
    if (tree.below(place, 'residence').length === 0) return [{ place, rest: null, tree: 'residence' }];
    const rest = restOf(draft, place);
    return rest === null ? [] : [{ place, rest, tree: 'residence' }];
  });
}

/** What is left of the country is no belief where those who live outside are told of. */
function isBelievedNone({ source }: FamilyDraft, { place, rest }: Leaf): boolean {
  return rest !== null && !(place.level === 'country' && source.tree.outsides.length > 0);
}

/** Splits a family into its smallest pieces, and adds the lines that no one tells. */
export function addColumns(draft: FamilyDraft): void {
  const partLines = addPartLines(draft);
  const { partCount } = draft.source.plan;
  for (const leaf of findLeaves(draft)) {
    for (let part = 0; part < partCount; part++) {
      const lines = linesOf(draft, part, leaf, partLines);
      if (lines.length === 0) continue;
      draft.columns.push({
        part,
        lines,
        own: ownLine(draft, part, leaf, partLines),
        tree: leaf.tree,
        isRest: isBelievedNone(draft, leaf),
        isDerived: draft.source.plan.derived?.part === part,
      });
    }
  }
}
