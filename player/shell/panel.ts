/** The outline as a panel over the page: a button opens it; Escape, a choice, or leaving it closes it. It never holds the focus. */
export class Panel {
  private readonly panel: HTMLElement;
  private readonly bar = document.getElementById('bar')!;
  private readonly veil = document.createElement('div');
  private readonly button = document.createElement('button');

  constructor(panel: HTMLElement, close: string) {
    this.panel = panel;
    this.makeButton();
    this.makeClose(close);
    this.veil.className = 'veil';
    this.veil.hidden = true;
    this.veil.addEventListener('click', () => this.toggle(false));
    document.body.appendChild(this.veil);
    // Right after its button, for who goes by keyboard.
    this.bar.parentNode!.insertBefore(panel, this.bar.nextSibling);
    panel.addEventListener('click', (event) => {
      if ((event.target as Element).closest('a')) this.toggle(false);
    });
    document.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape' || key === 'Esc') this.leave();
    });
    panel.addEventListener('focusout', ({ relatedTarget }) => {
      const to = relatedTarget as Node | null;
      if (to && to !== this.button && !panel.contains(to)) this.toggle(false);
    });
  }

  /** Something more, below the list. */
  add(element: HTMLElement): void {
    this.panel.appendChild(element);
  }

  private makeButton(): void {
    const link = document.getElementById('outline-open')!;
    const { button } = this;
    button.type = 'button';
    button.id = link.id;
    button.className = link.className;
    button.innerHTML = link.innerHTML;
    button.setAttribute('aria-controls', this.panel.id);
    button.setAttribute('aria-expanded', 'false');
    button.addEventListener('click', () => this.toggle(!this.isOpen()));
    link.parentNode!.replaceChild(button, link);
  }

  private makeClose(words: string): void {
    const close = document.createElement('button');
    close.type = 'button';
    close.className = 'icon';
    close.textContent = words;
    close.addEventListener('click', () => this.leave());
    this.panel.querySelector('.plan-h')!.appendChild(close);
  }

  private isOpen(): boolean {
    return this.panel.classList.contains('open');
  }

  private leave(): void {
    if (!this.isOpen()) return;
    this.toggle(false);
    this.button.focus();
  }

  private toggle(open: boolean): void {
    if (open === this.isOpen()) return;
    this.panel.style.setProperty('--bar', `${this.bar.getBoundingClientRect().bottom}px`);
    this.panel.classList.toggle('open', open);
    this.veil.hidden = !open;
    this.button.setAttribute('aria-expanded', String(open));
    if (!open) return;
    const current = this.panel.querySelector<HTMLElement>('[aria-current]') || this.panel.querySelector('a');
    if (current) current.focus();
  }
}
