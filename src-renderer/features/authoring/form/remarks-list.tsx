import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import styles from './form.module.css';

interface RemarksListProps {
  readonly remarks: readonly {
    readonly place: string;
    readonly kind: 'fault' | 'error' | 'warning';
    readonly sentence: string;
  }[];
  /** How a place is called: „Kroky: Zavolejte policii“. */
  readonly nameOf: (place: string) => string;
  readonly onGo: (place: string) => void;
}

/** What to look at, the gravest first; each leads to its field. */
export function RemarksList({ remarks, nameOf, onGo }: RemarksListProps) {
  const { t } = useTranslation('authoring');
  return (
    <ul className={styles.plain}>
      {remarks.map(({ place, kind, sentence }) => (
        <li key={`${place} ${sentence}`}>
          <button type="button" className={styles.goTo} onClick={() => onGo(place)}>
            <Text span fw={700} c={kind === 'warning' ? 'dimmed' : 'red.7'}>
              {t(`kind.${kind}`)}
            </Text>{' '}
            <span className={styles.where}>{nameOf(place)}</span>
            <br />
            {sentence}
          </button>
        </li>
      ))}
    </ul>
  );
}
