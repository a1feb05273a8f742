import { fold } from '../boxes.ts';
import { picture } from '../figure.ts';
import { attribute, type Html, write } from '../html.ts';
import { say, type Writing } from '../writing.ts';
import { typeOf, weight } from './download-weight.ts';
import type { Inside, Of } from './stage-block.ts';

/** What a learner has without script: the files, or the way to them, and the transcript. The player makes a player of it. */
export function video(writing: Writing, block: Of<'video'>, inside: Inside): Html {
  const { id, title, poster, captions, seconds, transcript } = block;
  if (captions !== undefined) take(writing, captions);
  const attributes = [
    attribute('data-seconds', seconds),
    attribute('data-length', length(seconds)),
    attribute('data-captions', captions && encodeURI(captions)),
  ];
  return write`<course-video class="clip" id="v-${id}" data-needs="video" data-play="${id}" role="group" aria-labelledby="v-${id}-t"${attributes}>
    <p class="clip-t" id="v-${id}-t">${title}</p>
    ${poster !== undefined && picture(writing, poster, '')}
    ${ways(writing, block)}
    ${fold(say(writing, 'video.transcript'), inside(transcript))}
  </course-video>`;
}

function ways(writing: Writing, { src, high, embed, seconds }: Of<'video'>): Html {
  if (embed !== undefined) return elsewhere(writing, embed, seconds);
  const light = src !== undefined && file(writing, src, ['low', 'video.open']);
  const better = high !== undefined && write` ${file(writing, high, ['high', 'video.openHigh'])}`;
  return write`<p>${light} ${say(writing, 'video.lasts', { length: length(seconds) })}${better}</p>`;
}

function file(writing: Writing, src: string, [kind, words]: readonly [kind: string, words: string]): Html {
  const heavy = weight(writing, take(writing, src));
  const said = say(writing, words, { type: typeOf(src), weight: heavy });
  return write`<a href="${encodeURI(src)}" data-kind="${kind}" data-weight="${heavy}">${said}</a>`;
}

function elsewhere(writing: Writing, embed: string, seconds: number): Html {
  const { host } = new URL(embed);
  const said = say(writing, 'video.openAt', { host });
  return write`<p>
    <a href="${embed}" data-kind="embed" data-host="${host}" rel="noopener" target="_blank">${said}<span class="vh"> ${say(writing, 'newTab')}</span></a>
    ${say(writing, 'video.lasts', { length: length(seconds) })}
  </p>`;
}

/** Has a file travel with the page; answers its weight. */
function take({ course, media }: Writing, src: string): number {
  const bytes = course.media.get(src) ?? new Uint8Array();
  media.set(src, bytes);
  return bytes.length;
}

/** `1 min 35 s`, in all our languages. */
const length = (seconds: number): string =>
  [seconds >= 60 && `${Math.floor(seconds / 60)}\u00a0min`, seconds % 60 > 0 && `${seconds % 60}\u00a0s`]
    .filter((part) => part !== false)
    .join(' ');
