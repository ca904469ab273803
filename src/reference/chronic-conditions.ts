/** A chronic condition as the first three characters of its ICD-10 codes. */
interface ChronicCondition {
  readonly name: string;
  readonly system: string;
  readonly codes: readonly string[];
}

function range(letter: string, from: number, to: number): readonly string[] {
  return Array.from({ length: to - from + 1 }, (_, index) => `${letter}${String(from + index).padStart(2, '0')}`);
}

/**
 * Conditions that last, by organ system: a working list. The official one of the group «flere kroniske» has not been
 * found, so every number that rests on it is told as not confirmed.
 */
export const chronicConditions: readonly ChronicCondition[] = [
  { name: 'Hjertesykdom', system: 'Hjerte og kar', codes: [...range('I', 20, 25), 'I42', 'I48', 'I50'] },
  { name: 'Karsykdom', system: 'Hjerte og kar', codes: ['I70', 'I71', 'I73'] },
  { name: 'Kols, astma og annen lungesykdom', system: 'Lunger', codes: [...range('J', 41, 47), 'J84'] },
  { name: 'Diabetes', system: 'Hormoner og stoffskifte', codes: range('E', 10, 14) },
  { name: 'Nyresvikt', system: 'Nyrer', codes: ['N18'] },
  { name: 'Leversykdom', system: 'Fordøyelse', codes: [...range('K', 70, 76), 'B18'] },
  { name: 'Kronisk tarmsykdom', system: 'Fordøyelse', codes: ['K50', 'K51'] },
  { name: 'Hjerneslag og følger av det', system: 'Nervesystem', codes: ['I61', 'I63', 'I64', 'I69'] },
  { name: 'Parkinsons sykdom, MS og epilepsi', system: 'Nervesystem', codes: ['G20', 'G35', 'G40'] },
  { name: 'Demens', system: 'Nervesystem', codes: [...range('F', 0, 3), 'G30'] },
  { name: 'Alvorlig psykisk lidelse', system: 'Psyke', codes: ['F20', 'F25', 'F30', 'F31', 'F32', 'F33'] },
  { name: 'Rusmiddelavhengighet', system: 'Psyke', codes: range('F', 10, 19) },
  { name: 'Leddgikt og annen betennelse', system: 'Muskler og skjelett', codes: ['M05', 'M06', 'M45'] },
  { name: 'Artrose og benskjørhet', system: 'Muskler og skjelett', codes: [...range('M', 15, 19), 'M80', 'M81'] },
  { name: 'Kreft', system: 'Kreft', codes: range('C', 0, 97) },
  { name: 'Blodsykdom', system: 'Blod', codes: range('D', 45, 47) },
];
