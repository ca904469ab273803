import { areSameCorrections, type Correction, fingerprintOfCorrection } from '../domain/correction.ts';

/** A correction of the list that is worked on. The id holds while the tab is open, also through an edit. */
export interface ListedCorrection extends Correction {
  readonly id: number;
}

/** What was done to the list, so that an undo can say what it undoes. */
export type CorrectionAct = 'add' | 'edit' | 'status' | 'delete' | 'merge' | 'files';

interface Step {
  readonly act: CorrectionAct;
  readonly list: readonly ListedCorrection[];
}

function withoutRepeated(list: readonly ListedCorrection[]): readonly ListedCorrection[] {
  const seen = new Set<string>();
  return list.filter((each) => {
    const fingerprint = fingerprintOfCorrection(each);
    if (seen.has(fingerprint)) return false;
    seen.add(fingerprint);
    return true;
  });
}

/**
 * The list of corrections under work: every change is a step that can be undone and redone. It knows which list the
 * numbers are made with (`base`) and which one lies in a file on disk (`saved`).
 */
export class CorrectionHistory {
  #list: readonly ListedCorrection[] = [];
  #past: readonly Step[] = [];
  #future: readonly Step[] = [];
  #base: readonly Correction[] = [];
  #saved: readonly Correction[] = [];
  #made = 0;

  get list(): readonly ListedCorrection[] {
    return this.#list;
  }

  get undoes(): CorrectionAct | null {
    return this.#past.at(-1)?.act ?? null;
  }

  get redoes(): CorrectionAct | null {
    return this.#future.at(-1)?.act ?? null;
  }

  get base(): readonly Correction[] {
    return this.#base;
  }

  get isInUse(): boolean {
    return areSameCorrections(this.#list, this.#base);
  }

  get isSaved(): boolean {
    return areSameCorrections(this.#list, this.#saved);
  }

  toListed(correction: Correction): ListedCorrection {
    this.#made++;
    return { ...correction, id: this.#made };
  }

  change(act: CorrectionAct, list: readonly ListedCorrection[]): void {
    this.#past = [...this.#past, { act, list: this.#list }];
    this.#future = [];
    this.#list = withoutRepeated(list);
  }

  undo(): void {
    const step = this.#past.at(-1);
    if (step === undefined) return;
    this.#past = this.#past.slice(0, -1);
    this.#future = [...this.#future, { act: step.act, list: this.#list }];
    this.#list = step.list;
  }

  redo(): void {
    const step = this.#future.at(-1);
    if (step === undefined) return;
    this.#future = this.#future.slice(0, -1);
    this.#past = [...this.#past, { act: step.act, list: this.#list }];
    this.#list = step.list;
  }

  markSaved(): void {
    this.#saved = this.#list;
  }

  /** The numbers are about to be made with this list, or were not after all. */
  expect(base: readonly Correction[]): void {
    this.#base = base;
  }

  /**
   * The loaded files hold other corrections than before: what came is added and what went is taken away, and edits that
   * are not in use yet stay. With edits at hand it is a step of its own, unless it only is the list as it was applied.
   */
  follow(base: readonly Correction[], applied: boolean): void {
    const before = this.#base;
    this.#base = withoutRepeated(base.map((each) => ({ ...each, id: 0 })));
    const wasSaved = this.isSaved;
    const list = this.#carry(this.#list, before);
    if (!applied) this.#saved = this.#carry(this.#saved, before);
    else if (wasSaved) this.#saved = list;
    if (areSameCorrections(list, this.#list)) return;
    const listed = list.map((each) => this.#listedAs(each));
    const isStep = !applied && this.#past.length + this.#future.length > 0;
    if (isStep) this.change('files', listed);
    else this.#list = listed;
  }

  #listedAs(correction: Correction): ListedCorrection {
    const fingerprint = fingerprintOfCorrection(correction);
    return this.#list.find((each) => fingerprintOfCorrection(each) === fingerprint) ?? this.toListed(correction);
  }

  /** Brings the step from `before` to the base in force over to another list. */
  #carry(list: readonly Correction[], before: readonly Correction[]): readonly Correction[] {
    const had = new Set(before.map(fingerprintOfCorrection));
    const has = new Set(this.#base.map(fingerprintOfCorrection));
    const kept = list.filter((each) => {
      const fingerprint = fingerprintOfCorrection(each);
      return !had.has(fingerprint) || has.has(fingerprint);
    });
    const listed = new Set(list.map(fingerprintOfCorrection));
    const added = this.#base.filter((each) => {
      const fingerprint = fingerprintOfCorrection(each);
      return !had.has(fingerprint) && !listed.has(fingerprint);
    });
    return [...kept, ...added];
  }
}
