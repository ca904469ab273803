import type { Place } from './places.ts';

export type Sektor = 'SOM' | 'PHV' | 'TSB';

/** A stretch of waiting while utskrivningsklar, in minutes; `to` null while it still goes on. */
export interface Wait {
  readonly from: number;
  readonly to: number | null;
}

/** What is fixed about a person. The person exists in these files only. */
export interface Patient {
  readonly pid: string;
  /** Order of creation */
  readonly number: number;
  readonly place: Place;
  readonly bydel: string | null;
  readonly sex: 1 | 2;
  readonly sektor: Sektor;
  /** Day of birth as a day number */
  readonly born: number;
  /** Day number, null when alive at the cut */
  died: number | null;
}

/** One stay as it was, before any dirt. Times are minutes; `ut` null while the stay is open at the cut. */
export interface Stay {
  id: string;
  readonly patient: Patient;
  readonly inn: number;
  readonly ut: number | null;
  readonly omsorgsniva: 1 | 2 | 3;
  readonly innmateHast: 1 | 2 | 3 | 4 | 5;
  readonly dead: boolean;
  readonly waits: readonly Wait[];
  /** The waiting is known from event rows; else from `utskrklar_dato` alone */
  readonly hasEvents: boolean;
  readonly mottarTjenester: boolean;
  readonly enhet: string;
  readonly fagomrade: string;
  readonly hdiag: string;
  readonly rehab: boolean;
  readonly debitor: number;
  /** The patient has no other stay within four days of this one, so a message finds it by pid alone */
  isolated: boolean;
}

export function ageAt(patient: Patient, day: number): number {
  return Math.floor((day - patient.born) / 365.25);
}
