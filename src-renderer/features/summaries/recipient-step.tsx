import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { CallInput, LagKey } from '#contract';
import { useCall, useCommand } from '../../bridge/calls.ts';
import { useWords } from '../../format/use-words.ts';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { FileDrop } from '../../ui/file-drop.tsx';
import { Skeletons } from '../../ui/skeletons.tsx';
import { LagKeyFacts } from './lag-key-facts.tsx';
import { StepFrame } from './step-frame.tsx';

interface RecipientStepProps {
  readonly onNext: (key: LagKey) => void;
  readonly onBack: () => void;
}

/** Step 3: whose file it will be. The key is kept; a new one is put in only at the first time or on request. */
export function RecipientStep({ onNext, onBack }: RecipientStepProps) {
  const { t } = useWords('summaries');
  const kept = useCall('summaries.lagKey', {});
  const put = useCommand('summaries.setLagKey');
  const [changing, setChanging] = useState(false);
  const lagKey = put.data?.key ?? kept.data?.key ?? null;
  const editing = kept.isSuccess && (changing || lagKey === null);

  function use(input: CallInput<'summaries.setLagKey'>) {
    put.mutate(input, { onSuccess: () => setChanging(false) });
  }

  return (
    <StepFrame
      // The form gives way to the key and the other way round; the focus then goes to the heading.
      key={editing ? 'form' : 'key'}
      heading={t('recipient.heading')}
      entered
      actions={
        <>
          {lagKey !== null && !editing && (
            <Button onClick={() => onNext(lagKey)}>{t('recipient.next')}</Button>
          )}
          <Button variant="default" onClick={onBack}>
            {t('steps.back')}
          </Button>
        </>
      }
    >
      <Text className="naves-prose">{t('recipient.lead')}</Text>
      {kept.isPending && <Skeletons rows={3} />}
      <ErrorMessage failure={kept.error} onRetry={() => void kept.refetch()} />
      {lagKey !== null && !editing && (
        <Stack gap="md">
          <Text role="status">{put.isSuccess ? t('recipient.changed') : ''}</Text>
          <LagKeyFacts lagKey={lagKey} />
          <Text className="naves-prose">{t('recipient.phone')}</Text>
          <Text className="naves-prose" c="dimmed">
            {t('recipient.kept')}
          </Text>
          <Group>
            <Button variant="subtle" onClick={() => setChanging(true)}>
              {t('recipient.change')}
            </Button>
          </Group>
        </Stack>
      )}
      {editing && (
        <KeyForm
          busy={put.isPending}
          failure={put.error}
          onUse={use}
          onKeep={lagKey === null ? null : () => setChanging(false)}
        />
      )}
    </StepFrame>
  );
}

interface KeyFormProps {
  readonly busy: boolean;
  readonly failure: Error | null;
  readonly onUse: (input: CallInput<'summaries.setLagKey'>) => void;
  /** Null when there is no key to keep. */
  readonly onKeep: (() => void) | null;
}

function KeyForm({ busy, failure, onUse, onKeep }: KeyFormProps) {
  const { t } = useWords('summaries');
  const [text, setText] = useState('');
  function submit(event: FormEvent) {
    event.preventDefault();
    onUse({ from: 'text', text });
  }
  return (
    <Stack gap="md">
      {failure !== null && <ErrorMessage failure={failure} />}
      <FileDrop
        kind="lag-key"
        several={false}
        title={t('recipient.drop')}
        choose={t('recipient.choose')}
        busy={busy}
        onFiles={([file]) => {
          if (file !== undefined) onUse({ from: 'file', file });
        }}
      />
      <form onSubmit={submit}>
        <Stack gap="sm">
          <Textarea
            label={t('recipient.paste')}
            description={t('recipient.pasteHint')}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
            autosize
            minRows={3}
            maxRows={8}
            spellCheck={false}
            autoComplete="off"
          />
          <Group gap="sm">
            <Button
              type="submit"
              variant={onKeep === null ? 'filled' : 'default'}
              disabled={text.trim() === ''}
              loading={busy}
            >
              {t('recipient.use')}
            </Button>
            {onKeep !== null && (
              <Button variant="subtle" onClick={onKeep}>
                {t('recipient.keep')}
              </Button>
            )}
          </Group>
        </Stack>
      </form>
    </Stack>
  );
}
