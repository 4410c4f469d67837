import { describe, expect, test } from 'vitest';
import {
  isNetworkPath,
  isOnNetworkMount,
  isSynced,
  parseMounts,
} from '../../src-main/core/files/placement.ts';

describe('network shares', () => {
  test.each(['\\\\server\\sdilene\\naves', '//server/sdilene/naves', '\\\\?\\UNC\\server\\sdilene'])(
    '%s is one',
    (path) => {
      expect(isNetworkPath(path)).toBe(true);
    },
  );
  test.each(['C:\\Users\\Obec\\AppData\\Local\\Naves', '\\\\?\\C:\\Naves', '/home/obec/.local/share/naves'])(
    '%s is not',
    (path) => {
      expect(isNetworkPath(path)).toBe(false);
    },
  );

  const mounts = parseMounts(
    [
      '/dev/sda1 / ext4 rw 0 0',
      '//server/obec /mnt/obec\\040spolecne cifs rw 0 0',
      'server:/data /srv/data nfs4 rw 0 0',
      '/dev/sdb1 /srv/data/local ext4 rw 0 0',
      'sshfs#x /home/obec/vzdalene fuse.sshfs rw 0 0',
    ].join('\n'),
  );
  test.each([
    ['/mnt/obec spolecne/naves', true],
    ['/srv/data', true],
    ['/srv/data/naves', true],
    ['/srv/data/local/naves', false],
    ['/srv/database', false],
    ['/home/obec/vzdalene/naves', true],
    ['/home/obec/naves', false],
  ])('%s on a network mount: %s', (folder, expected) => {
    expect(isOnNetworkMount(folder, mounts)).toBe(expected);
  });
});

describe('synchronised folders', () => {
  test.each([
    'C:\\Users\\Obec\\OneDrive\\Naves',
    'C:\\Users\\Obec\\OneDrive - Obec Ukázková\\Naves',
    '/home/obec/Dropbox/naves',
    '/home/obec/Dropbox (Obec)/naves',
    'G:\\Můj disk\\Naves',
    'C:\\Users\\Obec\\iCloudDrive\\Naves',
    '/Users/obec/Library/Mobile Documents/naves',
    '/Users/obec/Library/CloudStorage/GoogleDrive-obec/naves',
    '/home/obec/Nextcloud/naves',
  ])('%s is inside one', (folder) => {
    expect(isSynced(folder, [])).toBe(true);
  });
  test.each(['C:\\Users\\Obec\\AppData\\Local\\Naves', '/home/onedriver/naves', '/home/obec/dropbox-zaloha'])(
    '%s is not',
    (folder) => {
      expect(isSynced(folder, [])).toBe(false);
    },
  );
  test('a root Windows tells about counts whatever its name', () => {
    expect(isSynced('D:\\Obecni\\naves', ['D:\\obecni'])).toBe(true);
    expect(isSynced('D:\\Obecni2\\naves', ['D:\\obecni', ''])).toBe(false);
  });
});
