import { note as czech } from '../locales/cs/vault.json';
import { note as english } from '../locales/en/vault.json';
import { rememberedLanguage } from './i18n/language.ts';
import { openEarlyBox } from './ui/early-box.ts';

// The content policy allows only styles that carry the nonce of this load. Mantine asks for it in <App>; the
// scroll lock of its dialogs looks for it under this name.
const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
Object.assign(window, { __webpack_nonce__: nonce });

/** Milliseconds between the box and the rest of the program. */
const firstLetters = 120;

/**
 * A locked vault of an obec begins with a note: the box for it stands before the program is fetched, which
 * takes a while on an old computer. A failure is left for the program to say.
 */
async function openBoxForNote(): Promise<void> {
  const reply = await window.bridge.invoke('vault.status', {});
  if (!reply.ok || reply.value.state !== 'locked' || reply.value.kind !== 'municipality') return;
  openEarlyBox((rememberedLanguage() === 'en' ? english : czech).question);
  // Starting the rest keeps the page busy for a moment; a hand that is typing already goes first.
  await new Promise((resolve) => setTimeout(resolve, firstLetters));
}

await openBoxForNote().catch(() => undefined);
const { start } = await import('./app/start.tsx');
await start(nonce);
