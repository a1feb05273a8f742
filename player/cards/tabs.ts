/** Makes ids that nothing else in the page has. */
let made = 0;

/**
 * Panels of which one shows at a time, behind a row of tabs (ARIA APG, tabs, chosen as the focus moves). On paper, and without
 * this script, all stand one after the other under their titles.
 */
class CourseTabs extends HTMLElement {
  private tabs: HTMLButtonElement[] = [];
  private panels: HTMLElement[] = [];

  connectedCallback(): void {
    if (this.tabs.length) return;
    this.panels = Array.from(this.children) as HTMLElement[];
    const row = document.createElement('div');
    row.className = 'tab-row no-print';
    row.setAttribute('role', 'tablist');
    this.tabs = this.panels.map((panel, i) => this.tabOf(panel, i));
    this.tabs.forEach((tab) => row.appendChild(tab));
    row.addEventListener('keydown', (event) => this.move(event));
    this.insertBefore(row, this.firstChild);
    this.classList.add('on');
    this.pick(0);
    this.follow();
    addEventListener('hashchange', () => this.follow());
  }

  private tabOf(panel: HTMLElement, i: number): HTMLButtonElement {
    const tab = document.createElement('button');
    tab.type = 'button';
    tab.textContent = panel.querySelector('h2')!.textContent;
    tab.id = `tab-${++made}`;
    panel.id = panel.id || `panel-${made}`;
    set(tab, { role: 'tab', 'aria-controls': panel.id });
    set(panel, { role: 'tabpanel', 'aria-labelledby': tab.id, tabindex: '0' });
    tab.addEventListener('click', () => this.pick(i));
    return tab;
  }

  private pick(picked: number): void {
    this.tabs.forEach((tab, i) => {
      const is = i === picked;
      const panel = this.panels[i]!;
      set(tab, { 'aria-selected': String(is), tabindex: is ? '0' : '-1' });
      if (!is) panel.querySelectorAll('video').forEach((video) => video.pause());
      panel.hidden = !is;
    });
    // A hotspot can be measured only once it shows: it draws its rings then.
    this.panels[picked]!.querySelectorAll('course-hotspot').forEach((each) =>
      (each as unknown as { requestUpdate(): void }).requestUpdate(),
    );
  }

  private move(event: KeyboardEvent): void {
    const { tabs } = this;
    const at = tabs.indexOf(event.target as HTMLButtonElement);
    const to = ({ ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: -1 } as Record<string, number>)[event.key];
    if (at < 0 || to === undefined) return;
    event.preventDefault();
    const next = (to + tabs.length) % tabs.length;
    this.pick(next);
    tabs[next]!.focus();
  }

  /** The address leads into a panel that does not show: it opens. */
  private follow(): void {
    const target = location.hash.length > 1 && document.getElementById(location.hash.slice(1));
    const at = target ? this.panels.findIndex((panel) => panel.contains(target)) : -1;
    if (at < 0 || !this.panels[at]!.hidden) return;
    this.pick(at);
    (target as HTMLElement).focus();
    (target as HTMLElement).scrollIntoView();
  }
}
customElements.define('course-tabs', CourseTabs);

function set(element: Element, attributes: Readonly<Record<string, string>>): void {
  Object.keys(attributes).forEach((name) => element.setAttribute(name, attributes[name]!));
}
