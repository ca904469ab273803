import type { ExtractPreview } from '../domain/extract-preview.ts';
import type { ReadingChoices } from '../domain/reading-choices.ts';
import type { Engine } from '../engine/engine.ts';
import { previewExtract } from '../intake/preview/preview-extract.ts';
import type { IncomingFile } from './file-shelf.ts';

/** Previews of files, of which only the one last asked for is of use. */
export class FilePreviews {
  #stop: AbortController | null = null;

  /** Null when a newer one was asked for meanwhile. @throws what the preview throws */
  async run(engine: Engine, file: IncomingFile, choices: ReadingChoices): Promise<ExtractPreview | null> {
    this.#stop?.abort(new DOMException('A newer preview was asked for', 'AbortError'));
    const stop = new AbortController();
    this.#stop = stop;
    try {
      const preview = await previewExtract(engine, file, { choices, signal: stop.signal });
      return stop.signal.aborted ? null : preview;
    } catch (error) {
      if (stop.signal.aborted) return null;
      throw error;
    } finally {
      if (this.#stop === stop) this.#stop = null;
    }
  }
}
