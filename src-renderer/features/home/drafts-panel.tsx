import { Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useCall } from '../../bridge/calls.ts';
import { useFormat } from '../../format/use-format.ts';
import { Panel } from '../../ui/panel.tsx';
import { type DraftTarget, draftTarget } from './draft-target.ts';
import styles from './home.module.css';

interface DraftLineProps {
  readonly savedAt: string;
}

/** Forms left open, newest first, each with the way back to it. Nothing when there are none. */
export function DraftsPanel() {
  const { t } = useTranslation('home');
  const drafts = useCall('drafts.list', {});
  const shown = (drafts.data?.drafts ?? []).flatMap(({ key, savedAt }) => {
    const target = draftTarget(key);
    return target === null ? [] : [{ key, savedAt, target }];
  });
  if (shown.length === 0) return null;
  return (
    <Panel title={t('drafts.title')}>
      <ul className={styles.plain}>
        {shown.map((draft) => (
          <DraftItem key={draft.key} draft={draft} />
        ))}
      </ul>
    </Panel>
  );
}

interface OpenDraft {
  readonly key: string;
  readonly savedAt: string;
  readonly target: DraftTarget;
}

function DraftItem({ draft: { key, savedAt, target } }: { readonly draft: OpenDraft }) {
  const { t } = useTranslation(['home', 'taxonomy']);
  switch (target.kind) {
    case 'new':
      return (
        <li className={styles.row}>
          <Link to="/zaznamy/novy">{t('drafts.new')}</Link>
          <Saved savedAt={savedAt} />
        </li>
      );
    case 'guide-note':
      return (
        <li className={styles.row}>
          <Link to="/radce/$id" params={{ id: target.guide }}>
            {t('drafts.guideNote', { guide: t(`taxonomy:situation.${target.guide}`) })}
          </Link>
          <Saved savedAt={savedAt} />
        </li>
      );
    case 'contact':
      return (
        <li className={styles.row}>
          <Link to="/radce/kontakty" search={{ urad: target.office }}>
            {t('drafts.contact')}
          </Link>
          <Saved savedAt={savedAt} />
        </li>
      );
    case 'summary-note':
      return (
        <li className={styles.row}>
          <Link to="/souhrn">
            {t(target.correction ? 'drafts.summaryNoteOfCorrection' : 'drafts.summaryNote')}
          </Link>
          <Saved savedAt={savedAt} />
        </li>
      );
    case 'edit':
      return <OfRequest savedAt={savedAt} requestId={target.requestId} kind="edit" />;
    case 'task':
      // A task that is being changed stands open among the tasks of Domů, so only a new one of a request is told.
      return <OfRequest savedAt={savedAt} requestId={target.id} kind="task" />;
    case 'entry':
      return <OfEntry savedAt={savedAt} draftKey={key} id={target.id} />;
  }
}

function Saved({ savedAt }: DraftLineProps) {
  const { t } = useTranslation('home');
  const format = useFormat();
  return (
    <Text span size="sm" c="dimmed">
      {t('drafts.saved', { moment: format.moment(savedAt) })}
    </Text>
  );
}

/** A new entry is kept under its request, a correction under the entry, with the request among its fields. */
function OfEntry({
  id,
  draftKey,
  savedAt,
}: DraftLineProps & { readonly id: string; readonly draftKey: string }) {
  const answer = useCall('drafts.load', { key: draftKey });
  if (answer.data === undefined) return null;
  const requestId = answer.data.draft?.fields.requestId ?? id;
  return <OfRequest requestId={requestId} savedAt={savedAt} kind="entry" />;
}

interface OfRequestProps extends DraftLineProps {
  readonly requestId: string;
  readonly kind: 'edit' | 'entry' | 'task';
}

/** Nothing for a request that is gone: there is nowhere to go on. */
function OfRequest({ requestId, savedAt, kind }: OfRequestProps) {
  const { t } = useTranslation('home');
  const answer = useCall('requests.get', { id: requestId });
  if (answer.data === undefined) return null;
  return (
    <li className={styles.row}>
      <Link to="/zaznamy/$id" params={{ id: requestId }}>
        {t(`drafts.${kind}`, { number: answer.data.request.number })}
      </Link>
      <Saved savedAt={savedAt} />
    </li>
  );
}
