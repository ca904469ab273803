import type { ExtractFile } from '../intake/read-extract.ts';

/** A file as it arrives, with whether it is known to be synthetic. */
export interface IncomingFile extends ExtractFile {
  readonly synthetic: boolean;
  /** Id of the dropped file it was taken out of; its own where it stood alone */
  readonly origin?: string;
}

/** The files of a session as they were given, so that one can be read again. Bytes stay where the browser has them. */
export class FileShelf {
  readonly #files = new Map<string, IncomingFile>();

  keep(file: IncomingFile): void {
    this.#files.set(file.id, file);
  }

  /** Null when it was never here or is forgotten */
  find(id: string): IncomingFile | null {
    return this.#files.get(id) ?? null;
  }

  /** Whether two files were taken out of the same dropped file */
  areParts(id: string, other: string): boolean {
    const origin = this.#files.get(id)?.origin ?? id;
    return origin === (this.#files.get(other)?.origin ?? other);
  }

  isSynthetic(id: string): boolean {
    return this.#files.get(id)?.synthetic ?? false;
  }

  forget(id: string): void {
    this.#files.delete(id);
  }

  clear(): void {
    this.#files.clear();
  }
}
