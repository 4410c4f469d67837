import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { type IncomingHttpHeaders, type RequestOptions, request } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeSampleVault, type RunningProgram, startProgram } from '../support/loopback.ts';

let program: RunningProgram;
let port = 0;

beforeAll(async () => {
  program = await startProgram();
  port = Number(new URL(program.address).port);
});
afterAll(() => program.dispose());

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/** Knocks with exactly these headers; `fetch` would not let us lie about Host and Origin. */
async function knock(options: RequestOptions, body?: string | Buffer): Promise<Answer> {
  const asked = request({ host: '127.0.0.1', port, ...options });
  asked.end(body);
  const [response] = await once(asked, 'response');
  let text = '';
  for await (const chunk of response) text += chunk;
  return { status: response.statusCode, headers: response.headers, text };
}

function bearer(token = program.token) {
  return { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
}

const status = JSON.stringify({ call: 'vault.status', input: {} });

describe('the loopback door', () => {
  it('listens on 127.0.0.1 only, with a token of 256 bits in the fragment', () => {
    expect(program.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(Buffer.from(program.token, 'base64url')).toHaveLength(32);
    expect(program.url).toBe(`${program.address}/#token=${program.token}`);
  });

  it('answers a call with its envelope', async () => {
    const answer = await knock({ method: 'POST', path: '/invoke', headers: bearer() }, status);
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.text)).toMatchObject({ ok: true, value: { state: 'none' }, files: [] });
  });

  it.each([
    ['no token', ''],
    ['another token', `Bearer ${'x'.repeat(43)}`],
    ['an endless token', `Bearer ${'x'.repeat(5000)}`],
    ['another scheme', `Basic ${'x'.repeat(43)}`],
  ])('refuses %s', async (_case, authorization) => {
    const headers = { ...bearer(), authorization };
    for (const [method, path] of [
      ['POST', '/invoke'],
      ['POST', '/files'],
      ['GET', '/events'],
      ['GET', '/files/1'],
    ]) {
      const answer = await knock({ method, path, headers }, method === 'POST' ? status : undefined);
      expect(answer.status, path).toBe(401);
      expect(answer.text).toBe('{"refused":"authorization"}');
    }
  });

  it.each([
    ['a name pointed at us from outside', { host: 'evil.example' }],
    ['localhost by name', { host: 'localhost' }],
    ['another port', { host: '127.0.0.1:1' }],
    ['a page of another origin', { origin: 'https://evil.example' }],
    ['a page opened from a file', { origin: 'null' }],
    ['a request the browser marks as cross-site', { 'sec-fetch-site': 'cross-site' }],
  ])('refuses %s even with the token', async (_case, headers) => {
    const call = { method: 'POST', path: '/invoke', headers: { ...bearer(), ...headers } };
    expect((await knock(call, status)).status).toBe(403);
    expect((await knock({ path: '/', headers })).status).toBe(403);
  });

  it('takes JSON by POST and nothing else', async () => {
    const form = { ...bearer(), 'content-type': 'text/plain' };
    expect((await knock({ method: 'POST', path: '/invoke', headers: form }, status)).status).toBe(415);
    expect((await knock({ method: 'GET', path: '/invoke', headers: bearer() })).status).toBe(405);
    expect((await knock({ method: 'OPTIONS', path: '/invoke', headers: bearer() })).status).toBe(405);
    expect((await knock({ method: 'DELETE', path: '/' })).status).toBe(405);
    for (const body of ['', '{', '[]', 'null', '{"call":1,"input":{}}', '{"call":"vault.status"}', '\xff']) {
      const answer = await knock({ method: 'POST', path: '/invoke', headers: bearer() }, body);
      expect(answer.status, body).toBe(400);
      expect(JSON.parse(answer.text)).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
    }
  });

  it('stops reading a call that is too long', async () => {
    const headers = { ...bearer(), 'content-length': String(3 * 1024 * 1024) };
    const answer = await knock(
      { method: 'POST', path: '/invoke', headers },
      Buffer.alloc(3 * 1024 * 1024, 32),
    );
    expect(answer.status).toBe(413);
  });

  it('answers unknown calls and paths without saying what there is', async () => {
    const call = JSON.stringify({ call: 'vault.dump', input: {} });
    const answer = await knock({ method: 'POST', path: '/invoke', headers: bearer() }, call);
    expect(JSON.parse(answer.text)).toMatchObject({ ok: false, error: { code: 'unknown-call' } });
    for (const path of ['/../package.json', '/%2e%2e/package.json', '/..%5cpackage.json', '/nothing', '//']) {
      expect((await knock({ path })).status, path).toBe(404);
    }
  });

  it('gives the page safe headers, its script first and a nonce of its own', async () => {
    const [one, two] = [await knock({ path: '/' }), await knock({ path: '/' })];
    expect(one.headers).toMatchObject({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'x-frame-options': 'DENY',
    });
    const policy = String(one.headers['content-security-policy']);
    expect(policy).not.toContain('unsafe');
    expect(policy).not.toBe(two.headers['content-security-policy']);
    expect(Object.keys(one.headers).filter((name) => /cookie|access-control/.test(name))).toEqual([]);
    expect(one.text).toContain('<head><script src="/bridge.js"></script>');
    expect(one.text).not.toContain('NAVES-NONCE');
  });

  it('exchanges no ticket that it did not write', async () => {
    const answer = await knock({ method: 'POST', path: '/enter' }, 'x'.repeat(43));
    expect(answer.status).toBe(401);
  });
});

describe('files through the door', () => {
  it('refuses 200 MB at once when they are announced, and as soon as it is certain when they are not', async () => {
    for (const announced of [{ 'content-length': String(200 * 1024 * 1024) }, {}]) {
      const headers = { ...bearer(), ...announced };
      const asked = request({ host: '127.0.0.1', port, method: 'POST', path: '/files', headers });
      asked.on('error', () => undefined);
      let sent = 0;
      let over = false;
      const answered = once(asked, 'response').finally(() => {
        over = true;
      });
      const noise = Buffer.alloc(1024 * 1024, 7);
      while (sent < 200 && !over) {
        sent += 1;
        if (!asked.write(noise)) await Promise.race([once(asked, 'drain'), answered]);
      }
      const [response] = await answered;
      expect(response.statusCode).toBe(413);
      expect(sent).toBeLessThan(100);
      asked.destroy();
    }
    expect(await program.call('vault.status', {})).toMatchObject({ state: 'none' });
  });

  it('hands out what the core offered, once, and remembers uploaded files by token', async () => {
    await makeSampleVault(program, { kind: 'lag', name: 'MAS Vzorová' });
    const reply = await program.ask('workspace.saveKeyFile', {});
    expect(reply).toMatchObject({ ok: true, value: { saved: { outcome: 'saved' } } });
    const [file] = reply.files;
    if (file === undefined) throw new Error('No file was offered.');
    const key = new TextDecoder().decode(await program.fetchFile(file));
    expect(JSON.parse(key)).toMatchObject({ format: 'naves-lag-key' });
    await expect(program.fetchFile(file)).rejects.toThrow('404');

    const headers = { ...bearer(), 'x-file-name': encodeURIComponent('../žluťoučký.json') };
    const large = Buffer.alloc(32 * 1024 * 1024 + 1, 32);
    const tokens = [];
    for (const body of ['{"hello":1}', large]) {
      const answer = await knock({ method: 'POST', path: '/files', headers }, body);
      tokens.push(JSON.parse(answer.text));
    }
    expect(tokens.map(({ name }) => name)).toEqual(['žluťoučký.json', 'žluťoučký.json']);
    const opened = await program.call('workspace.openSummaries', {
      files: [...tokens, { token: 'made-up', name: 'x.json' }],
    });
    expect(opened.files).toMatchObject([
      { code: 'summary-unrecognised' },
      { code: 'file-too-large' },
      { code: 'file-unreadable' },
    ]);
  });
});

describe('news and the end', () => {
  it('streams events as lines of JSON to whoever has the token', async () => {
    const response = await fetch(`${program.address}/events`, { headers: bearer() });
    await program.call('vault.lock', {});
    let heard = '';
    for await (const chunk of response.body ?? []) {
      heard += new TextDecoder().decode(chunk);
      if (heard.includes('vault.locked')) break;
    }
    expect(heard).toContain('{"name":"vault.locked","why":"asked"}\n');
  });

  it('logs failed calls by name and code, never what was typed', async () => {
    const typed = 'Jan Vzorový potřebuje pomoc';
    await program.ask('requests.record', { content: { text: typed } } as never);
    await knock(
      { method: 'POST', path: '/invoke', headers: bearer() },
      JSON.stringify({ call: typed, input: {} }),
    );
    const log = readFileSync(join(program.dataFolder, 'logs', 'naves.log'), 'utf8');
    expect(log).toContain('"call":"requests.record","code":"');
    expect(log).toContain('"call":"?","code":"unknown-call"');
    expect(log).not.toMatch(/Vzorov|potřebuje/);
  });

  it('tells a second start over the same data that they are in use', async () => {
    const second = await startProgram({ dataFolder: program.dataFolder });
    const reply = await second.call('vault.status', {});
    expect(reply).toMatchObject({ state: 'unusable', problem: 'folder-in-use' });
    await second.stop();
    // The first one is not disturbed.
    expect(await program.call('vault.status', {})).toMatchObject({ state: 'locked' });
  });

  it('ends politely when asked, and the data can be opened again', async () => {
    await program.stop();
    expect(program.process.exitCode).toBe(0);
    expect(readdirSync(program.dataFolder).filter((name) => /-wal$|-shm$/.test(name))).toEqual([]);
    expect(existsSync(join(program.dataFolder, 'vault.json'))).toBe(true);
    program = await startProgram({
      dataFolder: program.dataFolder,
      now: '2027-01-05T10:00:00Z',
      fromSources: true,
    });
    expect(await program.call('vault.status', {})).toMatchObject({ state: 'locked', kind: 'lag' });
  });
});
