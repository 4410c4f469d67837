function locale(language: string): string {
  return language.startsWith('cs') ? 'cs-CZ' : 'en-GB';
}

/** `2 919 355` with non-breaking spaces; four digits are grouped too. */
export function formatNumber(value: number, language: string): string {
  return new Intl.NumberFormat(locale(language), { useGrouping: 'always' }).format(value);
}

/** `2 919 355 Kč`: whole crowns. */
export function formatCrowns(value: number, language: string): string {
  return new Intl.NumberFormat(locale(language), {
    style: 'currency',
    currency: 'CZK',
    currencyDisplay: language.startsWith('cs') ? 'symbol' : 'code',
    maximumFractionDigits: 0,
    useGrouping: 'always',
  }).format(value);
}

/** `1–4`; `5+` when the upper end is open; `7` when both ends are the same. */
export function formatRange(lo: number, hi: number | null, language: string): string {
  if (hi === null) return `${formatNumber(lo, language)}+`;
  if (lo === hi) return formatNumber(lo, language);
  return `${formatNumber(lo, language)}–${formatNumber(hi, language)}`;
}

/** `25 min`, `1 h 30 min`. */
export function formatMinutes(minutes: number, language: string): string {
  const unit = (value: number, name: 'hour' | 'minute') =>
    new Intl.NumberFormat(locale(language), { style: 'unit', unit: name, unitDisplay: 'short' })
      .format(value)
      .replaceAll(' ', '\u00a0');
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return unit(rest, 'minute');
  return rest === 0 ? unit(hours, 'hour') : `${unit(hours, 'hour')}\u00a0${unit(rest, 'minute')}`;
}

/** `3 položky` style lists of words: `a, b a c` in the language of the screen. */
export function formatList(items: readonly string[], language: string): string {
  return new Intl.ListFormat(locale(language), { type: 'conjunction' }).format(items);
}
