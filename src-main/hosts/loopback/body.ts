import type { IncomingMessage } from 'node:http';

/**
 * Reads the body of a knock, at most `maximumBytes`. Gives `null` as soon as it is certain to be longer; the
 * rest is neither read nor kept.
 */
export async function readBody(request: IncomingMessage, maximumBytes: number): Promise<Uint8Array | null> {
  if (Number(request.headers['content-length'] ?? 0) > maximumBytes) return null;
  const chunks: Uint8Array[] = [];
  let length = 0;
  // Leaving the loop must not cut the line: the answer still has to go out.
  const stream: AsyncIterable<Uint8Array> = request.iterator({ destroyOnReturn: false });
  for await (const chunk of stream) {
    length += chunk.length;
    if (length > maximumBytes) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, length);
}
