import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { App } from '../../core/app.ts';
import { type Page, safeHeaders } from '../page/index.ts';
import { readBody } from './body.ts';
import { type LoopbackFiles, largestFile } from './files.ts';
import { checkSender, checkToken, isJson, type Refusal, statusOf } from './guard.ts';
import { createTickets } from './tickets.ts';

/** A call with its input is never larger: the longest text is 20 000 letters. */
const largestCall = 2 * 1024 * 1024;
const mostStreams = 16;
const heartbeat = 20_000;

/** A running door. */
export interface Door {
  /** `http://127.0.0.1:PORT` */
  readonly address: string;
  /** 256 random bits, base64url. */
  readonly token: string;
  /** What a browser opens: the address with the token in the fragment, which is never sent over the wire. */
  readonly url: string;
  /**
   * The same for a command line, which other people on the computer may read: a ticket instead of the token,
   * good for one entry within a minute.
   */
  urlForCommandLine(): string;
  close(): Promise<void>;
}

interface Setting {
  readonly app: App;
  readonly files: LoopbackFiles;
  readonly page: Page;
  /** 0 lets the operating system choose. */
  readonly port: number;
}

/** Opens the door on 127.0.0.1. Fails as `listen` does, for example when the port is taken. */
export async function openDoor({ app, files, page, port }: Setting): Promise<Door> {
  const token = randomBytes(32).toString('base64url');
  const tickets = createTickets();
  const server = createServer({ requestTimeout: 60_000 }, (request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  server.maxConnections = 128;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const bound = server.address();
  const ownPort = typeof bound === 'object' && bound !== null ? bound.port : port;
  const streams = new Set<ServerResponse>();

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = (request.url ?? '').split('?', 1)[0] ?? '';
    const sender = checkSender(request.headers, ownPort);
    if (sender !== null) return refuse(response, sender);
    if (path === '/invoke' || path === '/files' || path === '/events' || path.startsWith('/files/')) {
      const stranger = checkToken(request.headers, token);
      if (stranger !== null) return refuse(response, stranger);
      return await answerCaller(path, request, response);
    }
    if (path === '/enter') return await enter(request, response);
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 'method');
    const found = page.answer(path);
    if (found === null) return refuse(response, 'path');
    response.writeHead(200, found.headers);
    response.end(request.method === 'HEAD' ? undefined : found.body);
  }

  async function answerCaller(path: string, request: IncomingMessage, response: ServerResponse) {
    const expected = path === '/invoke' || path === '/files' ? 'POST' : 'GET';
    if (request.method !== expected) return refuse(response, 'method');
    if (path === '/invoke') return await invoke(request, response);
    if (path === '/files') return await receive(request, response);
    if (path === '/events') return stream(response);
    return handOut(path.slice('/files/'.length), response);
  }

  async function enter(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method !== 'POST') return refuse(response, 'method');
    const body = await readBody(request, 1000);
    if (body === null) return refuse(response, 'too-large');
    if (!tickets.redeem(new TextDecoder().decode(body))) return refuse(response, 'authorization');
    send(response, 200, { token });
  }

  async function invoke(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!isJson(request.headers)) return refuse(response, 'content-type');
    const body = await readBody(request, largestCall);
    if (body === null) return refuse(response, 'too-large');
    const message = parseCall(body);
    if (message === null) {
      const error = { code: 'invalid-input', params: { field: '' } };
      return send(response, 400, { ok: false, error, files: [] });
    }
    const { result, files: offered } = await files.collect(() => app.invoke(message.call, message.input));
    send(response, 200, { ...result, files: offered });
  }

  async function receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
    // One byte over the limit still gets a token: reading it then fails with the right answer for its kind.
    const body = await readBody(request, largestFile + 1);
    if (body === null) return refuse(response, 'too-large');
    const name = nameFrom(request.headers['x-file-name']);
    send(response, 200, files.receive(name, body.length > largestFile ? null : body));
  }

  function handOut(id: string, response: ServerResponse): void {
    const file = files.take(id);
    if (file === null) {
      refuse(response, 'path');
      return;
    }
    response.writeHead(200, {
      ...safeHeaders,
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    });
    response.end(file.bytes);
  }

  function stream(response: ServerResponse): void {
    if (streams.size >= mostStreams) streams.values().next().value?.destroy();
    response.writeHead(200, { ...safeHeaders, 'content-type': 'application/x-ndjson' });
    response.write('\n');
    streams.add(response);
    response.on('close', () => streams.delete(response));
  }

  /** A listener that stopped reading is cut off rather than remembered. */
  function tell(line: string): void {
    for (const response of streams) {
      if (response.writableLength > 64 * 1024) response.destroy();
      else response.write(line);
    }
  }

  const stopListening = app.onEvent((event) => tell(`${JSON.stringify(event)}\n`));
  const beat = setInterval(() => tell('\n'), heartbeat);
  beat.unref();

  const address = `http://127.0.0.1:${ownPort}`;
  return {
    address,
    token,
    url: `${address}/#token=${token}`,
    urlForCommandLine: () => `${address}/#ticket=${tickets.write()}`,
    async close() {
      clearInterval(beat);
      stopListening();
      for (const response of streams) response.end();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeIdleConnections();
        setTimeout(() => server.closeAllConnections(), 500).unref();
      });
    },
  };
}

function parseCall(body: Uint8Array): { call: string; input: unknown } | null {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
    if (typeof value !== 'object' || value === null || !('call' in value) || !('input' in value)) return null;
    return typeof value.call === 'string' ? { call: value.call, input: value.input } : null;
  } catch {
    return null;
  }
}

/** The bare file name the page sent, percent-encoded; whatever is wrong with it, it is only a label. */
function nameFrom(header: string | string[] | undefined): string {
  try {
    const name = decodeURIComponent(typeof header === 'string' ? header : '');
    return name.split(/[\\/]/).at(-1)?.slice(0, 300) ?? '';
  } catch {
    return '';
  }
}

function refuse(response: ServerResponse, refused: Refusal): void {
  // What is left of the body is thrown away as it comes; cutting the line would lose the answer as well.
  send(response, statusOf[refused], { refused });
}

function send(response: ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, { ...safeHeaders, 'content-type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(value));
}
