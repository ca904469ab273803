let made = 0;

/** A name for a table or file that lives while one file is read; never the user's own name. */
export function uniqueName(purpose: 'csv' | 'parquet' | 'texts' | 'staged'): string {
  made++;
  return `intake_${purpose}_${made}`;
}
