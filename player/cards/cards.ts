interface Card {
  readonly faces: readonly [front: HTMLElement, back: HTMLElement];
  readonly side: HTMLElement;
  readonly button: HTMLButtonElement;
}

const isTurned = ({ button }: Card): boolean => button.getAttribute('aria-expanded') === 'true';

/** Cards that turn: a button on each, one for all. Without this script, and on paper, front and back stand one above the other. */
class CourseCards extends HTMLElement {
  private cards: Card[] = [];
  private readonly all = document.createElement('button');

  connectedCallback(): void {
    if (this.cards.length) return;
    this.cards = (Array.from(this.querySelector('ul')!.children) as HTMLElement[]).map((item) => this.cardOf(item));
    const { all } = this;
    all.type = 'button';
    all.className = 'btn alt no-print';
    all.textContent = this.word('turnall');
    all.addEventListener('click', () => {
      const isTurned = !this.areTurned();
      this.cards.forEach((card) => this.turn(card, isTurned));
    });
    this.insertBefore(all, this.firstChild);
    this.classList.add('on');
    this.cards.forEach((card) => this.turn(card, false));
  }

  private cardOf(item: HTMLElement): Card {
    const faces = [item.children[0], item.children[1]] as unknown as Card['faces'];
    const bar = document.createElement('div');
    bar.className = 'card-bar no-print';
    const side = document.createElement('span');
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'icon';
    button.textContent = this.word('turn');
    const of = document.createElement('span');
    of.className = 'vh';
    of.textContent = ` ${faces[0].textContent}`;
    button.appendChild(of);
    bar.appendChild(side);
    bar.appendChild(button);
    item.insertBefore(bar, item.firstChild);
    const card: Card = { faces, side, button };
    button.addEventListener('click', () => this.turn(card, !isTurned(card)));
    // For who points: the front turns wherever it is pressed.
    faces[0].addEventListener('click', () => this.turn(card, true));
    return card;
  }

  private turn(card: Card, turned: boolean): void {
    const { faces, side, button } = card;
    faces[0].classList.toggle('away', turned);
    faces[1].classList.toggle('away', !turned);
    // Whoever has turned them all still sees which is which.
    side.textContent = turned ? `${this.word('back')} · ${faces[0].textContent}` : this.word('front');
    button.setAttribute('aria-expanded', String(turned));
    this.all.setAttribute('aria-pressed', String(this.areTurned()));
  }

  private areTurned(): boolean {
    return this.cards.every(isTurned);
  }

  private word(name: string): string {
    return this.getAttribute(`data-${name}`) || '';
  }
}
customElements.define('course-cards', CourseCards);
