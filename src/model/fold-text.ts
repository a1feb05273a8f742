export interface Folding {
  readonly caseMatters: boolean;
  readonly accentsMatter: boolean;
}

/** What is left of a typed answer once nothing counts but its words: spaces, apostrophes, and case and accents unless they matter. */
export function foldText(text: string, { caseMatters, accentsMatter }: Folding): string {
  let folded = text
    .normalize('NFC')
    .replace(/[\u2018\u2019\u02bc`\u00b4]/g, "'")
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
  if (!caseMatters) folded = folded.toLowerCase();
  if (!accentsMatter) folded = withoutAccents(folded);
  return folded;
}

const ligatures: Readonly<Record<string, string>> = { œ: 'oe', Œ: 'OE', æ: 'ae', Æ: 'AE' };

const withoutAccents = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[œŒæÆ]/g, (letter) => ligatures[letter] as string);

/** Whether a typed answer is one of those accepted. */
export function isAccepted(text: string, accept: readonly string[], folding: Folding): boolean {
  return indexOfText(text, accept, folding) >= 0;
}

/** Which of the texts a typed answer is, -1 for none. */
export function indexOfText(text: string, texts: readonly string[], folding: Folding): number {
  const folded = foldText(text, folding);
  if (folded === '') return -1;
  return texts.map((one) => foldText(one, folding)).indexOf(folded);
}
