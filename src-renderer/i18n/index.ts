import i18next, { type PostProcessorModule } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { typography } from '#contract';
import { type Language, rememberedLanguage, rememberLanguage } from './language.ts';
import { byNamespace, type Resources } from './resources.ts';

export { type Language, languages } from './language.ts';

const czech: Resources = import.meta.glob<Record<string, unknown>>('../../locales/cs/*.json', {
  eager: true,
  import: 'default',
});

const noBreakingInside: PostProcessorModule = {
  type: 'postProcessor',
  name: 'typography',
  process: (value, _key, _options, translator: { language?: string }) =>
    typography(value, translator.language ?? 'cs'),
};

/**
 * Starts translations. Czech is part of the first load, so nothing waits for it; English is fetched when it
 * is chosen. Typography (non-breaking spaces) is applied to every sentence, after its blanks are filled.
 */
export async function startTranslations(): Promise<void> {
  const namespaces = byNamespace(czech);
  await i18next
    .use(noBreakingInside)
    .use(initReactI18next)
    .init({
      lng: 'cs',
      fallbackLng: 'cs',
      ns: Object.keys(namespaces),
      defaultNS: 'common',
      resources: { cs: namespaces },
      partialBundledLanguages: true,
      interpolation: { escapeValue: false },
      postProcess: [noBreakingInside.name],
      returnNull: false,
    });
  document.documentElement.lang = 'cs';
  if (rememberedLanguage() === 'en') await switchLanguage('en');
}

/** Switches the language of all screens and remembers it on this computer. */
export async function switchLanguage(language: Language): Promise<void> {
  if (language === 'en') {
    const { english } = await import('./english.ts');
    for (const [namespace, texts] of Object.entries(byNamespace(english))) {
      i18next.addResourceBundle('en', namespace, texts, true, true);
    }
  }
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
  rememberLanguage(language);
}
