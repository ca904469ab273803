import { useEffect, useEffectEvent, useState } from 'react';
import { type DroppedFiles, type OnFiles, takeDropped } from './held-handle.ts';

function carriesFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false;
}

let takeDrop: ((dropped: DroppedFiles) => void) | null = null;
let early: DroppedFiles[] = [];

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
    const dropped = takeDropped(event.dataTransfer);
    if (takeDrop === null) early = [...early, dropped];
    else takeDrop(dropped);
  });
}

/** Lets files be dropped anywhere on the page; true while some hang over it. Needs `keepEarlyDrops`. */
export function useFileDrop(onFiles: OnFiles): boolean {
  const [over, setOver] = useState(false);
  const give = useEffectEvent(({ files, handles }: DroppedFiles) => {
    if (files.length > 0) onFiles(files, handles);
  });

  useEffect(() => {
    takeDrop = (dropped) => {
      setOver(false);
      give(dropped);
    };
    const waiting = early;
    early = [];
    give({ files: waiting.flatMap(({ files }) => files), handles: waiting.flatMap(({ handles }) => handles) });
    return () => {
      takeDrop = null;
    };
  }, []);

  useEffect(() => {
    const drag = (event: DragEvent): void => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
      setOver(true);
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
  }, []);

  return over;
}
