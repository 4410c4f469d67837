import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GuideBook } from '#contract';
import { IconFile } from '../../../ui/icons.tsx';
import { usePlainText } from '../marks/book.ts';
import { LetterDialog } from '../papers/letter-dialog.tsx';

/** The letter of a step: looked at first, then saved. */
export function StepPapers({ letter }: { readonly letter: GuideBook['letters'][number] }) {
  const { t } = useTranslation('guides');
  const plain = usePlainText();
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button variant="default" leftSection={<IconFile />} onClick={() => setOpened(true)}>
        {t('letter.open', { title: plain(letter.title) })}
      </Button>
      <LetterDialog letter={letter.id} opened={opened} onClose={() => setOpened(false)} />
    </>
  );
}
