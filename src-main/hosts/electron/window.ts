import { app, BrowserWindow } from 'electron';
import { pageAddress } from './outside.ts';

/** Opens the one window. The page in it is an ordinary sandboxed page with nothing but `window.bridge`. */
export function openWindow(preload: string): BrowserWindow {
  const window = new BrowserWindow({
    width: 1366,
    height: 768,
    minWidth: 640,
    minHeight: 480,
    show: false,
    title: 'Náves',
    backgroundColor: '#ffffff',
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      // Chromium would fetch dictionaries from a network.
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  });
  // The title bar and the list of windows say the program's name only, never what is open in it.
  window.on('page-title-updated', (event) => event.preventDefault());
  window.once('ready-to-show', () => window.show());
  // Everything typed is in an encrypted draft, so a page that broke down may simply start again.
  window.webContents.on('render-process-gone', (_event, details) => {
    if (details.reason !== 'clean-exit') void window.loadURL(pageAddress);
  });
  void window.loadURL(pageAddress);
  return window;
}
