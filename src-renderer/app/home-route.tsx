import { GoodToKnow } from '../features/guides/around/good-to-know.tsx';
import { HomeScreen } from '../features/home/home-screen.tsx';
import { DuePanel } from '../features/tasks/due-panel.tsx';

/** Domů with what other features show there. */
export function HomeRoute() {
  return <HomeScreen due={<DuePanel />} known={<GoodToKnow />} />;
}
