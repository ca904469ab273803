import { type RefCallback, startTransition, useCallback, useState } from 'react';

/**
 * The width of an element in whole pixels, followed as it changes; null until it has been measured, so that nothing is
 * drawn at a guessed size.
 */
export function useMeasuredWidth(): readonly [RefCallback<HTMLElement>, number | null] {
  const [width, setWidth] = useState<number | null>(null);
  const measure = useCallback((element: HTMLElement | null) => {
    if (element === null) return;
    const update = (): void => startTransition(() => setWidth(Math.floor(element.clientWidth)));
    update();
    const observer = new ResizeObserver(update);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [measure, width];
}
