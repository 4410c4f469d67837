import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCall, useCommand } from '../../../bridge/calls.ts';
import { differenceParts } from '../../../format/difference-parts.ts';
import { useFormat } from '../../../format/use-format.ts';
import { useWords } from '../../../format/use-words.ts';
import { ErrorMessage } from '../../../ui/error-message.tsx';
import { IconCheck, IconWarning } from '../../../ui/icons.tsx';
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
  const [adopted, setAdopted] = useState(false);
  const { walk, outdated, changesOn } = reading;

  function goOn(id: string) {
    adopt.mutate(
      { walk: id },
      {
        onSuccess: (next) => {
          setOpened(false);
          setAdopted(true);
          show(next);
        },
      },
    );
  }

  if (!outdated && adopted) return <Adopted />;
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
              <PendingButton pending={adopt.isPending} onClick={() => goOn(walk.id)}>
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

/** Takes the focus the vanished button had. */
function Adopted() {
  const { t } = useTranslation('guides');
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => line.current?.focus(), []);
  return (
    <Alert role="status" color="green" variant="light" ref={line} tabIndex={-1} icon={<IconCheck />}>
      <Text c="black">{t('changed.adopted')}</Text>
    </Alert>
  );
}

/** The two wordings, part by part. */
function Difference({ walk }: { readonly walk: string }) {
  const { t } = useTranslation('guides');
  const { t: words } = useWords('packs');
  const format = useFormat();
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
          {differenceParts(change.parts, { t: words, day: format.day }).map((part) => (
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
