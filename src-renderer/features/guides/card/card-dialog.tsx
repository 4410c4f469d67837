import { Button, Group, Modal, Stack } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { Link } from '@tanstack/react-router';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Situation } from '#contract';
import { useCall } from '../../../bridge/calls.ts';
import { ErrorMessage } from '../../../ui/error-message.tsx';
import { IconPrint } from '../../../ui/icons.tsx';
import { PaperSheet } from '../../../ui/paper-sheet.tsx';
import { PendingButton } from '../../../ui/pending-button.tsx';
import { Skeletons } from '../../../ui/skeletons.tsx';
import { GuideSearch } from '../find/guide-search.tsx';
import { NothingFound } from '../find/nothing-found.tsx';
import { BookContext, indexBook } from '../marks/book.ts';
import { useSaving } from '../papers/use-saving.ts';
import styles from './card.module.css';
import { CardText } from './card-text.tsx';

interface CardDialogProps {
  readonly opened: boolean;
  /** The situation whose card is shown; null lets the person pick one first. */
  readonly guide: Situation | null;
  /** The request the guide is being walked for; the whole guide opens with it. */
  readonly request: string | null;
  readonly onClose: () => void;
}

/** One minute at the door: what to say, whom to call, what not to do. Large, and printed on half a sheet. */
export function CardDialog({ opened, guide, request, onClose }: CardDialogProps) {
  const { t } = useTranslation('guides');
  const [picked, setPicked] = useState<Situation | null>(null);
  const shown = guide ?? picked;
  useEffect(() => {
    if (!opened) setPicked(null);
    // What was said before would lie over the heading of the card for the few seconds it is needed.
    else notifications.clean();
  }, [opened]);
  return (
    <Modal opened={opened} onClose={onClose} title={t('card.title')} size={shown === null ? 'xl' : 'lg'}>
      {shown === null ? (
        <GuideSearch
          label={t('card.pick')}
          onChoose={setPicked}
          nothing={<NothingFound />}
          offerAll
          takeFocus
        />
      ) : (
        <Card
          guide={shown}
          request={guide === null ? null : request}
          onClose={onClose}
          {...(guide === null ? { onAnother: () => setPicked(null) } : {})}
        />
      )}
    </Modal>
  );
}

interface CardProps {
  readonly guide: Situation;
  readonly request: string | null;
  readonly onClose: () => void;
  readonly onAnother?: () => void;
}

function Card({ guide, request, onClose, onAnother }: CardProps) {
  const { t } = useTranslation('guides');
  const reading = useCall('guides.read', { guide, request });
  const { save, pending, failure } = useSaving('leaflets.saveCard');
  const given = reading.data?.book;
  const book = useMemo(() => (given === undefined ? null : indexBook(given, request)), [given, request]);
  if (reading.data === undefined || book === null) {
    return reading.error === null ? <Skeletons rows={5} /> : <ErrorMessage failure={reading.error} />;
  }
  const search = request === null ? {} : { zaznam: request };
  return (
    <BookContext.Provider value={book}>
      <Stack gap="md">
        <CardText guide={reading.data.guide} />
        <ErrorMessage failure={failure} />
        <Group gap="sm" className={styles.actions}>
          <Button leftSection={<IconPrint />} onClick={() => window.print()}>
            {t('card.print')}
          </Button>
          <PendingButton variant="default" pending={pending} onClick={() => save({ guide })}>
            {t('card.save')}
          </PendingButton>
          <Button
            variant="default"
            renderRoot={(root) => (
              <Link to="/radce/$id" params={{ id: guide }} search={search} {...root} onClick={onClose} />
            )}
          >
            {t('card.whole')}
          </Button>
          {onAnother !== undefined && (
            <Button variant="subtle" onClick={onAnother}>
              {t('card.another')}
            </Button>
          )}
        </Group>
      </Stack>
      <PaperSheet small>
        <CardText guide={reading.data.guide} printed />
      </PaperSheet>
    </BookContext.Provider>
  );
}
