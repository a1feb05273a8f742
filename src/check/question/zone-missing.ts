import type { Rule } from '../rule.ts';
import { wordsPlace } from '../places.ts';
import { show } from '../show.ts';
import { zonesOf } from './drawing-zones.ts';

/**
 * Every option of a hotspot has its zone in the drawing.
 *
 * Who uses the drawing could not pick it.
 *
 * @example {"name": "ok"}
 *   :::hotspot{#desk src=media/desk.svg alt="A desk with a lamp and a screen"}
 *   What is hot?
 *
 *   - [x] The lamp {#a}
 *   - [ ] The screen {#b}
 *   :::
 *   == media/desk.svg
 *   <svg viewBox="0 0 9 9"><path data-zone="a"/><path data-zone="b"/></svg>
 *
 * @example {"name": "not-ok", "output": ["5:7: question/zone-missing"]}
 *   :::hotspot{#desk src=media/desk.svg alt="A desk with a lamp and a screen"}
 *   What is hot?
 *
 *   - [x] The lamp {#a}
 *   - [ ] The screen {#b}
 *   :::
 *   == media/desk.svg
 *   <svg viewBox="0 0 9 9"><path data-zone="a"/></svg>
 */
export const zoneMissing: Rule = function* ({ course, interactions }) {
  for (const { interaction } of interactions) {
    const { question, drawing } = interaction;
    const bytes = drawing && course.media.get(drawing.src);
    if (question.type !== 'hotspot' || !bytes) continue;
    const zones = new Set(zonesOf(new TextDecoder().decode(bytes)));
    for (const { id, text } of question.options) {
      if (zones.has(id)) continue;
      yield {
        severity: 'error',
        rule: 'question/zone-missing',
        place: wordsPlace(interaction, id),
        message: `The drawing ${drawing.src} has no zone for ${show(text)}.`,
        fix: `Give its shape or group the attribute data-zone="${id}".`,
      };
    }
  }
};
