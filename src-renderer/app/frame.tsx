import { Button, Group, Text, Tooltip } from '@mantine/core';
import { Outlet, useRouterState } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCall, useCommand } from '../bridge/calls.ts';
import { flushDrafts } from '../bridge/draft-writer.ts';
import { hasUnsealedText, sealBeforeLocking } from '../features/vault/locked/note-text.ts';
import { QuickNoteDialog } from '../features/vault/locked/quick-note-dialog.tsx';
import { IconLock, IconWrite } from '../ui/icons.tsx';
import { BrokenScreen, ErrorBoundary } from './error-boundary.tsx';
import classes from './frame.module.css';
import { Navigation } from './navigation.tsx';
import { usePart } from './use-part.ts';

const loadCard = () => import('./card-shortcut.tsx');

/** Around every unlocked screen: whose program this is, a note at hand, the lock, the menu. */
export function Frame() {
  const { t } = useTranslation('common');
  const session = useCall('vault.session', {});
  const lockVault = useCommand('vault.lock');
  const address = useRouterState({ select: (state) => state.location.pathname });
  const kind = session.data?.kind ?? 'municipality';
  const takesNotes = kind === 'municipality';
  // A note that was being written before unlocking is still open.
  const [writing, setWriting] = useState(takesNotes && hasUnsealedText());
  const [card, setCard] = useState<'closed' | 'opened' | 'unasked'>('unasked');
  const shortcut = usePart(loadCard, card === 'unasked' ? 'not yet' : 'now');

  async function lock() {
    await Promise.all([flushDrafts(), sealBeforeLocking()]);
    lockVault.mutate({});
  }

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      // With Ctrl it would be AltGr, which writes letters on a Czech keyboard.
      if (!event.altKey || event.ctrlKey || event.metaKey) return;
      const key = event.key.toLowerCase();
      if (key === 'z' && takesNotes) setWriting(true);
      else if (key === 'l') void lock();
      else if (key === 'k' && !isDialogOpen()) setCard('opened');
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  });

  const place = session.data?.place.name ?? '';
  return (
    <div className={classes.frame}>
      <button type="button" className={classes.skip} onClick={skip}>
        {t('nav.skip')}
      </button>
      <header className={classes.header}>
        <div className={classes.name}>
          <span className={classes.program}>{t('program')}</span>
          <Text component="span">{t(`frame.${kind}`, { name: place })}</Text>
        </div>
        <Group gap="xs">
          {takesNotes && (
            <Tooltip label={t('frame.writeShortcut')} withinPortal={false}>
              <Button
                variant="light"
                leftSection={<IconWrite />}
                aria-keyshortcuts="Alt+Z"
                onClick={() => setWriting(true)}
              >
                {t('frame.write')}
              </Button>
            </Tooltip>
          )}
          <Tooltip label={t('frame.lockShortcut')} withinPortal={false}>
            <Button
              variant="default"
              leftSection={<IconLock />}
              aria-keyshortcuts="Alt+L"
              loading={lockVault.isPending}
              onClick={() => void lock()}
            >
              {t('frame.lock')}
            </Button>
          </Tooltip>
        </Group>
      </header>
      <Navigation kind={kind} />
      <main id="content" tabIndex={-1} className={classes.content}>
        <ErrorBoundary key={address} fallback={<BrokenScreen />}>
          <Outlet />
        </ErrorBoundary>
      </main>
      {shortcut !== null && (
        <shortcut.CardShortcut opened={card === 'opened'} onClose={() => setCard('closed')} />
      )}
      {takesNotes && <QuickNoteDialog opened={writing} onClose={() => setWriting(false)} />}
    </div>
  );
}

/** A card over another dialog would leave nobody knowing where Escape leads. */
function isDialogOpen(): boolean {
  return document.querySelector('[aria-modal="true"]') !== null;
}

/** The address after `#` belongs to the router, so this is not a link: it only moves the focus. */
function skip() {
  document.getElementById('content')?.focus();
}
