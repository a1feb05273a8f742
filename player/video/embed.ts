import { html, nothing } from '../kit.ts';
import type { VideoParts } from './files.ts';
import type { Say } from './words.ts';

type Embed = NonNullable<VideoParts['embed']>;

/** Hosts to which the learner has agreed for as long as the module stays open; nothing of it is stored. */
const agreed: string[] = [];

/** What stands before the player of another host: who that is, what it will learn, and that the transcript says the same. */
export function consent(embed: Embed, say: Say, show: () => void): unknown {
  const { host } = embed;
  const isKnown = agreed.indexOf(host) >= 0;
  const agree = ({ currentTarget }: Event): void => {
    const box = (currentTarget as Element).parentElement!.querySelector('input');
    if (box && box.checked) agreed.push(host);
    show();
  };
  return html`${
      isKnown
        ? nothing
        : html`<p>${say('elsewhere', embed)}</p>
            <label><input type="checkbox" /> <span>${say('keepAgreed', embed)}</span></label>`
    } <button class="btn alt" type="button" @click=${agree}>${say(isKnown ? 'show' : 'agree', embed)}</button>`;
}

/** As little as the player of a host needs: it learns no address of the module, and can reach nothing outside its frame. */
export const frame = ({ href }: Embed, title: string): unknown =>
  html`<iframe
    title=${title}
    sandbox="allow-scripts allow-same-origin"
    referrerpolicy="no-referrer"
    allow="fullscreen"
    allowfullscreen
    src=${href}
  ></iframe>`;
