import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCall, useCommand } from '../../../bridge/calls.ts';
import { useFormat } from '../../../format/use-format.ts';
import { ErrorMessage } from '../../../ui/error-message.tsx';
import { IconWarning } from '../../../ui/icons.tsx';
import { PendingButton } from '../../../ui/pending-button.tsx';
import { usePlainText } from '../marks/book.ts';
import type { Walked } from './use-guide.ts';
import styles from './walk.module.css';

/** The wording the way began with is not the one in use, or another one is prepared: with the difference. */
export function ChangedBanner({ reading, show }: Walked) {
  const { t } = useTranslation('guides');
  const format = useFormat();
  const adopt = useCommand('guides.adopt');
  const [opened, setOpened] = useState(false);
  const { walk, outdated, changesOn } = reading;
  if (!outdated && changesOn === null) return null;
  return (
    <Alert color="yellow" variant="light" icon={<IconWarning />}>
      <Stack gap="xs" c="black">
        {outdated && <Text fw={500}>{t('changed.title')}</Text>}
        {outdated && <Text>{t('changed.text')}</Text>}
        {changesOn !== null && <Text>{t('changed.ahead', { day: format.day(changesOn) })}</Text>}
        {walk !== null && (
          <Group gap="sm">
            {outdated && (
              <PendingButton
                pending={adopt.isPending}
                onClick={() => adopt.mutate({ walk: walk.id }, { onSuccess: show })}
              >
                {t('changed.adopt')}
              </PendingButton>
            )}
            <Button variant="default" aria-expanded={opened} onClick={() => setOpened(!opened)}>
              {t(opened ? 'changed.hide' : 'changed.show')}
            </Button>
          </Group>
        )}
        <ErrorMessage failure={adopt.error} />
        {walk !== null && opened && <Difference walk={walk.id} />}
      </Stack>
    </Alert>
  );
}

/** The two wordings, part by part. */
function Difference({ walk }: { readonly walk: string }) {
  const { t } = useTranslation('guides');
  const plain = usePlainText();
  const difference = useCall('guides.difference', { walk });
  if (difference.data === undefined) return <ErrorMessage failure={difference.error} />;
  const { changes } = difference.data;
  if (changes.length === 0) return <Text>{t('changed.none')}</Text>;
  return (
    <ul className={styles.changes} aria-label={t('changed.list')}>
      {changes.map((change) => (
        <li key={`${change.list} ${change.id}`}>
          <Text fw={500}>
            {t(`changed.kind.${change.kind}`)}: {plain(change.name)}
          </Text>
          {change.parts.map((part) => (
            <div key={part.path}>
              {part.before !== null && (
                <div>
                  <span className={styles.small}>{t('changed.before')}</span> <del>{plain(part.before)}</del>
                </div>
              )}
              {part.after !== null && (
                <div>
                  <span className={styles.small}>{t('changed.after')}</span> <ins>{plain(part.after)}</ins>
                </div>
              )}
            </div>
          ))}
        </li>
      ))}
    </ul>
  );
}
