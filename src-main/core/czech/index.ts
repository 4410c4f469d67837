export { fold, stemsOf } from './stem.ts';
export { type Word, wordsOf } from './words.ts';
