import { useTranslation } from 'react-i18next';
import { useCall } from '../../bridge/calls.ts';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Skeletons } from '../../ui/skeletons.tsx';
import { TaskList } from './task-list.tsx';

/** Tasks of one request: open ones by day, then those behind. */
export function RequestTasks({ request }: { readonly request: string }) {
  const { t } = useTranslation('tasks');
  const answer = useCall('tasks.ofRequest', { request });
  return (
    <Panel title={t('request.title')}>
      <ErrorMessage failure={answer.error} onRetry={() => void answer.refetch()} />
      {answer.data === undefined && answer.error === null && <Skeletons rows={2} height={40} />}
      {answer.data !== undefined && (
        <TaskList
          tasks={answer.data.tasks}
          today={answer.data.today}
          request={request}
          none={t('request.none')}
        />
      )}
    </Panel>
  );
}
