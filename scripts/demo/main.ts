/**
 * `npm run demo`: makes a vault to try the program on, filled with a year of invented requests.
 *
 *   npm run demo -- [--data DIR] [--lag] [--requests N] [--seed N] [--code 532886]
 *
 * Everything goes through the same calls as from the screens, with a clock that moves through the year. The same
 * seed tells the same stories.
 */
import { existsSync, readdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { stderr, stdout } from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = fileURLToPath(new URL('../../', import.meta.url));
const year = 365 * 24 * 3_600_000;

const usage = 'npm run demo -- [--data DIR] [--lag] [--requests N] [--seed N] [--code 532886]';

function readOptions() {
  const { values } = parseArgs({
    options: {
      help: { type: 'boolean', default: false },
      data: { type: 'string' },
      lag: { type: 'boolean', default: false },
      requests: { type: 'string' },
      seed: { type: 'string', default: '1' },
      code: { type: 'string', default: '532886' },
    },
  });
  return values;
}

/** The first folder `demo/obec`, `demo/obec-2`, … that does not exist yet: nothing is ever overwritten. */
function freeFolder(name: string): string {
  for (let number = 1; ; number += 1) {
    const folder = join(root, 'demo', number === 1 ? name : `${name}-${number}`);
    if (!existsSync(folder)) return folder;
  }
}

function wholeNumber(text: string, name: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1)
    throw new RangeError(`--${name} takes a whole number, at least 1.`);
  return number;
}

async function main(): Promise<void> {
  const values = readOptions();
  if (values.help) {
    stdout.write(`${usage}\n`);
    return;
  }
  const folder = values.data === undefined ? freeFolder(values.lag ? 'mas' : 'obec') : resolve(values.data);
  if (existsSync(folder) && readdirSync(folder).length > 0) {
    throw new RangeError(`${folder} is not empty. Name another folder.`);
  }
  const until = Date.now();
  const seed = wholeNumber(values.seed, 'seed');
  const told = (done: number, all: number) => stderr.write(`\r${done} / ${all} `);
  // A LAG sees whole closed periods, so its obce live two years: the summaries of the last one are complete.
  const count = wholeNumber(values.requests ?? (values.lag ? '120' : '96'), 'requests');
  // The whole program is read in only now: to say what is wrong above takes a moment.
  const { demoLag } = await import('./lag.ts');
  const { demoMunicipality } = await import('./municipality.ts');
  const { demoPassphrase } = await import('./play.ts');
  const played = values.lag
    ? await demoLag({ folder, seed, count, from: until - 2 * year, until }, told)
    : await demoMunicipality({ folder, code: values.code, seed, count, from: until - year, until }, told);
  const { place } = await played.call('vault.session', {});
  await played.app.close();
  const shown = relative(root, folder).startsWith('..') ? folder : relative(root, folder);
  stderr.write('\r');
  stdout.write(
    [
      `${place.name}: ${folder}`,
      `passphrase     ${demoPassphrase}`,
      `recovery code  ${played.recoveryCode}`,
      `start it with  npm start -- --data ${shown}`,
      '',
    ].join('\n'),
  );
}

try {
  await main();
} catch (error) {
  stderr.write(`${error instanceof Error ? error.message : String(error)}\n${usage}\n`);
  process.exitCode = 1;
}
