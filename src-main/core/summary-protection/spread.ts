/**
 * R1, second half: a large count made by few households is as telling as a small one. Safe means at least
 * `threshold` households and at least `threshold - 1` cases outside the largest of them.
 */
export function isSpread(
  { count, households }: { readonly count: number; readonly households: ReadonlyMap<number, number> },
  threshold: number,
): boolean {
  const largest = Math.max(0, ...households.values());
  return households.size >= threshold && count - largest >= threshold - 1;
}
