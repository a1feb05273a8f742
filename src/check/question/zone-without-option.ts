import type { Rule } from '../rule.ts';
import { zonesOf } from './drawing-zones.ts';

/**
 * A zone of a drawing should be an option of a question that uses it.
 *
 * Learners would point at it, and nothing would happen. Several questions may share a drawing: one of them is enough.
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
 * @example {"name": "not-ok", "output": ["1:1: question/zone-without-option"]}
 *   :::hotspot{#desk src=media/desk.svg alt="A desk with a lamp and a screen"}
 *   What is hot?
 *
 *   - [x] The lamp {#a}
 *   - [ ] The screen {#b}
 *   :::
 *   == media/desk.svg
 *   <svg viewBox="0 0 9 9"><path data-zone="a"/><path data-zone="b"/><path data-zone="c"/></svg>
 */
export const zoneWithoutOption: Rule = function* ({ course, interactions }) {
  const hotspots = interactions.flatMap(({ interaction }) =>
    interaction.question.type === 'hotspot' && interaction.drawing
      ? [{ src: interaction.drawing.src, options: interaction.question.options, place: interaction.place }]
      : [],
  );
  for (const src of new Set(hotspots.map((hotspot) => hotspot.src))) {
    const users = hotspots.filter((hotspot) => hotspot.src === src);
    const known = new Set(users.flatMap(({ options }) => options.map(({ id }) => id)));
    const [first] = users;
    const bytes = course.media.get(src);
    if (!first || !bytes) continue;
    for (const zone of new Set(zonesOf(new TextDecoder().decode(bytes)))) {
      if (known.has(zone)) continue;
      yield {
        severity: 'warning',
        rule: 'question/zone-without-option',
        place: first.place,
        message: `The drawing ${src} has a zone "${zone}" that is no option.`,
        fix: `Add the option: - [ ] … {#${zone}}, or remove data-zone="${zone}" from the drawing.`,
      };
    }
  }
};
