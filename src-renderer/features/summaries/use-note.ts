import { useEffect, useState } from 'react';
import { longestNote, type NoteCheck, type Period, type SummaryCorrection } from '#contract';
import { CallFailure, call, useCall } from '../../bridge/calls.ts';
import { useDraft } from '../../bridge/drafts.ts';

/** A summary a note may go with: one of a period, or the correction of one. */
interface Noted {
  readonly period: Period;
  readonly correction: SummaryCorrection | null;
}

/** Under this name what is typed waits for the clerk, also over a lock. */
export function noteDraftKey({ period, correction }: Noted): string {
  return `summarynote-${period.toLowerCase()}${correction === null ? '' : '-correction'}`;
}

const pause = 400;

/** The text as it was when somebody stopped typing for a moment. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = window.setTimeout(() => setSettled(text), pause);
    return () => window.clearTimeout(timer);
  }, [text]);
  return settled;
}

/** The characters that are left: spaces at the ends and doubled ones do not count. */
export function charactersLeft(text: string): number {
  return longestNote - text.normalize('NFC').replace(/\s+/gu, ' ').trim().length;
}

export interface TypedNote {
  readonly text: string;
  readonly open: boolean;
  /** What was found in it the last time the typing paused; null while nothing is known. */
  readonly check: NoteCheck | null;
  /** Why it could not be looked at, kept or saved. */
  readonly failure: Error | null;
  begin(): void;
  type(text: string): void;
  /** No note after all. */
  remove(): void;
  /** Looks at the text as it is now; null when there was no answer, `failure` then says why. */
  look(): Promise<NoteCheck | null>;
}

/** The note that is being typed for the summary of a period. */
export function useNote(summary: Noted): TypedNote {
  const draft = useDraft(noteDraftKey(summary), { text: '' });
  const [begun, setBegun] = useState(false);
  const [failure, setFailure] = useState<Error | null>(null);
  const { text } = draft.fields;
  const settled = useSettled(text);
  const empty = text.trim() === '';
  const found = useCall(
    'summaries.checkNote',
    { text: settled },
    { enabled: settled.trim() !== '', keepPrevious: true },
  );
  return {
    text,
    open: begun || text !== '',
    check: empty ? null : (found.data ?? null),
    failure: failure ?? draft.failure,
    begin: () => setBegun(true),
    type(typed) {
      setFailure(null);
      // An emptied field stays where the cursor is.
      setBegun(true);
      draft.set('text', typed);
    },
    remove() {
      setFailure(null);
      setBegun(false);
      void draft.discard();
    },
    async look() {
      try {
        await draft.flush();
        const check = await call('summaries.checkNote', { text });
        const refused = new CallFailure({ code: 'note-not-allowed', params: {} });
        setFailure(check.blocked.length > 0 ? refused : null);
        return check;
      } catch (error) {
        if (!(error instanceof CallFailure)) throw error;
        setFailure(error);
        return null;
      }
    },
  };
}
