import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** Why a knock on the door was refused; sent as `{"refused": …}` for whoever writes a script. */
export type Refusal = 'host' | 'origin' | 'authorization' | 'method' | 'path' | 'content-type' | 'too-large';

export const statusOf: Readonly<Record<Refusal, number>> = {
  host: 403,
  origin: 403,
  authorization: 401,
  method: 405,
  path: 404,
  'content-type': 415,
  'too-large': 413,
};

/**
 * Is this knock meant for us? The exact `Host` stops names that were pointed at 127.0.0.1 from outside (DNS
 * rebinding); the origin stops other pages in the same browser. `port` is the one we listen on.
 */
export function checkSender(headers: IncomingHttpHeaders, port: number): Refusal | null {
  if (headers.host !== `127.0.0.1:${port}`) return 'host';
  if (headers.origin !== undefined && headers.origin !== `http://127.0.0.1:${port}`) return 'origin';
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return 'origin';
  return null;
}

/** Does `Authorization: Bearer …` carry our token? Compared in constant time, whatever its length. */
export function checkToken(headers: IncomingHttpHeaders, token: string): Refusal | null {
  const given = /^Bearer (\S{1,200})$/.exec(headers.authorization ?? '')?.[1] ?? '';
  return timingSafeEqual(digest(given), digest(token)) ? null : 'authorization';
}

/** Only JSON is taken: a form of another page can send nothing else than text or form data. */
export function isJson(headers: IncomingHttpHeaders): boolean {
  return /^application\/json(\s*;\s*charset=utf-8)?$/i.test(headers['content-type'] ?? '');
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
