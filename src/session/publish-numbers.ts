import type { PublishedColumns } from '../disclosure/published-columns.ts';
import type { ActContext } from './act-context.ts';
import { queued } from './file-progress.ts';

/** Makes the numbers in force fit for others and tells how far it is; what is made already is at hand at once. */
export async function publishNumbers({ state, numbers, signal }: ActContext): Promise<PublishedColumns | null> {
  const { status } = state.snapshot;
  try {
    return await numbers.published(signal, (share) => {
      if (state.snapshot.status !== 'publishing') state.change({ status: 'publishing', progress: [] });
      state.progress({ ...queued('publishing', 'publishing'), stage: 'computing', share });
    });
  } finally {
    if (state.snapshot.status === 'publishing') state.change({ status, progress: [] });
  }
}
