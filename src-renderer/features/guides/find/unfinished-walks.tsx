import { Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WalkLine } from '#contract';
import { useCall, useCommand } from '../../../bridge/calls.ts';
import { useFormat } from '../../../format/use-format.ts';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { ErrorMessage } from '../../../ui/error-message.tsx';
import { Panel } from '../../../ui/panel.tsx';
import { PendingButton } from '../../../ui/pending-button.tsx';
import styles from './find.module.css';

/** Guides begun without a request, each with the way back and the way to forget it. Nothing when there are none. */
export function UnfinishedWalks() {
  const { t } = useTranslation('guides');
  const walks = useCall('guides.walks', { request: null });
  const forget = useCommand('guides.forgetWalk');
  const [asked, setAsked] = useState<WalkLine | null>(null);
  const lines = walks.data?.walks ?? [];
  if (lines.length === 0) return <ErrorMessage failure={walks.error} />;

  function confirm() {
    if (asked === null) return;
    forget.mutate({ walk: asked.walk.id }, { onSuccess: () => setAsked(null) });
  }

  return (
    <Panel title={t('unfinished.title')}>
      <ul className={styles.plain}>
        {lines.map((line) => (
          <UnfinishedWalk key={line.walk.id} line={line} onForget={() => setAsked(line)} />
        ))}
      </ul>
      <ConfirmDialog
        opened={asked !== null}
        title={t('unfinished.forgetTitle')}
        confirm={t('unfinished.forget')}
        grave
        busy={forget.isPending}
        failure={forget.error}
        onConfirm={confirm}
        onClose={() => setAsked(null)}
      >
        {t('unfinished.forgetText', { title: asked?.title ?? '' })}
      </ConfirmDialog>
    </Panel>
  );
}

interface UnfinishedWalkProps {
  readonly line: WalkLine;
  readonly onForget: () => void;
}

function UnfinishedWalk({ line, onForget }: UnfinishedWalkProps) {
  const { t } = useTranslation('guides');
  const format = useFormat();
  const { walk, title, stepsDone, stepsTotal, outdated } = line;
  return (
    <li className={styles.row}>
      <Link to="/radce/$id" params={{ id: walk.guide }}>
        {title}
      </Link>
      <Text span size="sm" c="dimmed">
        {t('progress', { done: format.number(stepsDone), count: stepsTotal })}
        {' · '}
        {t('unfinished.changed', { moment: format.moment(walk.changedAt) })}
        {outdated && ` · ${t('unfinished.outdated')}`}
      </Text>
      <PendingButton
        variant="subtle"
        size="compact-sm"
        pending={false}
        aria-label={t('unfinished.forgetNamed', { title })}
        onClick={onForget}
      >
        {t('unfinished.forget')}
      </PendingButton>
    </li>
  );
}
