import type { FileReport, IntakeProgress } from '../domain/file-report.ts';
import { isAccepted } from './file-progress.ts';
import { emptySnapshot, type SessionSnapshot } from './session.ts';

function sameAccepted(one: readonly FileReport[], other: readonly FileReport[]): boolean {
  const ids = (files: readonly FileReport[]): string =>
    files
      .filter(isAccepted)
      .map(({ id }) => id)
      .sort()
      .join(' ');
  return ids(one) === ids(other);
}

/** The snapshot in force, replaced whole at every change and told of together with the part that changed. */
export class SessionState {
  readonly #tell: (snapshot: SessionSnapshot, part: Partial<SessionSnapshot>) => void;
  #snapshot: SessionSnapshot = emptySnapshot;

  constructor(tell: (snapshot: SessionSnapshot, part: Partial<SessionSnapshot>) => void) {
    this.#tell = tell;
  }

  get snapshot(): SessionSnapshot {
    return this.#snapshot;
  }

  /** A judgement holds for the accepted files it was made of, and is gone when those change. */
  change(part: Partial<SessionSnapshot>): void {
    const judged = part.files === undefined || sameAccepted(part.files, this.#snapshot.files) ? {} : { quality: null };
    this.#snapshot = { ...this.#snapshot, ...judged, ...part };
    this.#tell(this.#snapshot, { ...judged, ...part });
  }

  progress(progress: IntakeProgress): void {
    const others = this.#snapshot.progress.filter(({ fileId }) => fileId !== progress.fileId);
    this.change({ progress: [...others, progress] });
  }

  /** Back to a session that nothing was read in; acts under way and own indicators stay. */
  reset(): void {
    this.change({ ...emptySnapshot, status: this.#snapshot.status, own: this.#snapshot.own });
  }
}
