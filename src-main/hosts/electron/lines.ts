/** The two lines between the window and the program; a file of its own so that the preload stays tiny. */
export const askLine = 'naves:invoke';
export const eventLine = 'naves:event';
