/** Looks a sentence up and fills its blanks: the `t` of `useTranslation`, narrowed to what pure code needs. */
export type Words = (key: string, options?: Record<string, string | number>) => string;
