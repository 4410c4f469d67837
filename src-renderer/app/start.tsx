import '@mantine/core/styles.css';
import '../ui/styles.css';
import { createRoot } from 'react-dom/client';
import { startTranslations } from '../i18n/index.ts';
import { App } from './app.tsx';

/** Draws the program into the page. `nonce` is what styles made at run time must carry. */
export async function start(nonce: string): Promise<void> {
  const root = document.getElementById('root');
  if (root === null) throw new Error('The page has no root.');
  await startTranslations();
  createRoot(root).render(<App nonce={nonce} />);
}
