import type { IntakeProgress } from '../domain/file-report.ts';
import { emptySnapshot, type SessionSnapshot } from './session.ts';

/** The snapshot in force, replaced whole and told of at every change. */
export class SessionState {
  readonly #tell: (snapshot: SessionSnapshot) => void;
  #snapshot: SessionSnapshot = emptySnapshot;

  constructor(tell: (snapshot: SessionSnapshot) => void) {
    this.#tell = tell;
  }

  get snapshot(): SessionSnapshot {
    return this.#snapshot;
  }

  change(part: Partial<SessionSnapshot>): void {
    this.#snapshot = { ...this.#snapshot, ...part };
    this.#tell(this.#snapshot);
  }

  progress(progress: IntakeProgress): void {
    const others = this.#snapshot.progress.filter(({ fileId }) => fileId !== progress.fileId);
    this.change({ progress: [...others, progress] });
  }

  /** Back to a session that nothing was read in, acts under way excepted. */
  reset(): void {
    this.#snapshot = { ...emptySnapshot, status: this.#snapshot.status };
    this.change({});
  }
}
