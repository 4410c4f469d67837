import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContentChange } from '#contract';
import { differenceParts } from '../../format/difference-parts.ts';
import { useFormat } from '../../format/use-format.ts';
import { useWords } from '../../format/use-words.ts';
import styles from './content.module.css';

/** More changes than this are folded: the beginning tells what kind of pack it is. */
const shownAtFirst = 10;

/** What a pack adds, changes or takes back: both wordings, part by part. */
export function ContentChanges({ changes }: { readonly changes: readonly ContentChange[] }) {
  const { t } = useTranslation('packs');
  const [all, setAll] = useState(false);
  const shown = all ? changes : changes.slice(0, shownAtFirst);
  return (
    <>
      <ul className={styles.changes}>
        {shown.map((change) => (
          <li key={`${change.list}/${change.id}`}>
            <details>
              <summary>
                {t(`change.${change.kind}`, { what: t(`list.${change.list}`), name: change.name })}
              </summary>
              <Parts change={change} />
            </details>
          </li>
        ))}
      </ul>
      {changes.length > shown.length && (
        <Button variant="default" onClick={() => setAll(true)}>
          {t('change.more', { count: changes.length - shown.length })}
        </Button>
      )}
    </>
  );
}

function Parts({ change }: { readonly change: ContentChange }) {
  const { t } = useTranslation('packs');
  const { t: words } = useWords('packs');
  const format = useFormat();
  if (change.parts.length === 0) return <Text size="sm">{t('change.whole')}</Text>;
  return (
    <dl className={styles.parts}>
      {differenceParts(change.parts, { t: words, day: format.day }).map((part) => (
        <div key={part.path}>
          {part.before !== null && (
            <>
              <dt>{t('change.before')}</dt>
              <dd className={styles.before}>{part.before}</dd>
            </>
          )}
          {part.after !== null && (
            <>
              <dt>{t('change.after')}</dt>
              <dd className={styles.after}>{part.after}</dd>
            </>
          )}
        </div>
      ))}
    </dl>
  );
}
