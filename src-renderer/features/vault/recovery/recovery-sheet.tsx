import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../format/use-format.ts';
import { CodeGroups } from './code-groups.tsx';
import classes from './recovery.module.css';

interface RecoverySheetProps {
  readonly place: string;
  readonly code: string;
}

/** The sheet of paper for the safe: whose code it is, the code, what to do with it. Seen only in print. */
export function RecoverySheet({ place, code }: RecoverySheetProps) {
  const { t } = useTranslation('vault');
  const format = useFormat();
  return createPortal(
    <section className={`naves-print ${classes.sheet}`} aria-hidden="true">
      <h1>{t('sheet.title')}</h1>
      <p className={classes.place}>{place}</p>
      <CodeGroups code={code} />
      <p>{t('sheet.what')}</p>
      <ol>
        <li>{t('sheet.safe')}</li>
        <li>{t('sheet.apart')}</li>
        <li>{t('sheet.use')}</li>
      </ol>
      <p>{t('sheet.printed', { day: format.day(new Date()) })}</p>
    </section>,
    document.body,
  );
}
