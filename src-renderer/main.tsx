import '@mantine/core/styles.css';
import './ui/styles.css';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { startTranslations } from './i18n/index.ts';

// The content policy allows only styles that carry the nonce of this load. Mantine asks for it in <App>; the
// scroll lock of its dialogs looks for it under this name.
const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
Object.assign(window, { __webpack_nonce__: nonce });

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no root.');
await startTranslations();
createRoot(root).render(<App nonce={nonce} />);
