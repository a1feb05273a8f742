/** How a part of a drawing comes into its scene, as `data-enter` of a group says: from a side, or fading in. */
export const ways = ['left', 'right', 'up', 'down', 'fade'] as const;

export const isWay = (word: string): boolean => ways.some((way) => way === word);

/** When it does, as `data-at` says: seconds after the scene began. */
export const isInstant = (word: string): boolean => /^\d{1,3}(\.\d)?$/.test(word);
