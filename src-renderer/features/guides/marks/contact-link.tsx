import { useTranslation } from 'react-i18next';
import styles from './marks.module.css';

/** Leads to the place where the obec fills in its telephone to an office. */
export function ContactLink({ office }: { readonly office: string }) {
  const { t } = useTranslation('guides');
  return (
    <a className={styles.link} href={`#/radce/kontakty?urad=${office}`}>
      {t('office.fillIn')}
    </a>
  );
}
