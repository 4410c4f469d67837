import type { AppEvent, Bridge, FileKind, FileToken, Reply } from '#contract';

/**
 * What the loopback page puts on `window.bridge`. Runs as a plain script before the program's own; knows the
 * core only as calls over the door it was loaded from.
 */
(() => {
  const kept = 'naves-token';
  const largestFile = 32 * 1024 * 1024;

  // The token, or the ticket for it, comes in the fragment, which browsers do not send, and leaves the address
  // bar at once. The token stays with this tab only, so that reloading works.
  const given = /^#(token|ticket)=([\w-]+)$/.exec(location.hash);
  if (given !== null) history.replaceState(null, '', location.pathname);
  const token = enter(given?.[1], given?.[2]);

  async function enter(kind: string | undefined, value: string | undefined): Promise<string> {
    if (kind === 'token' && value !== undefined) sessionStorage.setItem(kept, value);
    if (kind === 'ticket' && value !== undefined) {
      const response = await fetch('/enter', { method: 'POST', body: value });
      const answer = (await response.json()) as { token?: string };
      if (answer.token !== undefined) sessionStorage.setItem(kept, answer.token);
    }
    return sessionStorage.getItem(kept) ?? '';
  }

  async function authorization(): Promise<{ authorization: string }> {
    return { authorization: `Bearer ${await token}` };
  }

  async function invoke(name: string, input: unknown): Promise<Reply> {
    try {
      const response = await fetch('/invoke', {
        method: 'POST',
        headers: { ...(await authorization()), 'content-type': 'application/json' },
        body: JSON.stringify({ call: name, input }),
      });
      const answer = (await response.json()) as Reply & { files?: { id: string; name: string }[] };
      if (typeof answer.ok !== 'boolean') return unreachable;
      const { files = [], ...reply } = answer;
      for (const file of files) await download(file);
      return reply as Reply;
    } catch {
      return unreachable;
    }
  }

  const unreachable: Reply = { ok: false, error: { code: 'program-unreachable', params: {} } };

  /** Saves an offered file the way the browser saves everything: among the downloads. */
  async function download(file: { id: string; name: string }): Promise<void> {
    const response = await fetch(`/files/${file.id}`, { headers: await authorization() });
    if (!response.ok) throw new Error(String(response.status));
    const link = document.createElement('a');
    link.href = URL.createObjectURL(await response.blob());
    link.download = file.name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  }

  async function upload(file: File): Promise<FileToken> {
    const response = await fetch('/files', {
      method: 'POST',
      headers: { ...(await authorization()), 'x-file-name': encodeURIComponent(file.name) },
      // One byte over the limit is enough for the right answer; nobody needs to send 200 MB of noise.
      body: file.slice(0, largestFile + 1),
    });
    return (await response.json()) as FileToken;
  }

  async function uploadAll(files: readonly File[]): Promise<FileToken[]> {
    const tokens: FileToken[] = [];
    for (const file of files) {
      // A file that cannot be read (a folder, one that vanished) still gets a token: its reading fails later.
      tokens.push(await upload(file).catch(() => ({ token: 'unreadable', name: file.name })));
    }
    return tokens;
  }

  const accepted: Record<FileKind, string> = { summary: '.json', 'lag-key': '.json,.txt', pack: '.json' };

  function choose(kind: FileKind, several: boolean): Promise<File[]> {
    return new Promise((resolve) => {
      const input = document.createElement('input');
      input.type = 'file';
      input.accept = accepted[kind];
      input.multiple = several;
      input.addEventListener('change', () => resolve([...(input.files ?? [])]));
      input.addEventListener('cancel', () => resolve([]));
      input.click();
    });
  }

  const listeners = new Set<(event: AppEvent) => void>();

  /** Listens as long as the page lives; when the line breaks, tries again a little later each time. */
  async function listen(): Promise<never> {
    for (let pause = 250; ; pause = Math.min(pause * 2, 10_000)) {
      try {
        const response = await fetch('/events', { headers: await authorization() });
        if (response.ok && response.body !== null) {
          pause = 250;
          await readLines(response.body);
        }
      } catch {
        // The program may only be starting again.
      }
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }

  async function readLines(body: ReadableStream<Uint8Array>): Promise<void> {
    const reader = body
      .pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>)
      .getReader();
    let rest = '';
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      const lines = (rest + value).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) if (line !== '') tell(JSON.parse(line) as AppEvent);
    }
  }

  function tell(event: AppEvent): void {
    for (const listener of listeners) listener(event);
  }

  const bridge: Bridge = {
    host: 'loopback',
    invoke: invoke as Bridge['invoke'],
    onEvent(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    chooseFiles: async (kind, several) => await uploadAll(await choose(kind, several)),
    receiveDropped: (files) => uploadAll(files.filter((file) => file instanceof File)),
  };
  Object.defineProperty(window, 'bridge', { value: Object.freeze(bridge) });
  void listen();
})();
