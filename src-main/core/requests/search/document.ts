import type { Request } from '#contract';
import { derivedWords } from './terms.ts';

/** What can be found of a request, by the columns of the search index. */
export interface SearchDocument {
  readonly number: string;
  readonly who: string;
  readonly phone: string;
  readonly place: string;
  readonly handedTo: string;
  readonly text: string;
  readonly timeline: string;
  readonly stems: string;
}

/** Puts together the row of the search index for a request and the texts of its timeline. */
export function searchDocument(request: Request, timeline: readonly string[]): SearchDocument {
  const { content, number, status } = request;
  const part = content.part === 'unknown' ? null : content.part;
  const who = content.who ?? '';
  const phone = content.phone ?? '';
  const place = [content.where, part].filter((value) => value !== null).join(' ');
  const handedTo = status.handedTo ?? '';
  const stems = derivedWords([who, phone, place, handedTo, content.text, ...timeline]);
  return { number, who, phone, place, handedTo, text: content.text, timeline: timeline.join('\n'), stems };
}
