import { useEffect, useEffectEvent, useState } from 'react';

function carriesFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false;
}

let takeDrop: ((event: DragEvent) => void) | null = null;
let early: File[] = [];

/**
 * To be called once, before anything is drawn. From then on the browser never opens a dropped file, which would leave
 * the page and everything read; files dropped before the page is ready are kept until it is.
 */
export function keepEarlyDrops(): void {
  window.addEventListener('dragover', (event) => {
    if (carriesFiles(event)) event.preventDefault();
  });
  window.addEventListener('drop', (event) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    if (takeDrop === null) early = [...early, ...(event.dataTransfer?.files ?? [])];
    else takeDrop(event);
  });
}

/** Lets files be dropped anywhere on the page; true while some hang over it. Needs `keepEarlyDrops`. */
export function useFileDrop(allowed: boolean, onFiles: (files: readonly File[]) => void): boolean {
  const [over, setOver] = useState(false);
  const give = useEffectEvent((files: readonly File[]) => {
    if (allowed && files.length > 0) onFiles(files);
  });

  useEffect(() => {
    takeDrop = (event) => {
      setOver(false);
      give([...(event.dataTransfer?.files ?? [])]);
    };
    const waiting = early;
    early = [];
    give(waiting);
    return () => {
      takeDrop = null;
    };
  }, []);

  useEffect(() => {
    const drag = (event: DragEvent): void => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = allowed ? 'copy' : 'none';
      setOver(allowed);
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    window.addEventListener('dragenter', drag);
    window.addEventListener('dragover', drag);
    window.addEventListener('dragleave', leave);
    return () => {
      window.removeEventListener('dragenter', drag);
      window.removeEventListener('dragover', drag);
      window.removeEventListener('dragleave', leave);
    };
  }, [allowed]);

  return over;
}
