import '@fontsource-variable/inter/wght.css';
import '@digdir/designsystemet-css/theme.css';
import '@digdir/designsystemet-css';
import '../ui/ui.css';
import '../ui/page.css';
import './layout.css';
import { RouterProvider } from '@tanstack/react-router';
import { createRoot } from 'react-dom/client';
import { createSession } from '../session/session-client.ts';
import { trustOwnOrigin } from '../session/trust-own-origin.ts';
import { keepEarlyDrops } from '../ui/use-file-drop.ts';
import { applyColorScheme } from './color-scheme.ts';
import { Providers } from './providers.tsx';
import { createAppRouter } from './router.tsx';
import { createSearchNotices } from './search-notices.ts';

const root = document.getElementById('app');
if (root === null) throw new Error('index.html has no element with id "app"');

trustOwnOrigin();
keepEarlyDrops();
applyColorScheme();
const session = createSession();
const router = createAppRouter(createSearchNotices());
createRoot(root).render(
  <Providers session={session}>
    <RouterProvider router={router} />
  </Providers>,
);
