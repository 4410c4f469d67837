import { registerHooks } from 'node:module';
import { argv } from 'node:process';
import { pathToFileURL } from 'node:url';
import { type Answers, mainModule } from './module.ts';

/**
 * Starts the built main process against the double, in this process. `import … from 'electron'` gives the
 * double; everything else is the real thing.
 */
export async function bootMain(mainFile: string, dataFolder: string, answers: Answers) {
  const double = mainModule(answers);
  const shared = globalThis as typeof globalThis & { electronDouble?: Record<string, unknown> };
  shared.electronDouble = double.exported;
  const source = Object.keys(double.exported)
    .map((name) => `export const ${name} = globalThis.electronDouble.${name};`)
    .join('\n');
  registerHooks({
    resolve: (specifier, context, next) =>
      specifier === 'electron' ? { url: 'double:electron', shortCircuit: true } : next(specifier, context),
    load: (url, context, next) =>
      url === 'double:electron' ? { format: 'module', source, shortCircuit: true } : next(url, context),
  });
  argv.push('--data', dataFolder);
  await import(pathToFileURL(mainFile).href);
  // The window opens in the turn after `whenReady`.
  await new Promise((resolve) => setImmediate(resolve));
  return double;
}
