import type { Highs } from 'highs';

/** A place and a period as everybody sees it: people by group, the total, and the standardised rate with its limits. */
export interface SeenRate {
  /** Inhabitants of the groups, and of the standard */
  readonly population: readonly number[];
  readonly standard: readonly number[];
  readonly total: number;
  /** Null where it is not told */
  readonly told: { readonly rate: number; readonly lower: number; readonly upper: number } | null;
  /** Which of the smallest places and periods it is the sum of */
  readonly of: readonly number[];
}

/** How closely the events of one group in one of the smallest places and periods are known. */
export interface GroupClaim {
  readonly piece: number;
  readonly group: number;
  readonly least: number;
  readonly most: number;
}

interface Row {
  readonly atoms: readonly number[];
  readonly weights: readonly number[];
  readonly lower: number;
  readonly upper: number;
}

/** Limits of Byar (Breslow & Day 1987, p. 69), written down apart. */
function byarOf(count: number): readonly [number, number] {
  const z = 1.959964;
  const wilson = (n: number, sign: number): number => n * (1 - 1 / (9 * n) + (sign * z) / (3 * Math.sqrt(n))) ** 3;
  return [wilson(count, -1), wilson(count + 1, 1)];
}

/**
 * What the outsider makes of a told rate: Σ weight × events lies in the step, and Σ weight² × events in what the limits leave.
 * Knows how rates are told. All in units of the mean weight, so that sums are of the size of events.
 */
function rowsOf({ population, standard, total, told, of }: SeenRate, steps: number | null): readonly Row[] {
  const groups = population.length;
  const atoms = of.flatMap((piece) => population.map((_, group) => piece * groups + group));
  const all = standard.reduce((sum, count) => sum + count, 0);
  const weights = population.map((count, group) => (standard[group] ?? 0) / all / count);
  const unit = weights.reduce((sum, weight) => sum + weight, 0) / groups;
  const perAtom = (weightOf: (group: number) => number): number[] =>
    of.flatMap(() => population.map((_, g) => weightOf(g)));
  const sum = { atoms, weights: perAtom(() => 1), lower: total, upper: total };
  if (told === null) return [sum];
  const step = steps === null ? 0 : steps * (Math.max(...weights) - Math.min(...weights));
  const slack = 1e-6;
  const rate = {
    atoms,
    weights: perAtom((group) => (weights[group] ?? 0) / unit),
    lower: (told.rate - step / 2) / unit - slack,
    upper: (told.rate + step / 2) / unit + slack,
  };
  const [, above] = byarOf(total);
  // upper = rate + √(V / total) × (above − total), each known within a step.
  const reach = [told.upper - told.rate - 1.5 * step, told.upper - told.rate + step / 2].map((one) => Math.max(0, one));
  const [least = 0, most = 0] = reach.map((one) => (one / (above - total)) ** 2 * total);
  const variance = {
    atoms,
    weights: perAtom((group) => ((weights[group] ?? 0) / unit) ** 2),
    lower: (least / unit ** 2) * (1 - 1e-4) - slack,
    upper: (most / unit ** 2) * (1 + 1e-4) + slack,
  };
  return [sum, rate, variance];
}

/**
 * Takes standardised rates apart: the least and the most that events of each group in each of the smallest places and periods
 * can be, by programs over everything that is told together.
 * @param steps how many weights of one event a step is; null where rates are told as they are
 */
export function attackStandardised(
  highs: Highs,
  seen: readonly SeenRate[],
  steps: number | null,
  isWhole: boolean,
): readonly GroupClaim[] {
  const groups = seen[0]?.population.length ?? 0;
  const pieces = 1 + Math.max(...seen.flatMap(({ of }) => of));
  const rows = seen.flatMap((one) => rowsOf(one, steps));
  const numCols = pieces * groups;
  const starts = new Int32Array(rows.length + 1);
  for (const [index, { atoms }] of rows.entries()) starts[index + 1] = (starts[index] ?? 0) + atoms.length;
  const model = highs.createModel({
    numCols,
    numRows: rows.length,
    colCost: new Float64Array(numCols),
    colLower: new Float64Array(numCols),
    colUpper: new Float64Array(numCols).fill(highs.infinity),
    rowLower: Float64Array.from(rows, ({ lower }) => lower),
    rowUpper: Float64Array.from(rows, ({ upper }) => upper),
    matrix: {
      format: 'csr',
      numRows: rows.length,
      numCols,
      starts,
      indices: Int32Array.from(rows.flatMap(({ atoms }) => atoms)),
      values: Float64Array.from(rows.flatMap(({ weights }) => weights)),
    },
  });
  model.options.set({ output_flag: false, random_seed: 0, time_limit: 5, mip_abs_gap: 0.5 });
  const { modelStatus, objectiveSense, variableType } = highs.constants;
  if (isWhole)
    model.changeColsIntegrality(
      { kind: 'range', from: 0, to: numCols - 1 },
      new Int32Array(numCols).fill(variableType.integer),
    );
  const end = (atom: number, sense: (typeof objectiveSense)[keyof typeof objectiveSense]): number | null => {
    model.changeColsCost({ kind: 'range', from: 0, to: numCols - 1 }, new Float64Array(numCols).fill(0).with(atom, 1));
    model.changeObjectiveSense(sense);
    model.zeroAllClocks();
    model.run();
    return model.getModelStatus() === modelStatus.optimal ? (model.getSolution().colValue[atom] ?? null) : null;
  };
  const claims: GroupClaim[] = [];
  for (let atom = 0; atom < numCols; atom++) {
    const [least, most] = [end(atom, objectiveSense.minimize), end(atom, objectiveSense.maximize)];
    if (least === null || most === null) continue;
    const [group, piece] = [atom % groups, Math.floor(atom / groups)];
    claims.push({ piece, group, least: Math.ceil(least - 1e-4), most: Math.floor(most + 1e-4) });
  }
  model.dispose();
  return claims;
}
