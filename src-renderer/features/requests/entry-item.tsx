import { Anchor, Text } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { Entry } from '#contract';
import { useCall } from '../../bridge/calls.ts';
import { useFormat } from '../../format/use-format.ts';
import styles from './detail.module.css';
import { EntryEditor } from './entry-editor.tsx';
import { usePeople } from './use-people.ts';
import { useWords } from './use-words.ts';

interface EntryItemProps {
  readonly entry: Entry;
  readonly readOnly: boolean;
}

/** One entry. A change of state is a fact and cannot be reworded; everything else can. */
export function EntryItem({ entry, readOnly }: EntryItemProps) {
  const { t, state } = useWords();
  const format = useFormat();
  const personName = usePeople();
  const drafts = useCall('drafts.list', {});
  const drafted = drafts.data?.drafts.some((draft) => draft.key === `entry-${entry.id}`) ?? false;
  const [asked, setAsked] = useState<boolean | null>(null);
  const edit = useRef<HTMLButtonElement>(null);
  const editable = !readOnly && entry.kind !== 'state';
  const editing = editable && (asked ?? drafted);
  const wasEditing = useRef(editing);

  // When the editor closes, the keyboard goes on at the button that opened it.
  useEffect(() => {
    if (wasEditing.current && !editing) edit.current?.focus();
    wasEditing.current = editing;
  }, [editing]);

  if (editing) {
    return (
      <li className={styles.entry}>
        <EntryEditor entry={entry} onDone={() => setAsked(false)} />
      </li>
    );
  }

  return (
    <li className={styles.entry} data-kind={entry.kind}>
      {entry.status !== null && <Text fw={500}>{state(entry.status, null)}</Text>}
      {entry.text !== '' && <Text className={styles.text}>{entry.text}</Text>}
      <div className={styles.meta}>
        <span>{personName(entry.author)}</span>
        {entry.minutes !== null && <span>{format.minutes(entry.minutes)}</span>}
        {entry.kind === 'note' && <span>{t('timeline.fromNote')}</span>}
        {entry.changedAt !== null && (
          <span>{t('timeline.changed', { moment: format.moment(entry.changedAt) })}</span>
        )}
        {editable && (
          <Anchor
            component="button"
            type="button"
            size="sm"
            ref={edit}
            aria-label={t('timeline.editOf', { day: format.day(entry.day) })}
            onClick={() => setAsked(true)}
          >
            {t('timeline.edit')}
          </Anchor>
        )}
      </div>
    </li>
  );
}
