import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron, test as base, type ElectronApplication, type Page } from '@playwright/test';
import type { CallInput, CallName, CallOutput, Reply } from '#contract';
import { sandboxArguments } from '../../scripts/chromium.ts';
import { electronProgram } from '../../scripts/start/electron.ts';
import { startProgram } from './loopback.ts';
import { watchPage } from './watch.ts';

export { expect } from '@playwright/test';

const root = fileURLToPath(new URL('../../', import.meta.url));
const screens = fileURLToPath(new URL('../artifacts/screens/', import.meta.url));

export interface NavesOptions {
  /** Through which door the test goes in; set by the project. */
  door: 'loopback' | 'electron';
  /** Moment the program believes it starts at; only the loopback door can be told. */
  now: string | undefined;
  /** Folder with data made before; a fresh one when left out. */
  dataFolder: string | undefined;
}

/** The program over data of its own, with a window that the test opens once the data are as it needs them. */
export interface Naves {
  readonly page: Page;
  readonly dataFolder: string;
  /** Calls the core and expects it to work. */
  call<Name extends CallName>(name: Name, input: CallInput<Name>): Promise<CallOutput<Name>>;
  /** Does something that offers a file, and gives the file. */
  saving(work: () => Promise<void>): Promise<{ name: string; bytes: Uint8Array }>;
  /** Does something that asks for files, and chooses these. */
  choosing(paths: string[], work: () => Promise<void>): Promise<void>;
  /** Opens the window; from the second time on loads it again, as after a crash of the page. */
  open(): Promise<void>;
  /** Keeps a picture of the screen in `tests/artifacts/screens` when `NAVES_PICTURES` asks for them. */
  picture(name: string): Promise<void>;
}

type Door = Pick<Naves, 'page' | 'dataFolder' | 'call' | 'open' | 'saving' | 'choosing'> & {
  close(): Promise<void>;
};

async function loopbackDoor(page: Page, options: Pick<NavesOptions, 'now' | 'dataFolder'>): Promise<Door> {
  const { now, dataFolder } = options;
  const program = await startProgram({
    ...(now === undefined ? {} : { now }),
    ...(dataFolder === undefined ? {} : { dataFolder }),
  });
  let opened = false;
  return {
    page,
    dataFolder: program.dataFolder,
    call: program.call,
    async open() {
      if (opened) await page.reload();
      else await page.goto(program.url);
      opened = true;
    },
    async saving(work) {
      const [download] = await Promise.all([page.waitForEvent('download'), work()]);
      return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
    },
    async choosing(paths, work) {
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), work()]);
      await chooser.setFiles(paths);
    },
    close: dataFolder === undefined ? program.dispose : program.stop,
  };
}

async function electronDoor(executablePath: string, given: string | undefined): Promise<Door> {
  const dataFolder = given ?? mkdtempSync(join(tmpdir(), 'naves-e2e-'));
  const app: ElectronApplication = await _electron.launch({
    executablePath,
    args: [root, ...sandboxArguments(), '--data', dataFolder],
  });
  const page = await app.firstWindow();
  return {
    page,
    dataFolder,
    async call<Name extends CallName>(name: Name, input: CallInput<Name>): Promise<CallOutput<Name>> {
      const reply = await page.evaluate(
        ([asked, given]) => window.bridge.invoke(asked as 'vault.status', given as Record<string, never>),
        [name, input] as const,
      );
      if (!reply.ok) throw new Error(`${name}: ${JSON.stringify(reply.error)}`);
      return (reply as Extract<Reply, { ok: true }>).value as CallOutput<Name>;
    },
    // Electron has opened it already.
    async open() {
      await page.reload();
    },
    async saving(work) {
      const folder = mkdtempSync(join(tmpdir(), 'naves-saved-'));
      const asked = app.evaluate(
        ({ dialog }, into) =>
          new Promise<string>((resolve) => {
            dialog.showSaveDialog = async (...values: unknown[]) => {
              const { defaultPath = '' } = values.at(-1) as { defaultPath?: string };
              const name = defaultPath.split(/[\\/]/).at(-1) ?? '';
              resolve(name);
              return { canceled: false, filePath: `${into}/${name}` };
            };
          }),
        folder,
      );
      await work();
      const name = await asked;
      const bytes = readFileSync(join(folder, name));
      rmSync(folder, { recursive: true });
      return { name, bytes };
    },
    async choosing(paths, work) {
      await app.evaluate(({ dialog }, filePaths) => {
        dialog.showOpenDialog = async () => ({ canceled: false, filePaths });
      }, paths);
      await work();
    },
    async close() {
      await app.close();
      if (given === undefined) rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

/** Tests by job: `naves` is the running program. Every test also proves that nothing left the computer. */
export const test = base.extend<NavesOptions & { reachable: undefined; naves: Naves }>({
  door: ['loopback', { option: true }],
  now: [undefined, { option: true }],
  dataFolder: [undefined, { option: true }],
  // Decided before anything is opened, so that a test that cannot run costs nothing.
  reachable: [
    async ({ door, now }, use, info) => {
      info.skip(door === 'electron' && electronProgram(root) === null, 'the Electron binary is not here');
      info.skip(door === 'electron' && now !== undefined, 'only the loopback door can be told the time');
      await use(undefined);
    },
    { auto: true },
  ],
  naves: async ({ door, now, dataFolder, page }, use) => {
    const program = electronProgram(root);
    const watched = watchPage(page);
    const opened =
      door === 'electron' && program !== null
        ? await electronDoor(program, dataFolder)
        : await loopbackDoor(page, { now, dataFolder });
    try {
      await use({
        ...opened,
        async picture(name) {
          if (process.env.NAVES_PICTURES === undefined) return;
          mkdirSync(screens, { recursive: true });
          await opened.page.screenshot({ path: join(screens, `${name}.png`), fullPage: true });
        },
      });
      watched.expectQuiet();
    } finally {
      await opened.close();
    }
  },
});
