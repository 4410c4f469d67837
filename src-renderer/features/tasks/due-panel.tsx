import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useCall } from '../../bridge/calls.ts';
import { useFormat } from '../../format/use-format.ts';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Skeletons } from '../../ui/skeletons.tsx';
import { dueWords } from './due-words.ts';
import { TaskList } from './task-list.tsx';

/** „Co je na řadě“: what is overdue first, then by day. */
export function DuePanel() {
  const { t } = useTranslation('tasks');
  const format = useFormat();
  const open = useCall('tasks.open', {});
  const { tasks = [], today = '' } = open.data ?? {};
  const overdue = tasks.filter((task) => dueWords(task.due, today).key === 'overdue').length;
  return (
    <Panel title={t('panel.title')}>
      <ErrorMessage failure={open.error} onRetry={() => void open.refetch()} />
      {open.data === undefined && open.error === null && <Skeletons rows={3} height={40} />}
      {open.data !== undefined && (
        <>
          {overdue > 0 && (
            <Text fw={500}>{t('panel.overdue', { count: overdue, formatted: format.number(overdue) })}</Text>
          )}
          <TaskList tasks={tasks} today={today} request={null} withRequest none={t('panel.none')} />
        </>
      )}
    </Panel>
  );
}
