import '@goodword/ui/styles.css';
import '@mantine/spotlight/styles.css';
import { styleNonce } from '@goodword/ui';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { startTexts } from './i18n/texts.ts';

// What libraries add as styles of their own carries it too.
Object.assign(globalThis, { __webpack_nonce__: styleNonce() });

await startTexts();

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
