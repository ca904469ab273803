import type { PersonalContent } from './forbidden-headings.ts';
import { type ColumnUse, isFreeText, type LabelRule, labelRules, manySentences } from './personal-values.ts';
import { sign } from './value-signs.ts';

/**
 * A stretch of a column in which the share of a rule is passed. Each value that looks like it adds one, and each that
 * does not takes away as much as the rule's share allows for, never below nothing; a wrong value now and then is
 * forgotten, and a change of what the column holds is found wherever it comes.
 */
interface Stretch {
  readonly rule: LabelRule;
  /** What a value that does not look like it takes away */
  readonly cost: number;
  score: number;
  /** Unlike values of the stretch, as many as are needed */
  readonly unlike: Set<number>;
  seen: number;
  found: boolean;
}

/** A stretch of so many unlike values, or of more of which fewer are unlike. One e-mail address is no doubt one. */
const enough = { unlike: 10, score: 100, fewest: 3 };

/** A column of so few values is judged by all of them. */
const fewValues = 200;

interface ProseTally {
  seen: number;
  readonly unlike: Set<number>;
}

function isEnough({ rule, score, unlike }: Stretch): boolean {
  const few = rule.bit === sign.email ? enough.fewest : enough.unlike;
  if (score >= few && unlike.size >= few) return true;
  return score >= enough.score && unlike.size >= enough.fewest;
}

const proseBits = [sign.sentence, sign.longSentence, sign.longestSentence];

/** What the values of a whole column give away about people, told one after another. Holds no value, only hashes. */
export class PersonalTally {
  #values = 0;
  /** Some stretch is not over, so that values that give nothing away count too */
  #open = false;
  readonly #stretches: readonly Stretch[] = labelRules.map((rule) => ({
    rule,
    cost: rule.leastShare / (1 - rule.leastShare),
    score: 0,
    unlike: new Set<number>(),
    seen: 0,
    found: false,
  }));
  readonly #prose = new Map<number, ProseTally>(proseBits.map((bit) => [bit, { seen: 0, unlike: new Set<number>() }]));

  /** @param signs of a value by `signsOf` @param hash tells it from others */
  add(signs: number, hash: number): void {
    this.#values++;
    if (signs === 0) {
      if (this.#open) this.#take(1);
      return;
    }
    for (const stretch of this.#stretches) {
      if ((signs & stretch.rule.bit) === 0) this.#lower(stretch, 1);
      else this.#raise(stretch, hash);
    }
    this.#open = true;
    if ((signs & sign.sentence) !== 0) this.#addProse(signs, hash);
  }

  /** Values that give nothing away. */
  pass(count: number): void {
    this.#values += count;
    if (this.#open && count > 0) this.#take(count);
  }

  /** What the column holds, by the stretches that are found so far; by all of its values when there are no more. */
  judge(use: ColumnUse, isWhole: boolean): PersonalContent | null {
    const found = this.#stretches.find(
      (stretch) =>
        !(stretch.rule.ofThings && use.namesThings) && (stretch.found || (isWhole && this.#isShare(stretch))),
    );
    if (found !== undefined) return found.rule.content;
    const countOf = (bit: number): { seen: number; unlike: number } => {
      const prose = this.#prose.get(bit);
      return { seen: prose?.seen ?? 0, unlike: prose?.unlike.size ?? 0 };
    };
    return isWhole && isFreeText(countOf, this.#values, use) ? 'free-text' : null;
  }

  #isShare({ rule, seen, unlike }: Stretch): boolean {
    return this.#values <= fewValues && seen >= rule.leastShare * this.#values && unlike.size > 1;
  }

  #raise(stretch: Stretch, hash: number): void {
    stretch.score++;
    stretch.seen++;
    if (stretch.unlike.size < enough.unlike) stretch.unlike.add(hash);
    if (isEnough(stretch)) stretch.found = true;
  }

  #lower(stretch: Stretch, values: number): void {
    if (stretch.score === 0) return;
    stretch.score -= values * stretch.cost;
    if (stretch.score > 0) return;
    stretch.score = 0;
    if (this.#values > fewValues) stretch.unlike.clear();
  }

  #take(values: number): void {
    let open = false;
    for (const stretch of this.#stretches) {
      this.#lower(stretch, values);
      if (stretch.score > 0) open = true;
    }
    this.#open = open;
  }

  #addProse(signs: number, hash: number): void {
    for (const [bit, prose] of this.#prose) {
      if ((signs & bit) === 0) continue;
      prose.seen++;
      if (prose.unlike.size < manySentences) prose.unlike.add(hash);
    }
  }
}
