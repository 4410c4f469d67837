/** How the list was left: the searched words, and the rest of its address. */
interface RememberedList {
  readonly words: string;
  readonly address: Readonly<Record<string, unknown>>;
}

const wholeList: RememberedList = { words: '', address: {} };

/**
 * Kept so that going back from a record shows the same list. Only in memory, and only while the vault is open: a
 * searched word may be somebody's name, and addresses and session storage of the browser are written to the disk
 * outside the vault.
 */
let list = wholeList;
let listening = false;

export function rememberedList(): RememberedList {
  return list;
}

export function rememberList(changes: Partial<RememberedList>): void {
  list = { ...list, ...changes };
  if (listening) return;
  listening = true;
  window.bridge.onEvent((event) => {
    if (event.name === 'vault.locked') list = wholeList;
  });
}
