import { useTranslation } from 'react-i18next';

/** Leads to the place where the obec fills in its telephone to an office. */
export function ContactLink({ office }: { readonly office: string }) {
  const { t } = useTranslation('guides');
  return <a href={`#/radce/kontakty?urad=${office}`}>{t('office.fillIn')}</a>;
}
