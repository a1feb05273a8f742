/** A title as it is compared: what stands before a colon or between « » is mended where it is shown. */
export const plain = (title: string): string => title.replace(/\s+/g, ' ').trim();
