/** Chance that can be repeated: the same seed gives the same throws. */
export class Dice {
  private seed: number;

  constructor(seed: number) {
    this.seed = seed;
    // Neighbouring seeds begin alike.
    for (let i = 0; i < 8; i++) this.fraction();
  }

  /** At least 0 and below 1. */
  fraction(): number {
    this.seed = (Math.imul(this.seed, 1_664_525) + 1_013_904_223) >>> 0;
    return this.seed / 2 ** 32;
  }

  below(n: number): number {
    return Math.floor(this.fraction() * n);
  }

  one<Thing>(things: ArrayLike<Thing>): Thing | undefined {
    return things[this.below(things.length)];
  }
}
