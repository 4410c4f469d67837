import { Button, Tooltip } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Situation } from '#contract';
import { IconCard } from '../../../ui/icons.tsx';
import { CardDialog } from './card-dialog.tsx';

interface CardButtonProps {
  /** The situation on the screen; null lets the person pick one. */
  readonly guide: Situation | null;
  readonly request: string | null;
}

/** Opens the card and says which key does the same from anywhere. */
export function CardButton({ guide, request }: CardButtonProps) {
  const { t } = useTranslation('guides');
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Tooltip label={t('card.shortcut')} withinPortal={false}>
        <Button
          variant="default"
          leftSection={<IconCard />}
          aria-keyshortcuts="Alt+K"
          onClick={() => setOpened(true)}
        >
          {t('card.title')}
        </Button>
      </Tooltip>
      <CardDialog opened={opened} guide={guide} request={request} onClose={() => setOpened(false)} />
    </>
  );
}
