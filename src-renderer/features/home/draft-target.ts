/**
 * Where a draft belongs, by its key: a request, an entry of a timeline, a new task of a request, a note to a guide,
 * a contact of an office, a note of a summary.
 */
export type DraftTarget =
  | { readonly kind: 'new' }
  | { readonly kind: 'edit'; readonly requestId: string }
  | { readonly kind: 'entry'; readonly id: string }
  | { readonly kind: 'task'; readonly id: string }
  | { readonly kind: 'guide-note'; readonly guide: string }
  | { readonly kind: 'contact'; readonly office: string }
  | { readonly kind: 'summary-note'; readonly correction: boolean };

/** Reads the key of a draft; null for forms that Domů cannot lead to. */
export function draftTarget(key: string): DraftTarget | null {
  if (key === 'request-new') return { kind: 'new' };
  const guide = /^guidenote-([a-f]\d)-/.exec(key)?.[1];
  if (guide !== undefined) return { kind: 'guide-note', guide: guide.toUpperCase() };
  const office = /^contact-(.+)$/.exec(key)?.[1];
  if (office !== undefined) return { kind: 'contact', office };
  const note = /^summarynote-\d{4}(?:-[hq]\d)?(-correction)?$/.exec(key);
  if (note !== null) return { kind: 'summary-note', correction: note[1] !== undefined };
  const id = /^(request|entry|task)-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(key);
  if (id?.[2] === undefined) return null;
  if (id[1] === 'request') return { kind: 'edit', requestId: id[2] };
  return { kind: id[1] === 'task' ? 'task' : 'entry', id: id[2] };
}
