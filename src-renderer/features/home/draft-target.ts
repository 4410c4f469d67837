/** Where a draft belongs, by its key: a new request, an edit of one, or an entry of a timeline. */
export type DraftTarget =
  | { readonly kind: 'new' }
  | { readonly kind: 'edit'; readonly requestId: string }
  | { readonly kind: 'entry'; readonly id: string };

/** Reads the key of a draft; null for forms that Domů cannot lead to. */
export function draftTarget(key: string): DraftTarget | null {
  if (key === 'request-new') return { kind: 'new' };
  const id = /^(request|entry)-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(key);
  if (id?.[2] === undefined) return null;
  return id[1] === 'request' ? { kind: 'edit', requestId: id[2] } : { kind: 'entry', id: id[2] };
}
