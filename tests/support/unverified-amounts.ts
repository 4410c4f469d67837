/**
 * Amounts in crowns that were read somewhere but that nobody verified, as of November 2026. None of them may be
 * printed: who needs one is sent to the office that knows it. An amount that a person has verified leaves this list
 * together with the change of its fact to `confirmed`.
 */
export const unverifiedAmounts: readonly string[] = [
  // Living minimum: two bills, and everything multiplied from it (MOP after a fire: 15 times).
  ...['5 500', '4 860', '4 470', '4 040', '3 750', '3 130', '82 500'],
  // Care allowance: degrees of children and adults, fourth degree in a residential service.
  ...['1 300', '5 400', '14 800', '27 000', '23 000', '4 900', '8 200', '16 100'],
  // What a bailiff must leave (expires with the year), the highest unemployment benefit.
  ...['14 101,50', '38 537'],
  // Ceilings for aids and cars, savings of those who ask for DSSP, the raised mobility allowance.
  ...['800 000', '200 000', '50 000', '2 900'],
  // Substitute alimony at most; an hour of home care.
  ...['3 000', '135', '155'],
];

const space = '[ \\u00a0\\u202f]?';
const currency = `${space}(?:Kč|korun|,-)`;

/** The unverified amounts in a text, in any grouping. Small ones count only as money: 155 is a telephone number. */
export function amountsIn(text: string): string[] {
  return unverifiedAmounts.filter((amount) => {
    const digits = amount.replaceAll(' ', space);
    const unit = /^\d{1,3}$/.test(amount) ? currency : '';
    return new RegExp(
      `(?<!\\d|\\d[ \\u00a0\\u202f])${digits}(?![\\d,]|[ \\u00a0\\u202f]\\d{3})${unit}`,
      'u',
    ).test(text);
  });
}
