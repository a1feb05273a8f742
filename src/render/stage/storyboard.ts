import type { Block, StoryboardScene } from '../../model/course.ts';
import { liveDrawing, picture } from '../figure.ts';
import { type Html, joinHtml, write } from '../html.ts';
import { prose } from '../prose.ts';
import { say, type Writing } from '../writing.ts';
import type { Inside, Of } from './stage-block.ts';

/**
 * A storyboard as it is read: its title, its first drawing, and all that is said, scene by scene, each with its questions.
 * The drawings come with the lesson's part, in the order of the scenes; the player makes a stage of them.
 */
export function storyboard(writing: Writing, { id, title, scenes }: Of<'storyboard'>, inside: Inside): Html {
  const [first] = scenes;
  writing.later[`art-${id}`] = joinHtml(scenes.map(({ src, alt }) => liveDrawing(writing, src, alt)));
  return write`<course-storyboard class="story" id="s-${id}" data-play="${id}" data-needs="storyboard">
    <h2>${title}</h2>
    ${first && write`<figure class="fig">${picture(writing, first.src, first.alt)}</figure>`}
    <details open>
      <summary>${say(writing, 'storyboardTranscript')}</summary>
      <ol class="tr">${scenes.map((each) => scene(writing, each, inside))}</ol>
    </details>
    <template id="art-${id}"></template>
  </course-storyboard>`;
}

function scene(writing: Writing, { id, title, seconds, narration, questions }: StoryboardScene, inside: Inside): Html {
  const asked = questions.map((interaction): Block => ({ type: 'interaction', interaction, place: interaction.place }));
  return write`<li data-scene="${id}" data-seconds="${seconds}">
    <h3>${title}</h3>
    <div class="narration">${prose(writing, narration, { terms: true })}</div>
    ${inside(asked)}
  </li>`;
}
