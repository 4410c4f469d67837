/**
 * Words last searched in the list, kept so that going back from a record shows the same list. Only in memory,
 * and only while the vault is open: a searched word may be somebody's name, and addresses and session storage
 * of the browser are written to the disk outside the vault.
 */
let words = '';
let listening = false;

export function rememberedSearch(): string {
  return words;
}

export function rememberSearch(searched: string): void {
  words = searched;
  if (listening) return;
  listening = true;
  window.bridge.onEvent((event) => {
    if (event.name === 'vault.locked') words = '';
  });
}
