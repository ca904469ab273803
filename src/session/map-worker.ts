import { readKommuneMap } from '../domain/read-kommune-map.ts';
import { geography } from '../reference/geography-facts.ts';

/** A map of a hundred megabytes is read beside the page, never in it. */
globalThis.addEventListener('message', ({ data }: MessageEvent<File>) => {
  void data.text().then((text) => globalThis.postMessage(readKommuneMap(text, geography.resolveKommune)));
});
