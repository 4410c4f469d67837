import { type Declarations, readDeclarations } from './declarations.ts';
import { electronDouble } from './double.ts';

/** What the person would do in the windows of the operating system. */
export interface Answers {
  /** Path chosen for saving; `null` is the Cancel button. */
  savePath: string | null;
  /** Paths chosen for opening. */
  openPaths: string[];
}

type Handler = (...values: unknown[]) => unknown;

/** The recorded `electron` module of the main process, and the strings to pull in a test. */
export function mainModule(answers: Answers) {
  const declarations: Declarations = readDeclarations();
  const { object, classOf, emit, recorded } = electronDouble(declarations);
  const handlers = new Map<string, (event: unknown, message: unknown) => unknown>();
  const protocols = new Map<string, (request: Request) => Response | Promise<Response>>();
  const sent: { line: string; value: unknown }[] = [];
  const windows: { window: object; contents: object; frame: { url: string } }[] = [];
  const kept: Record<string, Handler> = {};
  function keep(name: string) {
    return (handler: Handler) => {
      kept[name] = handler;
    };
  }
  let quits = 0;

  const app = object('App', {
    isPackaged: false,
    commandLine: object('CommandLine'),
    requestSingleInstanceLock: true,
    whenReady: () => Promise.resolve(),
    getVersion: '0.0.0-double',
    getPath: (name: string) => `/nowhere/${name}`,
    getPreferredSystemLanguages: () => ['cs-CZ'],
    quit: () => {
      quits += 1;
    },
  });

  const BrowserWindow = classOf(
    'BrowserWindow',
    {
      getAllWindows: () => windows.map(({ window }) => window),
      fromWebContents: (contents: object) => windows.find((one) => one.contents === contents)?.window ?? null,
    },
    (_options, self) => {
      const frame = { url: '' };
      const contents = object('WebContents', {
        mainFrame: frame,
        setWindowOpenHandler: keep('windowOpen'),
        send: (line: string, value: unknown) => void sent.push({ line, value }),
      });
      windows.push({ window: self(), contents, frame });
      emit(app, 'web-contents-created', {}, contents);
      return {
        webContents: contents,
        isMinimized: true,
        loadURL: async (url: string) => {
          frame.url = url;
        },
      };
    },
  );

  const defaultSession = object('Session', {
    webRequest: object('WebRequest', { onBeforeRequest: keep('beforeRequest') }),
    setPermissionRequestHandler: keep('permissionRequest'),
    setPermissionCheckHandler: keep('permissionCheck'),
    setDevicePermissionHandler: keep('devicePermission'),
  });
  const powerMonitor = object('PowerMonitor');
  const exported: Record<string, unknown> = {
    app,
    BrowserWindow,
    powerMonitor,
    Menu: classOf('Menu', { buildFromTemplate: () => object('Menu') }, () => ({})),
    session: classOf('Session', { defaultSession }, () => ({})),
    dialog: object('Dialog', {
      showSaveDialog: async () => ({
        canceled: answers.savePath === null,
        filePath: answers.savePath ?? '',
      }),
      showOpenDialog: async () => ({
        canceled: answers.openPaths.length === 0,
        filePaths: answers.openPaths,
      }),
    }),
    ipcMain: object('IpcMain', {
      handle: (line: string, handler: (event: unknown, message: unknown) => unknown) => {
        handlers.set(line, handler);
      },
    }),
    protocol: object('Protocol', {
      handle: (scheme: string, handler: (request: Request) => Response | Promise<Response>) => {
        protocols.set(scheme, handler);
      },
    }),
  };
  // Whatever else Electron exports is there too, so that the double never decides what may be imported.
  for (const [name, type] of declarations.main) exported[name] ??= object(type);

  return {
    exported,
    recorded,
    emit,
    app,
    powerMonitor,
    defaultSession,
    handlers,
    protocols,
    sent,
    windows,
    kept,
    quits: () => quits,
  };
}
