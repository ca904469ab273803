import { z } from 'zod';
import type { IncomingFile } from './file-shelf.ts';

const manifestSchema = z.object({ files: z.array(z.union([z.string(), z.object({ name: z.string() })])) });

async function fetchOwn(url: string): Promise<Response> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`The demo file ${url} could not be read (${response.status})`);
  return response;
}

/** The synthetic extracts that ship with the app, from its own origin. `base` is the address of the app's folder. */
export async function loadDemoFiles(base: string): Promise<IncomingFile[]> {
  const manifest = manifestSchema.parse(await (await fetchOwn(new URL('demo/manifest.json', base).href)).json());
  const names = manifest.files.map((file) => (typeof file === 'string' ? file : file.name));
  return Promise.all(
    names.map(async (name, index) => {
      const content = await (await fetchOwn(new URL(`demo/${name}`, base).href)).blob();
      return { id: `demo${index + 1}`, name, content, synthetic: true };
    }),
  );
}
