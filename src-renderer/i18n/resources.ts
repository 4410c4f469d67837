/** Sentences by file, as the bundler hands them over: `../../locales/cs/errors.json` → contents. */
export type Resources = Record<string, Record<string, unknown>>;

/** The namespace of a locale file is its name: `../../locales/cs/errors.json` → `errors`. */
function namespaceOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.json$/, '');
}

/** Regroups sentences by namespace for i18next. */
export function byNamespace(resources: Resources): Resources {
  return Object.fromEntries(Object.entries(resources).map(([path, texts]) => [namespaceOf(path), texts]));
}
