import { BrowserWindow, type IpcMainInvokeEvent, ipcMain } from 'electron';
import type { App } from '../../core/app.ts';
import type { NativeFiles } from './files.ts';
import { askLine, eventLine } from './lines.ts';
import { Message } from './message.ts';
import { pageAddress } from './outside.ts';

/** Connects the windows with the core: one line for asking, one for news. */
export function openChannel(core: App, files: NativeFiles): void {
  ipcMain.handle(askLine, (event, message: unknown) => {
    if (!isOurPage(event)) throw new Error('Refused: not the page of this program.');
    const asked = Message.parse(message);
    if (asked.ask === 'call') return core.invoke(asked.name, asked.input);
    if (asked.ask === 'choose') return files.choose(asked.kind, asked.several);
    return files.receive(asked.paths);
  });
  core.onEvent((news) => {
    for (const window of BrowserWindow.getAllWindows()) window.webContents.send(eventLine, news);
  });
}

/** Only the top frame of our own window, showing our own page, may ask for anything. */
function isOurPage(event: IpcMainInvokeEvent): boolean {
  const frame = event.senderFrame;
  return (
    frame !== null &&
    frame === event.sender.mainFrame &&
    BrowserWindow.fromWebContents(event.sender) !== null &&
    frame.url.startsWith(pageAddress)
  );
}
