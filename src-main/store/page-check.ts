import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import type { Database } from './database.ts';
import { pageFits, pageSealKey, pageSize, saltOf } from './page-format.ts';

/**
 * Checks every page of an open database file against its seal, a slice at a time. SQLite finds a damaged page
 * only when a question happens to need it, and never looks into free ones; this finds a changed byte anywhere.
 */
interface PageCheck {
  /**
   * Works for about so long, but at least until `atLeastPages` pages have been looked at since the beginning;
   * true when there is more to check. Throws nothing: see `damaged`.
   */
  step(milliseconds: number, atLeastPages?: number): boolean;
  /** True as soon as something does not fit. */
  readonly damaged: boolean;
  close(): void;
}

const pagesAtOnce = 64;
/** SQLite never uses the page that holds its lock bytes at 1 GiB. */
const lockPage = 0x40000000 / pageSize + 1;

/**
 * Begins a check of the file behind `database`, whose log must have been written back. Everything happens in
 * this process and each slice is synchronous, so no write can come between reading a page and judging it.
 */
export function beginPageCheck(database: Database, dataKey: Uint8Array): PageCheck {
  const pages = database.pragma('page_count', { simple: true }) as number;
  const descriptor = openSync(database.name, 'r');
  const chunk = Buffer.alloc(pagesAtOnce * pageSize);
  let sealKey: Uint8Array | null = null;
  let next = 1;
  let empty = false;
  let damaged = fstatSync(descriptor).size < pages * pageSize;
  let open = true;

  function close(): void {
    if (open) closeSync(descriptor);
    open = false;
  }

  function checkChunk(): void {
    const length = readSync(descriptor, chunk, 0, chunk.length, (next - 1) * pageSize);
    const count = Math.min(Math.floor(length / pageSize), pages - next + 1);
    if (count === 0) damaged = true;
    sealKey ??= pageSealKey(dataKey, saltOf(chunk));
    for (let position = 0; position < count; position += 1) {
      const page = chunk.subarray(position * pageSize, (position + 1) * pageSize);
      const number = next + position;
      if (number === lockPage || pageFits(page, number, sealKey)) continue;
      if (page.every((byte) => byte === 0)) empty = true;
      else damaged = true;
    }
    next += count;
  }

  /** A page of zeros was never written. That is fine for a free page only, and SQLite knows which are free. */
  function judgeEmpty(): void {
    if (empty && database.open) damaged = database.pragma('quick_check(1)', { simple: true }) !== 'ok';
  }

  function checkUntil(moment: number, atLeastPages: number): void {
    while (!damaged && next <= pages) {
      checkChunk();
      if (performance.now() >= moment && next > atLeastPages) break;
    }
    if (!damaged && next > pages) judgeEmpty();
  }

  return {
    step(milliseconds, atLeastPages = 0) {
      try {
        checkUntil(performance.now() + milliseconds, atLeastPages);
      } catch {
        // A disk that does not give a page back is as bad as one that gives back another.
        damaged = true;
      }
      return !damaged && next <= pages;
    },
    get damaged() {
      return damaged;
    },
    close,
  };
}
