import { Button, Group, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AuthoredItem } from '#contract';
import { useCall, useCommand } from '../../../bridge/calls.ts';
import { dayOf } from '../../../format/dates.ts';
import { useFormat } from '../../../format/use-format.ts';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { Panel } from '../../../ui/panel.tsx';
import styles from '../form/form.module.css';
import { ItemLink } from './item-link.tsx';

/** What the LAG changed or added: when, by whom, and whether the checks found something. */
export function AuthoredItems({ items }: { readonly items: readonly AuthoredItem[] }) {
  const { t } = useTranslation('authoring');
  const discard = useCommand('authoring.discard');
  const [asking, setAsking] = useState<AuthoredItem | null>(null);
  const [opened, setOpened] = useState(false);

  function ask(item: AuthoredItem) {
    setAsking(item);
    setOpened(true);
  }

  return (
    <Panel title={t('items.title')}>
      {items.length === 0 && <Text c="dimmed">{t('items.none')}</Text>}
      <ul className={styles.plain}>
        {items.map((item) => (
          <Item key={item.id} item={item} onDiscard={() => ask(item)} />
        ))}
      </ul>
      <ConfirmDialog
        opened={opened}
        grave
        title={t('discard.title')}
        confirm={t('discard.confirm')}
        busy={discard.isPending}
        failure={discard.error}
        onConfirm={() => discard.mutate({ id: asking?.id ?? '' }, { onSuccess: () => setOpened(false) })}
        onClose={() => setOpened(false)}
      >
        {t(asking?.replaces === false ? 'discard.textNew' : 'discard.text', { name: asking?.name ?? '' })}
      </ConfirmDialog>
    </Panel>
  );
}

interface ItemProps {
  readonly item: AuthoredItem;
  readonly onDiscard: () => void;
}

function Item({ item, onDiscard }: ItemProps) {
  const { t } = useTranslation('authoring');
  const format = useFormat();
  const session = useCall('vault.session', {});
  const person = session.data?.people.find(({ id }) => id === item.changedBy)?.name;
  const moment = format.moment(item.changedAt);
  const errors = item.findings.filter(({ severity }) => severity === 'error').length;
  const warnings = item.findings.length - errors;
  const ahead = item.validFrom !== null && item.validFrom > dayOf(new Date());
  return (
    <li>
      <Group justify="space-between" gap="sm">
        <div style={{ flex: '1 1 20rem', minWidth: 0 }}>
          <Text fw={500}>
            {t(`list.${item.list}`)}: <ItemLink item={item}>{item.name}</ItemLink>
          </Text>
          {ahead && <Text>{t('items.from', { day: format.day(item.validFrom ?? '') })}</Text>}
          <Text size="sm" c="dimmed">
            {typeof person === 'string'
              ? t('items.changedBy', { moment, person })
              : t('items.changed', { moment })}
          </Text>
          {errors > 0 ? (
            <Text c="red.7">{t('items.errors', { count: errors })}</Text>
          ) : (
            <Text size="sm" c="dimmed">
              {warnings > 0 ? t('items.warnings', { count: warnings }) : t('items.fine')}
            </Text>
          )}
        </div>
        <Button
          variant="default"
          size="sm"
          aria-label={t('discard.openNamed', { name: item.name })}
          onClick={onDiscard}
        >
          {t('discard.open')}
        </Button>
      </Group>
    </li>
  );
}

/** Leads to a fact that does not exist yet. */
export function NewFactLink() {
  const { t } = useTranslation('authoring');
  return (
    <Button component={Link} to="/balicky/udaj/novy" variant="default">
      {t('pickFact.new')}
    </Button>
  );
}
