import { readFileSync, writeFileSync } from 'node:fs';
import { buildGeographyFacts } from './reference-geography.ts';
import { buildDognpris, buildPopulationFacts, buildPopulationYears } from './reference-population.ts';

const dataFolder = new URL('../data/', import.meta.url);

function readFact(name: string): string {
  return readFileSync(new URL(`${name}.csv`, dataFolder), 'utf8');
}

/** One record or series a line, so that a change of facts is a readable change of the file. */
function formatJson(record: Readonly<Record<string, unknown>>): string {
  const parts = Object.entries(record).map(([key, value]) => {
    if (Array.isArray(value) && value.some((item) => typeof item === 'object')) {
      return `${JSON.stringify(key)}: [\n${value.map((item) => JSON.stringify(item)).join(',\n')}\n]`;
    }
    return `${JSON.stringify(key)}: ${JSON.stringify(value)}`;
  });
  return `{\n${parts.join(',\n')}\n}\n`;
}

/** What the app loads, by file name under `data/app`, built of the fact files alone. */
export function buildReferenceFiles(): Readonly<Record<string, string>> {
  return {
    'geography.json': formatJson(buildGeographyFacts(readFact)),
    'population.json': formatJson(buildPopulationFacts(readFact)),
    'population-years.json': formatJson(buildPopulationYears(readFact)),
    'dognpris.json': formatJson(buildDognpris(readFact)),
  };
}

/** Writes `data/app/*.json` anew. */
export async function main(): Promise<number> {
  for (const [name, text] of Object.entries(buildReferenceFiles())) {
    writeFileSync(new URL(`app/${name}`, dataFolder), text);
    console.log(`data/app/${name}: ${text.length} tegn`);
  }
  return 0;
}
