const canHold = 'input:not([type="hidden"]), textarea, button, select';

/**
 * Moves the focus to the field of a place, or to what is nearest around it: `steps/zadost/deadline/fact` may stand in
 * `steps/zadost/deadline`. Fields are marked by `data-place`. Nothing happens when not even a part of it is there.
 */
export function focusPlace(form: HTMLElement | null, place: string): void {
  const names = place.split('/');
  for (let length = names.length; length > 0; length -= 1) {
    const part = names.slice(0, length).join('/');
    const found = form?.querySelector<HTMLElement>(`[data-place="${CSS.escape(part)}"]`);
    if (found === null || found === undefined) continue;
    const field = found.matches(canHold) ? found : found.querySelector<HTMLElement>(canHold);
    field?.focus();
    field?.scrollIntoView({ block: 'center' });
    return;
  }
}
