import { z } from 'zod';

/**
 * The closed list of expected failures. The sentence for each code lives in `locales/<language>/errors.json`
 * and tells the person what to do next; `params` fill its blanks and never carry anything that was typed.
 */
export const errorCodes = [
  // The wire
  'internal', // something we did not expect; params.number is what the person reads out
  'unknown-call',
  'program-unreachable', // browser mode: the program behind the window has ended
  'invalid-input', // params.field
  'wrong-vault-kind', // an obec call in a LAG vault or the other way round
  'not-found',
  'changed-meanwhile', // somebody else saved a newer version
  'not-earlier', // a request can only continue one that was recorded before it
  // Vault
  'vault-missing',
  'vault-exists',
  'vault-locked',
  'vault-header-damaged',
  'vault-newer', // vault.json of a newer program
  'wrong-passphrase',
  'wrong-recovery-code', // well formed but of another vault
  'recovery-code-mistyped', // checksum does not fit: a typing mistake
  'unlock-delayed', // params.seconds
  'passphrase-too-weak',
  'last-person', // the only person cannot be removed
  'store-missing',
  'store-damaged',
  'store-newer',
  'store-migration-failed',
  // Data folder
  'folder-read-only',
  'folder-full',
  'folder-on-network', // UNC path or network file system
  'folder-synced', // inside OneDrive, Dropbox, …
  'folder-in-use', // another window or program has it open
  'folder-unusable',
  // Files that cross a border
  'file-unreadable',
  'file-too-large', // params.megabytes (the limit)
  'file-not-written',
  'key-file-unrecognised',
  'key-file-damaged',
  'key-file-newer',
  'key-is-own', // the obec pasted its own key
  'summary-unrecognised',
  'summary-damaged',
  'summary-newer',
  'summary-older',
  'summary-wrong-recipient',
  'summary-wrong-signature',
  'summary-signer-changed',
  'summary-not-own', // read back by an obec that did not save it
  'summary-not-next', // params.number: the running number that is missing
  'summary-conflict', // the same period of the same obec with other numbers
  // Content packs
  'pack-unrecognised',
  'pack-damaged',
  'pack-newer', // written by a newer program
  'pack-older', // of a format nobody writes any more
  'pack-unsigned',
  'pack-wrong-signature',
  'pack-edition-older', // params.edition (the one in use)
  'pack-signer-changed', // the same pack signed by another key
  'pack-publisher-revoked',
  'pack-publisher-unknown', // switched on without a word of trust
  'pack-content-wrong', // params.place: the check found an error in it
  'pack-is-bundled', // it calls itself the content that came with the program
  'pack-not-inspected', // switched on without having been looked at
  'pack-has-errors', // params.count: the workshop found errors, nothing is signed
  'pack-empty', // nothing to publish
  // Summaries
  'lag-key-missing',
  'ledger-diverged', // params.number: the last summary of the other way that is not known
  'ledger-older', // params.number: the first summary that left and is not in the data
  'period-not-closed',
  'period-overlaps', // another division of the year was already chosen
  'period-unsafe', // nothing can be shown safely
  'period-corrected', // a summary is corrected once
  'correction-needless', // the period would be counted as it was
  'correction-unknown', // what was counted is not known any more
  'correction-unsafe', // both summaries together would give somebody away; the old numbers stay
  'summary-not-checked', // the thread that protects and audits did not answer
  'note-not-allowed', // something in the note keeps it from leaving
  'note-not-confirmed', // nobody said of the note that its warnings were seen
  'preview-outdated', // the data changed between preview and saving
] as const;

export const ErrorCode = z.enum(errorCodes);
export type ErrorCode = z.infer<typeof ErrorCode>;

export const ErrorParams = z.record(z.string(), z.union([z.string(), z.number()]));
export type ErrorParams = z.infer<typeof ErrorParams>;

export const CallError = z.strictObject({ code: ErrorCode, params: ErrorParams });
export type CallError = z.infer<typeof CallError>;
