import '@goodword/ui/styles.css';
import '@mantine/spotlight/styles.css';
import { styleNonce } from '@goodword/ui';
import { onlineManager } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { queries } from './app/queries.ts';
import { router } from './app/router.tsx';
import { startWorker } from './features/devices/worker.ts';
import { startKeeping } from './features/offline/keeping.ts';
import { startTexts } from './i18n/texts.ts';

// What libraries add as styles of their own carries it too.
Object.assign(globalThis, { __webpack_nonce__: styleNonce() });

onlineManager.setOnline(navigator.onLine);
await Promise.all([startTexts(), startKeeping(queries)]);

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
startWorker((path) => router.history.push(path));
