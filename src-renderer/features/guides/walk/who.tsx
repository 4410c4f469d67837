import { useTranslation } from 'react-i18next';
import type { Actor } from '#contract';
import { IconCare, IconOffice, IconPeople, IconPerson, IconVillage } from '../../../ui/icons.tsx';
import styles from './walk.module.css';

const icons = {
  municipality: IconVillage,
  resident: IconPerson,
  family: IconPeople,
  office: IconOffice,
  service: IconCare,
} as const satisfies Record<Actor, unknown>;

/** Who does the step: a word and its picture. */
export function Who({ actor }: { readonly actor: Actor }) {
  const { t } = useTranslation('guides');
  const Icon = icons[actor];
  return (
    <span className={styles.who}>
      <Icon size={18} />
      <span>
        {t('step.who')} <strong>{t(`actor.${actor}`)}</strong>
      </span>
    </span>
  );
}
