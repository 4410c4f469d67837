import { readFileSync } from 'node:fs';
import { stderr } from 'node:process';

type Sentences = typeof import('../locales/cs/start.json');
type Key = Exclude<keyof Sentences, 'default'>;

/** The language of the command line: Czech, unless the environment speaks English. */
function language(): 'cs' | 'en' {
  const set = process.env.LC_ALL ?? process.env.LC_MESSAGES ?? process.env.LANG ?? '';
  return /^en/i.test(set) ? 'en' : 'cs';
}

/** Says a sentence of `locales/<language>/start.json` to the person; never to standard output. */
export function say(key: Key, blanks: Readonly<Record<string, string>> = {}): void {
  const file = new URL(`../locales/${language()}/start.json`, import.meta.url);
  const sentences = JSON.parse(readFileSync(file, 'utf8')) as Sentences;
  const sentence = sentences[key].replace(/\{\{(\w+)\}\}/g, (_whole, name: string) => blanks[name] ?? '');
  stderr.write(`${sentence}\n`);
}
