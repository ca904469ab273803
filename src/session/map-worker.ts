import { geography } from '../reference/geography-facts.ts';
import { readMapFile } from './read-map-file.ts';

/** A map of a hundred megabytes is read beside the page, never in it. */
globalThis.addEventListener('message', ({ data }: MessageEvent<File>) => {
  void readMapFile(data, geography.resolveKommune).then((reading) => globalThis.postMessage(reading));
});
