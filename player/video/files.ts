/** A way to a video that the compiler has written as a link; `weight`: « 2,3 Mo ». */
export type VideoFile = Readonly<Record<'href' | 'weight', string>>;

/** What stands in the page of a video, taken out of it: the player sets it anew. */
export interface VideoParts {
  readonly title: Element;
  readonly poster: Element | null;
  readonly transcript: HTMLDetailsElement;
  readonly low: VideoFile | undefined;
  readonly high: VideoFile | undefined;
  readonly embed: Readonly<Record<'href' | 'host', string>> | undefined;
}

/** Empties the element of a video and keeps what it holds. */
export function takeVideoParts(host: Element): VideoParts {
  const link = (kind: string): HTMLAnchorElement | null => host.querySelector(`a[data-kind=${kind}]`);
  const file = (kind: string): VideoFile | undefined => {
    const found = link(kind);
    return found ? { href: found.href, weight: found.getAttribute('data-weight')! } : undefined;
  };
  const embed = link('embed');
  const parts = {
    title: host.querySelector('.clip-t')!,
    poster: host.querySelector('img'),
    transcript: host.querySelector('details')!,
    low: file('low'),
    high: file('high'),
    embed: embed ? { href: embed.href, host: embed.getAttribute('data-host')! } : undefined,
  };
  host.textContent = '';
  return parts;
}
