export const languages = ['cs', 'en'] as const;
export type Language = (typeof languages)[number];

const place = 'naves.language';

/** The language chosen on this computer; Czech until somebody chooses otherwise. */
export function rememberedLanguage(): Language {
  try {
    return window.localStorage.getItem(place) === 'en' ? 'en' : 'cs';
  } catch {
    // Storage may be switched off; the choice then lasts until the window is closed.
    return 'cs';
  }
}

export function rememberLanguage(language: Language): void {
  try {
    window.localStorage.setItem(place, language);
  } catch {
    // See above: nothing is lost but the memory of the choice.
  }
}
