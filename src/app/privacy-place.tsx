import type { ReactNode } from 'react';
import { PrivacyPage } from '../features/privacy/privacy-page.tsx';

/** Loading the page anew is the one sure way to free all that its threads hold. */
function startAnew(): void {
  window.history.replaceState(null, '', window.location.pathname);
  window.location.reload();
}

export function PrivacyPlace(): ReactNode {
  return <PrivacyPage onStartAnew={startAnew} />;
}
