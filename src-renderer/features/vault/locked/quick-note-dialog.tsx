import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { keepNote } from './note-text.ts';
import { QuickNote } from './quick-note.tsx';

interface QuickNoteDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** The quick note over any screen. Closing it (Escape too) keeps what was typed for the next time. */
export function QuickNoteDialog({ opened, onClose }: QuickNoteDialogProps) {
  const { t } = useTranslation('vault');
  function close() {
    void keepNote();
    onClose();
  }
  return (
    <Modal opened={opened} onClose={close} size="lg" title={t('note.dialog')}>
      <QuickNote lines={4} hint={t('note.waits')} />
    </Modal>
  );
}
