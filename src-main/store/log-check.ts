import { closeSync, existsSync, openSync, readFileSync, readSync } from 'node:fs';
import { pageFits, pageSealKey, pageSize, saltOf } from './page-format.ts';

/**
 * The write-ahead log a crash leaves behind. When SQLite meets a damaged frame in it, it takes that frame for
 * the end and silently drops everything after, acknowledged changes too. So the log is read here first.
 *
 * What a crash itself can leave is told apart from damage. This program only ever appends to the log and cuts
 * it to nothing when it has been written back (see `database.ts`), so a killed process leaves at most a short
 * last frame, and a power cut at most blocks of zeros in the last transaction, which nobody was told about.
 */
const headerLength = 32;
const frameHeaderLength = 24;
const frameLength = frameHeaderLength + pageSize;
const sectorLength = 512;
/** Only a transaction larger than the page cache writes frames twice, leaving its unfinished tail unsealed. */
const spilledLength = 32 * 1024 * 1024;

interface Frame {
  readonly start: number;
  /** The frame belongs to this generation of the log. */
  readonly ours: boolean;
  /** Neither half of its generation mark is ours: left over from before. */
  readonly older: boolean;
  readonly commits: boolean;
  readonly bytes: Buffer;
}

/** True when the log beside `path` holds something SQLite would drop although it was acknowledged. */
export function isLogDamaged(path: string, dataKey: Uint8Array): boolean {
  const logPath = `${path}-wal`;
  if (!existsSync(logPath)) return false;
  const log = readFileSync(logPath);
  if (log.length < headerLength) return false;
  if (!isHeaderSound(log)) return log.subarray(0, headerLength).some((byte) => byte !== 0);
  const frames = framesOf(log);
  const bad = firstBadFrame(log, frames);
  const broken = frames[bad];
  if (broken === undefined) return false;
  const sealKey = pageSealKey(dataKey, saltFor(path, frames));
  const later = frames.slice(bad + 1);
  const commitsAfter = later.filter(
    (frame) => frame.ours && frame.commits && isPageSound(frame, sealKey),
  ).length;
  if (broken.older && commitsAfter === 0) return false;
  if (hasZeroSector(log, broken)) return commitsAfter > 1;
  return commitsAfter > 0 || log.length - broken.start < spilledLength;
}

function isHeaderSound(log: Buffer): boolean {
  const known = (log.readUInt32BE(0) & 0xfffffffe) >>> 0 === 0x377f0682;
  const shape = log.readUInt32BE(4) === 3_007_000 && log.readUInt32BE(8) === pageSize;
  const [one, two] = checksum(log, [0, 0], log.subarray(0, 24));
  return known && shape && one === log.readUInt32BE(24) && two === log.readUInt32BE(28);
}

function framesOf(log: Buffer): Frame[] {
  const frames: Frame[] = [];
  for (let start = headerLength; start + frameLength <= log.length; start += frameLength) {
    const one = log.readUInt32BE(start + 8) === log.readUInt32BE(16);
    const two = log.readUInt32BE(start + 12) === log.readUInt32BE(20);
    frames.push({
      start,
      ours: one && two,
      older: !one && !two,
      commits: log.readUInt32BE(start + 4) !== 0,
      bytes: log.subarray(start, start + frameLength),
    });
  }
  return frames;
}

/** Index of the first frame at which SQLite would stop; the number of frames when it would not. */
function firstBadFrame(log: Buffer, frames: readonly Frame[]): number {
  let sum: [number, number] = [log.readUInt32BE(24), log.readUInt32BE(28)];
  const bad = frames.findIndex(({ ours, bytes }) => {
    sum = checksum(log, checksum(log, sum, bytes.subarray(0, 8)), bytes.subarray(frameHeaderLength));
    return !ours || sum[0] !== bytes.readUInt32BE(16) || sum[1] !== bytes.readUInt32BE(20);
  });
  return bad < 0 ? frames.length : bad;
}

/** SQLite's checksum of the log: two running sums over pairs of words, in the byte order the log names. */
function checksum(log: Buffer, from: readonly [number, number], bytes: Buffer): [number, number] {
  const bigEndian = (log.readUInt32BE(0) & 1) === 1;
  let [one, two] = from;
  for (let place = 0; place < bytes.length; place += 8) {
    const first = bigEndian ? bytes.readUInt32BE(place) : bytes.readUInt32LE(place);
    const second = bigEndian ? bytes.readUInt32BE(place + 4) : bytes.readUInt32LE(place + 4);
    one = (one + first + two) >>> 0;
    two = (two + second + one) >>> 0;
  }
  return [one, two];
}

/** The salt stands in page 1, which may so far be only in the log. */
function saltFor(path: string, frames: readonly Frame[]): Buffer {
  const file = Buffer.alloc(pageSize);
  const descriptor = openSync(path, 'r');
  try {
    if (readSync(descriptor, file, 0, pageSize, 0) === pageSize) return saltOf(file);
  } finally {
    closeSync(descriptor);
  }
  const first = frames.find((frame) => frame.bytes.readUInt32BE(0) === 1);
  return saltOf(first?.bytes.subarray(frameHeaderLength) ?? Buffer.alloc(pageSize));
}

function isPageSound(frame: Frame, sealKey: Uint8Array): boolean {
  return pageFits(frame.bytes.subarray(frameHeaderLength), frame.bytes.readUInt32BE(0), sealKey);
}

/** Blocks that never reached the disk read as zeros; ciphertext has no such run. */
function hasZeroSector(log: Buffer, { start }: Frame): boolean {
  const first = Math.ceil(start / sectorLength) * sectorLength;
  for (let place = first; place + sectorLength <= start + frameLength; place += sectorLength) {
    if (log.subarray(place, place + sectorLength).every((byte) => byte === 0)) return true;
  }
  return false;
}
