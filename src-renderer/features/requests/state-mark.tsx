import type { RequestStatus } from '#contract';
import styles from './list.module.css';
import { useWords } from './use-words.ts';

/** The state in a line of the list: a coloured dot and the words. Not a button and does not look like one. */
export function StateMark({ status }: { readonly status: Omit<RequestStatus, 'closedAt'> }) {
  const { t, state } = useWords();
  const words =
    status.state === 'noted' || status.state === 'in-progress'
      ? t(`taxonomy:state.${status.state}`)
      : state({ ...status, closedAt: null }, null);
  return (
    <span className={styles.mark}>
      <span aria-hidden="true" className={styles.dot} data-state={status.state} />
      <span className={styles.words} title={words}>
        {words}
      </span>
    </span>
  );
}
