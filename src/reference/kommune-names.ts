import { geography } from './geography-facts.ts';

const between = ' - ';

function namesOf({ name, officialName = name }: { readonly name: string; readonly officialName?: string | undefined }) {
  const dashed = officialName.replaceAll(between, ' – ');
  return [...new Set([name, officialName, dashed, ...officialName.split(between)])];
}

/** Every name a kommune goes by, each apart and all together: `Kautokeino`, `Guovdageaidnu - Kautokeino`. */
export const kommuneNames: readonly { readonly komnr: string; readonly name: string }[] = geography.kommuner.flatMap(
  (kommune) => namesOf(kommune).map((name) => ({ komnr: kommune.komnr, name })),
);
