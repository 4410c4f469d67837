import type { Release } from '#contract';

/** A line of the ledger, and how it belongs to the others. */
export interface LedgerLine {
  readonly release: Release;
  /** The correction that took the place of this summary. */
  readonly replacedBy: Release | null;
  /** The summary that this correction took the place of. */
  readonly replaces: Release | null;
  readonly correctable: boolean;
}

/** All releases, the newest first; `correctable`: ids of those that could be corrected. */
export function ledgerLines(releases: readonly Release[], correctable: readonly string[]): LedgerLine[] {
  const ofPeriod = Map.groupBy(releases, ({ period }) => period);
  const newestFirst = releases.toSorted((left, right) => right.sequence - left.sequence);
  return newestFirst.map((release) => {
    // A period is corrected at most once.
    const others = (ofPeriod.get(release.period) ?? []).filter(
      (other) => (other.correction === null) !== (release.correction === null),
    );
    const [other = null] = others;
    return {
      release,
      replacedBy: release.correction === null ? other : null,
      replaces: release.correction === null ? null : other,
      correctable: correctable.includes(release.id),
    };
  });
}
