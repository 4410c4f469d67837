import { Text, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Fact } from '#contract';
import { useCall } from '../../../bridge/calls.ts';
import { dayOf } from '../../../format/dates.ts';
import { useFormat } from '../../../format/use-format.ts';
import { ErrorMessage } from '../../../ui/error-message.tsx';
import { Panel } from '../../../ui/panel.tsx';
import { Skeletons } from '../../../ui/skeletons.tsx';
import { hasExpired, versionOn } from '../fact/version-on.ts';
import styles from '../form/form.module.css';
import { withWords } from '../form/with-words.ts';
import { NewFactLink } from './authored-items.tsx';
import { byUrgency } from './fact-order.ts';
import { ItemLink } from './item-link.tsx';

/** More are found by typing. */
const shownAtOnce = 5;

/** A fact found by words: its value, its law, when somebody checked it. Expired ones come first. */
export function PickFact() {
  const { t } = useTranslation('authoring');
  const palette = useCall('authoring.palette', {});
  const [typed, setTyped] = useState('');
  const today = dayOf(new Date());
  const ordered = useMemo(() => byUrgency(palette.data?.facts ?? [], today), [palette.data, today]);
  const found = withWords(ordered, typed, ({ id, versions }) => {
    const { text, say, source } = versionOn(versions, today);
    return `${id} ${text} ${say ?? ''} ${source.law ?? ''} ${source.name ?? ''}`;
  });
  return (
    <Panel title={t('pickFact.title')}>
      <TextInput
        label={t('pickFact.search')}
        autoComplete="off"
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <ErrorMessage failure={palette.error} onRetry={() => void palette.refetch()} />
      {palette.isPending && <Skeletons rows={4} />}
      {palette.data !== undefined && (
        <Text role="status" size="sm" c="dimmed">
          {t('pickFact.found', { count: found.length })}
        </Text>
      )}
      <ul className={styles.plain}>
        {found.slice(0, shownAtOnce).map((fact) => (
          <FactLine key={fact.id} fact={fact} today={today} />
        ))}
      </ul>
      <div>
        <NewFactLink />
      </div>
    </Panel>
  );
}

function FactLine({ fact, today }: { readonly fact: Fact; readonly today: string }) {
  const { t } = useTranslation('authoring');
  const format = useFormat();
  const version = versionOn(fact.versions, today);
  const { say, text, source, checkedOn, confidence, validTo } = version;
  const law = source.law ?? source.name ?? '';
  return (
    <li>
      <ItemLink item={{ list: 'facts', item: fact.id }}>{text}</ItemLink>
      <Text size="sm" c="dimmed">
        {[say, law, t('pickFact.checked', { day: format.day(checkedOn) })].filter(Boolean).join(' · ')}
      </Text>
      {hasExpired(fact.versions, today) && validTo !== null && (
        <Text size="sm" c="red.7">
          {t('pickFact.expired', { day: format.day(validTo) })}
        </Text>
      )}
      {confidence === 'to-verify' && <Text size="sm">{t('pickFact.toVerify')}</Text>}
    </li>
  );
}
