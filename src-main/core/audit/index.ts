import type { HandlersOf } from '../context.ts';
import { countRows, readPage } from './repository.ts';
import { isIntact } from './verify.ts';

export { appendAuditRow } from './repository.ts';

export const auditHandlers: HandlersOf<'audit'> = {
  list({ reader }, { page }) {
    const rows = readPage(reader, page.offset, page.limit).map(({ hash: _hash, ...row }) => row);
    return { rows, total: countRows(reader), intact: isIntact(reader) };
  },
};
