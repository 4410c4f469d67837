import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { languages, switchLanguage } from '../../../i18n/index.ts';

/** The language of the screens on this computer. Files for the LAG stay the same. */
export function LanguageChoice() {
  const { t, i18n } = useTranslation(['settings', 'common']);
  return (
    <SegmentedControl
      w="fit-content"
      aria-label={t('language.title')}
      data={languages.map((language) => ({ value: language, label: t(`common:language.${language}`) }))}
      value={i18n.language}
      onChange={(value) => {
        const language = languages.find((known) => known === value);
        if (language !== undefined) void switchLanguage(language);
      }}
    />
  );
}
