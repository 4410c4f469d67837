import { Button, Checkbox, Modal, Select, Stack, Text, TextInput } from '@mantine/core';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InsertTarget, Palette } from '../form/editing.ts';
import styles from '../form/form.module.css';
import { insertAt, type MarkKind, type MarkTarget, markKinds, markText } from '../form/marks.ts';
import { withWords } from '../form/with-words.ts';
import { useOffered } from './use-offered.ts';

/** More are found by typing. */
const shownAtOnce = 40;

interface InsertDialogProps {
  readonly target: InsertTarget | null;
  readonly palette: Palette;
  readonly onClose: () => void;
}

/** What a text may refer to, by kind; a press puts it in at the caret, around what was selected. */
export function InsertDialog({ target, palette, onClose }: InsertDialogProps) {
  const { t } = useTranslation('authoring');
  // The dialog fades out with the words it had.
  const [shown, setShown] = useState(target);
  if (target !== null && shown !== target) setShown(target);
  return (
    <Modal
      opened={target !== null}
      returnFocus={false}
      size="lg"
      title={t('insert.title', { field: shown?.label ?? '' })}
      onClose={() => {
        onClose();
        shown?.box.focus();
      }}
    >
      {shown !== null && <Choices key={shown.label} target={shown} palette={palette} onClose={onClose} />}
    </Modal>
  );
}

function Choices({ target, palette, onClose }: InsertDialogProps & { readonly target: InsertTarget }) {
  const { t } = useTranslation('authoring');
  const [kind, setKind] = useState<MarkKind>('fact');
  const [typed, setTyped] = useState('');
  const [genitive, setGenitive] = useState(false);
  const [caret, setCaret] = useState<number | null>(null);
  const offered = useOffered(palette, kind);
  const found = useMemo(
    () => withWords(offered, typed, ({ name, more }) => `${name} ${more}`),
    [offered, typed],
  );

  useEffect(() => {
    if (caret === null) return;
    // After the dialog has let go of the focus.
    const timer = window.setTimeout(() => {
      target.box.focus();
      target.box.setSelectionRange(caret, caret);
      onClose();
    });
    return () => window.clearTimeout(timer);
  }, [caret, target, onClose]);

  function put(id: string, words: string) {
    const { value, selectionStart: start, selectionEnd: end } = target.box;
    const mark: MarkTarget =
      kind === 'fact' ? { kind, id, genitive } : kind === 'line' ? { kind, id } : { kind, id, words };
    const next = insertAt(value, start, end, markText(mark, value.slice(start, end)));
    target.change(next.text);
    setCaret(next.caret);
  }

  return (
    <Stack gap="sm">
      <Select
        comboboxProps={{ withinPortal: false }}
        label={t('insert.kind')}
        allowDeselect={false}
        data={markKinds.map((each) => ({ value: each, label: t(`insert.${each}`) }))}
        value={kind}
        onChange={(next) => setKind(markKinds.find((each) => each === next) ?? kind)}
      />
      <TextInput
        data-autofocus
        label={t('insert.search')}
        autoComplete="off"
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {kind === 'fact' && (
        <Checkbox
          label={t('insert.genitive')}
          checked={genitive}
          onChange={(event) => setGenitive(event.currentTarget.checked)}
        />
      )}
      <Text role="status" size="sm" c="dimmed">
        {t('insert.found', { count: found.length })}
      </Text>
      <ul className={styles.plain}>
        {found.slice(0, shownAtOnce).map(({ id, name, more }) => (
          <li key={id}>
            <button type="button" className={styles.goTo} onClick={() => put(id, name)}>
              <span className={styles.where}>{name}</span>
              {more !== '' && (
                <>
                  <br />
                  {more}
                </>
              )}
            </button>
          </li>
        ))}
      </ul>
      {found.length > shownAtOnce && <Text c="dimmed">{t('insert.more')}</Text>}
      <Button variant="default" onClick={onClose}>
        {t('insert.close')}
      </Button>
    </Stack>
  );
}
