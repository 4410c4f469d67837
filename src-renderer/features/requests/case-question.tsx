import { Anchor, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useId, useRef } from 'react';
import type { CaseRelation, EarlierRequest, Request } from '#contract';
import { useCall, useCommand } from '../../bridge/calls.ts';
import { useFormat } from '../../format/use-format.ts';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { PendingButton } from '../../ui/pending-button.tsx';
import { useKeptFocus } from '../../ui/use-kept-focus.ts';
import { useWords } from './use-words.ts';

/**
 * New case or follow-up? Asked only where the program cannot tell, answered by one press, never in the way. Once
 * answered it says so in a line, and lets it be changed.
 */
export function CaseQuestion({ request }: { readonly request: Request }) {
  const { t } = useWords();
  const id = useId();
  const answer = useCall('cases.of', { request: request.id }, { keepPrevious: true });
  const relate = useCommand('cases.relate');
  const panel = useRef<HTMLElement>(null);
  const relation = answer.data?.relation ?? null;
  // The button that was pressed goes away with the question, or the question comes back.
  useKeptFocus(panel, relation?.kind ?? 'open');

  if (answer.data === undefined) return <ErrorMessage failure={answer.error} />;
  const { doubt, earlier, continued } = answer.data;
  if (relation === null && doubt === null) return null;

  function say(said: CaseRelation | null) {
    relate.mutate({ request: request.id, relation: said });
  }

  return (
    <Paper component="section" ref={panel} tabIndex={-1} aria-labelledby={id} withBorder p="md">
      <Stack gap="sm">
        <Title order={2} id={id}>
          {t('case.title')}
        </Title>
        {relation === null && doubt !== null && (
          <>
            <Text size="sm">{t(`case.${doubt}`)}</Text>
            <Answers earlier={earlier} pending={relate.isPending} onSay={say} />
          </>
        )}
        {relation !== null && (
          <Said continued={continued} pending={relate.isPending} onChange={() => say(null)} />
        )}
        <ErrorMessage failure={relate.error} />
      </Stack>
    </Paper>
  );
}

interface AnswersProps {
  readonly earlier: readonly EarlierRequest[];
  readonly pending: boolean;
  readonly onSay: (relation: CaseRelation) => void;
}

function Answers({ earlier, pending, onSay }: AnswersProps) {
  const { t } = useWords();
  const format = useFormat();
  return (
    <Stack gap="xs" align="flex-start">
      {earlier.map(({ id, number, recordedAt }) => (
        <PendingButton
          key={id}
          variant="default"
          h="auto"
          mih={44}
          pending={pending}
          styles={{ label: { whiteSpace: 'normal' } }}
          onClick={() => onSay({ kind: 'continues', request: id })}
        >
          {t('case.continues', { number, day: format.day(recordedAt) })}
        </PendingButton>
      ))}
      <PendingButton variant="default" pending={pending} onClick={() => onSay({ kind: 'new' })}>
        {t('case.new')}
      </PendingButton>
    </Stack>
  );
}

interface SaidProps {
  /** The record it follows up; null for a new case. */
  readonly continued: EarlierRequest | null;
  readonly pending: boolean;
  readonly onChange: () => void;
}

function Said({ continued, pending, onChange }: SaidProps) {
  const { t } = useWords();
  const format = useFormat();
  return (
    <>
      <Text role="status">
        {continued === null
          ? t('case.isNew')
          : t('case.isContinued', { number: continued.number, day: format.day(continued.recordedAt) })}
      </Text>
      <Group gap="md">
        {continued !== null && (
          <Anchor renderRoot={(root) => <Link to="/zaznamy/$id" params={{ id: continued.id }} {...root} />}>
            {t('case.open', { number: continued.number })}
          </Anchor>
        )}
        <PendingButton variant="subtle" pending={pending} onClick={onChange}>
          {t('case.change')}
        </PendingButton>
      </Group>
    </>
  );
}
