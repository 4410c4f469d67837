/**
 * Lists of choices are drawn inside the form and not at the end of the page: a reader that goes by landmarks
 * would not find them there.
 */
export const inPage = { withinPortal: false } as const;
