import { recordText } from '../../model/record-text.ts';

/**
 * A response as figures count it: the same whether SCORM 1.2, 2004 or xAPI told it. They cut typed texts at 255, 250 and
 * no characters, and 2004 takes ten texts of a list: what counts is what all of them have.
 */
export const responseText = (type: string, response: string): string =>
  type === 'fill-in' ? recordText(texts(response).slice(0, 10).join(' / '), 250).trim() : response;

const texts = (response: string): readonly string[] => response.split('[,]').join(' / ').split(' / ');
