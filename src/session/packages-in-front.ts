import type { OpenedPackages } from './package-host.ts';
import { emptySnapshot, type SessionSnapshot } from './session.ts';

/** What is shown while packages are open: they and nothing of the files behind them, which stay as they are. */
export function packagesInFront(opened: OpenedPackages | null, behind: SessionSnapshot): SessionSnapshot {
  if (opened === null) return behind;
  const { numbers } = opened;
  if (numbers === null) return { ...emptySnapshot, opened };
  const { fingerprint, cut, countingHour, synthetic, targets, actions } = numbers;
  return {
    ...emptySnapshot,
    ...{ opened, fingerprint, cut, countingHour, synthetic, targets, actions },
    proposedCut: cut,
  };
}
