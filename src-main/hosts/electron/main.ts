import { join } from 'node:path';
import { app, BrowserWindow, Menu, powerMonitor } from 'electron';
import { createApp } from '../../core/app.ts';
import { openLog } from '../place/index.ts';
import { openChannel } from './channel.ts';
import { nativeFiles } from './files.ts';
import { menuTemplate } from './menu.ts';
import { closeTheOutside, registerScheme, servePage } from './outside.ts';
import { chosenFolders } from './place.ts';
import { openWindow } from './window.ts';

/**
 * The desktop program, from start to end. Everything before `whenReady` must run at once: Electron reads the
 * profile folder, the command line and the privileged schemes only then.
 */
const folders = chosenFolders();
app.setPath('userData', folders.profile);
app.setAppUserModelId('cz.naves.app');
registerScheme();

if (app.requestSingleInstanceLock()) {
  const clock = { now: () => new Date() };
  const files = nativeFiles(() => BrowserWindow.getAllWindows()[0] ?? null);
  const core = createApp({
    dataFolder: folders.data,
    marksFolder: folders.marks,
    resourcesFolder: join(import.meta.dirname, '..', '..', 'resources'),
    version: app.getVersion(),
    clock,
    files,
    log: openLog(folders.data, clock),
  });

  app.on('second-instance', () => {
    const [window] = BrowserWindow.getAllWindows();
    if (window?.isMinimized()) window.restore();
    window?.focus();
  });
  app.on('window-all-closed', () => app.quit());

  let closed = false;
  app.on('will-quit', (event) => {
    if (closed) return;
    // The vault is locked and the database let go of before the process ends.
    event.preventDefault();
    void core.close().finally(() => {
      closed = true;
      app.quit();
    });
  });

  // Not awaited at the top level: Electron becomes ready only after this module has been loaded whole.
  void app.whenReady().then(() => {
    powerMonitor.on('lock-screen', core.lock);
    powerMonitor.on('suspend', core.lock);
    closeTheOutside();
    servePage(join(import.meta.dirname, '..', 'renderer'));
    Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(app.getPreferredSystemLanguages())));
    openChannel(core, files);
    openWindow(join(import.meta.dirname, '..', 'preload', 'index.cjs'));
  });
} else {
  // The window that is already open over these data comes forward instead.
  app.quit();
}
