import { Paper, Stack, Title } from '@mantine/core';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import type { Request } from '#contract';
import { useCommand } from '../../bridge/calls.ts';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { PendingButton } from '../../ui/pending-button.tsx';
import { BinButton } from './bin-button.tsx';
import { HistoryPanel } from './history-panel.tsx';
import { type StateAction, stateActions } from './state-change.ts';
import { StateDialog, type StateDialogKind } from './state-dialog.tsx';
import { useWords } from './use-words.ts';

interface NextPanelProps {
  readonly request: Request;
  /** Another part of the screen has the primary action now. */
  readonly quiet: boolean;
  readonly readOnly: boolean;
  /** What else is next: between the state and the history. */
  readonly children: ReactNode;
}

/** A closing dialog gives the focus back a moment after it disappears. */
const AFTER_DIALOG_MILLISECONDS = 300;

/** What to do next: change the state, look at the history, put the record away. */
export function NextPanel({ request, quiet, readOnly, children }: NextPanelProps) {
  const { t } = useWords();
  const id = useId();
  const setState = useCommand('requests.setState');
  const shownState = useRef(request.status.state);
  const [dialog, setDialog] = useState<{ kind: StateDialogKind; opened: boolean }>({
    kind: 'close',
    opened: false,
  });
  const { state } = request.status;
  const panel = useRef<HTMLElement>(null);

  // The button that was pressed may be gone with the old state, also after the dialog gave the focus back to it.
  useEffect(() => {
    if (shownState.current === state) return;
    shownState.current = state;
    const timer = window.setTimeout(() => {
      if (document.activeElement === document.body) panel.current?.focus();
    }, AFTER_DIALOG_MILLISECONDS);
    return () => window.clearTimeout(timer);
  }, [state]);

  function ask(kind: StateDialogKind) {
    setDialog({ kind, opened: true });
  }

  function act(action: StateAction) {
    switch (action) {
      case 'start':
      case 'resume':
      case 'reopen': {
        const plain = { outcome: null, handedTo: null, note: null };
        setState.mutate({ id: request.id, version: request.version, state: 'in-progress', ...plain });
        break;
      }
      case 'hand-over':
        ask('hand-over');
        break;
      case 'close':
      case 'correct':
        ask('close');
        break;
    }
  }

  function word(action: StateAction): string {
    return action === 'hand-over' && state === 'handed-over'
      ? t('state.hand-over-again')
      : t(`state.${action}`);
  }

  return (
    <Stack gap="md">
      {!readOnly && (
        <Paper component="section" ref={panel} tabIndex={-1} aria-labelledby={id} withBorder p="md">
          <Stack gap="sm">
            <Title order={2} id={id}>
              {t('state.title')}
            </Title>
            {stateActions(state).map((action, position) => (
              <PendingButton
                key={action}
                variant={position === 0 && !quiet ? 'filled' : 'default'}
                pending={setState.isPending}
                onClick={() => act(action)}
              >
                {word(action)}
              </PendingButton>
            ))}
            <ErrorMessage failure={setState.error} />
          </Stack>
        </Paper>
      )}
      {children}
      <HistoryPanel request={request} />
      {!readOnly && <BinButton request={request} />}
      <StateDialog
        request={request}
        kind={dialog.kind}
        opened={dialog.opened}
        onClose={() => setDialog({ ...dialog, opened: false })}
      />
    </Stack>
  );
}
