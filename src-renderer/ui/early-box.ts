import './early-box.css';

/** What was typed before the screen it belongs to was there. */
export interface EarlyText {
  readonly text: string;
  readonly selectionStart: number;
  readonly selectionEnd: number;
  /** Enter was pressed: send it as soon as somebody can. */
  readonly entered: boolean;
}

let place: HTMLElement | null = null;
let box: HTMLTextAreaElement | null = null;
let entered = false;
let closed = false;

/**
 * Puts one box on the page and the caret in it, with nothing but the browser: somebody came to write down
 * one thing, and the program needs a while to load on an old computer. Does nothing once the real box stood.
 */
export function openEarlyBox(label: string): void {
  if (closed || place !== null) return;
  box = document.createElement('textarea');
  box.id = 'early-box';
  box.maxLength = 20_000;
  box.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    entered = true;
  });
  const name = document.createElement('label');
  name.htmlFor = box.id;
  name.textContent = label;
  place = document.createElement('main');
  place.className = 'naves-early';
  place.append(name, box);
  document.body.prepend(place);
  box.focus();
}

/** Takes the early box away and gives what was in it; null when there was none or nothing happened in it. */
export function takeOverEarlyBox(): EarlyText | null {
  closed = true;
  const early =
    box === null || (box.value === '' && !entered)
      ? null
      : {
          text: box.value,
          selectionStart: box.selectionStart,
          selectionEnd: box.selectionEnd,
          entered,
        };
  place?.remove();
  place = null;
  box = null;
  return early;
}
