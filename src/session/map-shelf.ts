import type { KommuneMap, MapFault, MapReading } from '../domain/kommune-map.ts';
import { createListeners } from './listeners.ts';
import { holdsMap } from './read-map-file.ts';

/** The map of kommuner of this tab, or how the reading of one stands. */
interface MapState {
  readonly map: KommuneMap | null;
  /** Name of the file it was read from */
  readonly mapName: string;
  /** Name of the file that was given last: read, being read, or refused */
  readonly name: string;
  readonly pending: boolean;
  /** Why the last file was refused; the map before it stays */
  readonly fault: MapFault | null;
}

/** In memory only: gone when the tab closes, and never in the browser's store. */
export interface MapShelf {
  subscribe(listener: () => void): () => void;
  current(): MapState;
  load(file: File): Promise<void>;
  forget(): void;
}

const none: MapState = { map: null, mapName: '', name: '', pending: false, fault: null };
/** The finest of Kartverket's files is some hundred megabytes */
const largestMap = 400_000_000;

/** @param read what turns a file into a map */
export function createMapShelf(read: (file: File) => Promise<MapReading>): MapShelf {
  const listeners = createListeners();
  let state = none;

  function show(next: Partial<MapState>): void {
    state = { ...state, ...next };
    listeners.tell();
  }

  return {
    subscribe: listeners.subscribe,
    current: () => state,
    async load(file) {
      const { name } = file;
      if (file.size > largestMap) return show({ name, fault: 'too-large', pending: false });
      show({ name, fault: null, pending: true });
      const { map, fault } = await read(file).catch((): MapReading => ({ map: null, fault: 'too-large' }));
      if (state.name === name) show({ pending: false, fault, ...(map === null ? {} : { map, mapName: name }) });
    },
    forget: () => show(none),
  };
}

/** Reads in a worker of its own, which ends with the file. Its failure is that memory did not suffice. */
function readInWorker(file: File): Promise<MapReading> {
  const worker = new Worker(new URL('./map-worker.ts', import.meta.url), { type: 'module', name: 'fellestall-kart' });
  const reading = new Promise<MapReading>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<MapReading>) => resolve(data));
    worker.addEventListener('error', (event) => reject(new Error('The map worker failed', { cause: event })));
  });
  worker.postMessage(file);
  return reading.finally(() => worker.terminate());
}

let shelf: MapShelf | null = null;

/** The map of this tab. */
export function mapShelf(): MapShelf {
  shelf ??= createMapShelf(readInWorker);
  return shelf;
}

/** A map says so in its name or in its first lines, or is the zip one came in. */
async function isMap(file: File): Promise<boolean> {
  const name = file.name.toLowerCase();
  if (name.endsWith('.geojson')) return true;
  if (name.endsWith('.json')) return (await file.slice(0, 4000).text()).includes('FeatureCollection');
  return name.endsWith('.zip') && (await holdsMap(file));
}

/** Whether a dropped file is a map, whatever it is called; if so it is being read. */
export async function takeMap(file: File): Promise<boolean> {
  const found = await isMap(file);
  if (found) void mapShelf().load(file);
  return found;
}

/** As `takeMap` for a file that is dropped alone, where a map is shown: nothing else is done with it. */
export async function takeLoneMap(files: readonly File[]): Promise<boolean> {
  const [file] = files;
  return file !== undefined && files.length === 1 && takeMap(file);
}
