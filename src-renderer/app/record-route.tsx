import { RequestGuides } from '../features/guides/around/request-guides.tsx';
import { RequestDetailScreen } from '../features/requests/detail-screen.tsx';
import { RequestTasks } from '../features/tasks/request-tasks.tsx';

/** One request with its guides and tasks, which are features of their own. */
export function RecordRoute() {
  return (
    <RequestDetailScreen
      beside={(request) => (
        <>
          <RequestGuides request={request} />
          <RequestTasks request={request.id} />
        </>
      )}
    />
  );
}
