import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import styles from './marks.module.css';

/** Leads to the place where the obec fills in its telephone to an office. */
export function ContactLink({ office }: { readonly office: string }) {
  const { t } = useTranslation('guides');
  return (
    <Link className={styles.link} to="/radce/kontakty" search={{ urad: office }}>
      {t('office.fillIn')}
    </Link>
  );
}
