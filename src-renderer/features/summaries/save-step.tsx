import { Button, Stack, Text } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { CallInput, LagKey, NoteCheck, SummaryPreview, SummaryYear } from '#contract';
import { changeWords } from '../../format/corrections.ts';
import { formatPeriod } from '../../format/periods.ts';
import { useWords } from '../../format/use-words.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { Facts } from '../../ui/facts.tsx';
import { PendingButton } from '../../ui/pending-button.tsx';
import { NoteField } from './note-field.tsx';
import type { Choice } from './period-choice.ts';
import { tallyWords } from './preview-line.ts';
import { ReplacedNote } from './replaced-note.tsx';
import { StepFrame } from './step-frame.tsx';
import { useNote } from './use-note.ts';

/** A note as it is saved with the summary; null when there is none. */
export type NoteToSave = NonNullable<CallInput<'summaries.release'>['note']> | null;

interface SaveStepProps {
  readonly seen: SummaryPreview;
  readonly lagKey: LagKey;
  readonly choice: Choice;
  /** The year as the ledger knows it: not divided yet means that this summary divides it. */
  readonly year: SummaryYear | undefined;
  readonly busy: boolean;
  readonly failure: Error | null;
  readonly onSave: (note: NoteToSave) => void;
  readonly onBack: () => void;
}

/** Step 4: what will be saved, with what note, and what can no longer be changed afterwards. */
export function SaveStep({ seen, lagKey, choice, year, busy, failure, onSave, onBack }: SaveStepProps) {
  const { t, language } = useWords('summaries');
  const note = useNote(seen);
  const [looking, setLooking] = useState(false);
  const [asked, setAsked] = useState<NoteCheck | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const begun = useRef(false);
  useEffect(() => {
    // A note that waited from before does not take the focus from the heading.
    if (note.open && begun.current) field.current?.focus();
    begun.current = false;
  }, [note.open]);

  async function save() {
    if (note.text.trim() === '') return onSave(null);
    setLooking(true);
    const check = await note.look();
    setLooking(false);
    if (check === null) return;
    if (check.blocked.length > 0) field.current?.focus();
    else if (check.warnings.length > 0) setAsked(check);
    else onSave({ text: check.text, confirmed: false });
  }

  return (
    <StepFrame
      heading={t(seen.correction === null ? 'save.heading' : 'correction.saveHeading')}
      entered
      actions={
        <>
          <PendingButton onClick={() => void save()} pending={busy || looking}>
            {t(seen.correction === null ? 'save.action' : 'correction.save')}
          </PendingButton>
          <Button variant="default" onClick={onBack} disabled={busy}>
            {t('steps.back')}
          </Button>
        </>
      }
    >
      <ErrorMessage failure={failure} />
      <Facts
        facts={[
          { name: t('save.period'), value: formatPeriod(seen.period, t) },
          { name: t('save.lag'), value: lagKey.name === '' ? t('recipient.nameUnknown') : lagKey.name },
          { name: t('recipient.fingerprint'), value: lagKey.fingerprint },
          ...(seen.correction === null
            ? []
            : [{ name: t('correction.changes'), value: changeWords(seen.correction, t, language) }]),
          { name: t('save.numbers'), value: tallyWords(seen, t, language) },
        ]}
      />
      {seen.correction !== null && note.text === '' && (
        <ReplacedNote
          period={seen.period}
          onKeep={(text) => {
            begun.current = true;
            note.type(text);
          }}
        />
      )}
      <NoteField
        note={{
          ...note,
          begin() {
            begun.current = true;
            note.begin();
          },
        }}
        fieldRef={field}
      />
      <Text className="naves-prose">{t(seen.correction === null ? 'save.final' : 'correction.final')}</Text>
      {seen.correction === null && year !== undefined && year.division === null && (
        <Text className="naves-prose">{t(`save.fixesYear.${choice.division}`, { year: year.year })}</Text>
      )}
      <ErrorMessage failure={note.failure} />
      <ConfirmDialog
        opened={asked !== null}
        title={t('note.confirm.title')}
        confirm={t('note.confirm.action')}
        onConfirm={() => {
          if (asked !== null) onSave({ text: asked.text, confirmed: true });
          setAsked(null);
        }}
        onClose={() => setAsked(null)}
      >
        <Stack gap="sm">
          <Text>{t('note.confirm.leaves')}</Text>
          <Text component="blockquote" m={0} fw={500} style={{ overflowWrap: 'anywhere' }}>
            {asked?.text}
          </Text>
          {asked?.warnings.map((code) => (
            <Text key={code}>{t(`note.warning.${code}`)}</Text>
          ))}
          <Text>{t('note.confirm.final')}</Text>
        </Stack>
      </ConfirmDialog>
    </StepFrame>
  );
}
