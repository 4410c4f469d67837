import { Stack, Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { Entry, Request } from '#contract';
import { useFormat } from '../../format/use-format.ts';
import { Page } from '../../ui/page.tsx';
import { AboutPanel } from './about-panel.tsx';
import { BackToList } from './back-to-list.tsx';
import { BinnedNotice } from './binned-notice.tsx';
import { CaseQuestion } from './case-question.tsx';
import styles from './detail.module.css';
import { EditPanel } from './edit-panel.tsx';
import { NextPanel } from './next-panel.tsx';
import { dayOfState } from './state-change.ts';
import { TimelinePanel } from './timeline-panel.tsx';
import { useWords } from './use-words.ts';

interface RequestDetailProps {
  readonly request: Request;
  readonly entries: readonly Entry[];
  /** Opens the form at once: the request was just made of a note, or a draft of it waits. */
  readonly startEditing: boolean;
  /** Guides and tasks of the request; they stand after its state. */
  readonly beside: ReactNode;
}

/** Left what it is about, in the middle what happened, right what next. On a narrow window one under another. */
export function RequestDetail({ request, entries, startEditing, beside }: RequestDetailProps) {
  const { t, state } = useWords();
  const format = useFormat();
  const [editing, setEditing] = useState(startEditing);
  const [edited, setEdited] = useState(false);
  const { status } = request;
  const since = status.state === 'noted' ? request.recordedAt : dayOfState(status, entries);
  const binned = request.binnedAt !== null;

  function finishEditing() {
    setEditing(false);
    setEdited(true);
  }

  return (
    <Page
      title={t('detail.title', { number: request.number })}
      back={<BackToList />}
      lead={
        <Text component="p" m={0} c="black" aria-live="polite">
          {state(status, since === null ? null : format.day(since))}
        </Text>
      }
    >
      {binned && <BinnedNotice request={request} />}
      <div className={styles.frame}>
        <div className={styles.columns} data-editing={editing || undefined}>
          <div className={styles.about}>
            {editing ? (
              <EditPanel request={request} onDone={finishEditing} />
            ) : (
              <Stack gap="md">
                <AboutPanel
                  request={request}
                  edited={edited}
                  {...(binned ? {} : { onEdit: () => setEditing(true) })}
                />
                {!binned && <CaseQuestion request={request} />}
              </Stack>
            )}
          </div>
          <div className={styles.timeline}>
            <TimelinePanel request={request} entries={entries} readOnly={binned} />
          </div>
          <div className={styles.next}>
            <NextPanel request={request} quiet={editing} readOnly={binned}>
              {beside}
            </NextPanel>
          </div>
        </div>
      </div>
    </Page>
  );
}
