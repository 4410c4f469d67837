/**
 * Where a live database must not lie. SQLite relies on locks and on writes staying in order; network shares
 * keep neither, and a synchronising program copies files in the middle of a write or puts old ones back.
 */

/** A mounted file system as `/proc/self/mounts` lists it. */
export interface Mount {
  readonly folder: string;
  readonly type: string;
}

const networkTypes = new Set([
  'nfs',
  'nfs4',
  'cifs',
  'smb',
  'smbfs',
  'smb2',
  'smb3',
  'ncpfs',
  'afs',
  'coda',
  'ceph',
  'glusterfs',
  'lustre',
  'davfs',
  'fuse.sshfs',
  'fuse.davfs',
  'fuse.davfs2',
  'fuse.rclone',
  'fuse.smbnetfs',
  'fuse.gvfsd-fuse',
  'fuse.glusterfs',
  'fuse.google-drive-ocamlfuse',
  'fuse.onedriver',
]);

/** Names of folders that synchronising programs make, as whole parts of a path. */
const syncedNames = [
  /^OneDrive( ?- ?.+)?$/i,
  /^SkyDrive$/i,
  /^Dropbox( \(.+\))?$/i,
  /^Google ?Drive( .*)?$/i,
  /^GoogleDrive-.+$/i,
  /^(My Drive|Můj disk)$/i,
  /^iCloud ?Drive$/i,
  /^Mobile Documents$/i,
  /^CloudStorage$/i,
  /^Nextcloud\d?$/i,
  /^ownCloud$/i,
  /^pCloud ?Drive$/i,
];

/** True for `\\server\share\…` (also `\\?\UNC\…`), but not for the local `\\?\C:\…`. */
export function isNetworkPath(path: string): boolean {
  const plain = path.replaceAll('/', '\\');
  if (/^\\\\[?.]\\/.test(plain)) return /^\\\\[?.]\\UNC\\/i.test(plain);
  return plain.startsWith('\\\\');
}

/** True when the innermost mount that holds `folder` is a network file system. */
export function isOnNetworkMount(folder: string, mounts: readonly Mount[]): boolean {
  const holding = mounts.filter((mount) => isWithin(folder, mount.folder));
  // Of equal paths the later mount covers the earlier one.
  const innermost = holding.reduce<Mount | null>(
    (best, mount) => (best === null || mount.folder.length >= best.folder.length ? mount : best),
    null,
  );
  return innermost !== null && networkTypes.has(innermost.type);
}

/** True inside a folder of OneDrive, Dropbox, Google Drive, iCloud and the like; `roots` are those known by name. */
export function isSynced(folder: string, roots: readonly string[]): boolean {
  const parts = folder.split(/[\\/]+/);
  if (parts.some((part) => syncedNames.some((name) => name.test(part)))) return true;
  return roots.some((root) => root !== '' && isWithin(folder.toLowerCase(), root.toLowerCase()));
}

/** Reads the text of `/proc/self/mounts`; spaces in paths are written there as `\040`. */
export function parseMounts(text: string): Mount[] {
  return text
    .split('\n')
    .map((line) => line.split(' '))
    .flatMap(([, folder, type]) =>
      folder === undefined || type === undefined
        ? []
        : [
            {
              folder: folder.replace(/\\([0-7]{3})/g, (_, octal) =>
                String.fromCharCode(Number.parseInt(octal, 8)),
              ),
              type,
            },
          ],
    );
}

function isWithin(path: string, folder: string): boolean {
  const root = folder.replace(/[\\/]+$/, '');
  return path === root || path.startsWith(`${root}/`) || path.startsWith(`${root}\\`);
}
