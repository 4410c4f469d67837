import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { AppEvent, Bridge } from '#contract';
import { askLine, eventLine } from './lines.ts';
import type { Message } from './message.ts';

/** All that the screens get: nothing of Electron itself passes through. */
function ask(message: Message): Promise<unknown> {
  return ipcRenderer.invoke(askLine, message);
}

/** Only a file that really comes from the disk has a path; the page cannot make one up. */
function pathOf(file: unknown): string {
  try {
    return webUtils.getPathForFile(file as File);
  } catch {
    return '';
  }
}

const bridge: Bridge = {
  host: 'electron',
  invoke: ((name: string, input: unknown) => ask({ ask: 'call', name, input })) as Bridge['invoke'],
  onEvent(listener) {
    const pass = (_event: unknown, news: AppEvent): void => listener(news);
    ipcRenderer.on(eventLine, pass);
    return () => ipcRenderer.off(eventLine, pass);
  },
  chooseFiles: ((kind, several) => ask({ ask: 'choose', kind, several })) as Bridge['chooseFiles'],
  receiveDropped: ((files: readonly unknown[]) => {
    return ask({ ask: 'dropped', paths: files.map(pathOf).filter((path) => path !== '') });
  }) as Bridge['receiveDropped'],
};

contextBridge.exposeInMainWorld('bridge', bridge);
