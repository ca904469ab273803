import { useEffect } from 'react';
import { useCorrections } from '../session/session-context.tsx';

/** Lets the browser ask before the tab closes over corrections that lie in no file. */
export function useUnsavedWarning(): void {
  const { saved } = useCorrections();
  useEffect(() => {
    if (saved) return undefined;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [saved]);
}
