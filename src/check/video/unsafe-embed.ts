import type { Rule } from '../rule.ts';
import { videosOf } from './videos.ts';

/**
 * The player of another host is asked for over https, without a name or a password in its address.
 *
 * Over http anybody on the way sees and changes what the learner watches, and browsers refuse it inside a page that came by https.
 * What stands in a package is read by all who get it.
 *
 * @example {"name": "ok"}
 *   :::video[Oil]{#oil embed="https://video.example.org/a" seconds=4 why="It moves."}
 *   Oil floats on water.
 *   :::
 *
 * @example {"name": "not-ok-http", "output": ["1:1: video/unsafe-embed"]}
 *   :::video[Oil]{#oil embed="http://video.example.org/a" seconds=4 why="It moves."}
 *   Oil floats on water.
 *   :::
 *
 * @example {"name": "not-ok-name", "output": ["1:1: video/unsafe-embed"]}
 *   :::video[Oil]{#oil embed="https://nadia:secret@video.example.org/a" seconds=4 why="It moves."}
 *   Oil floats on water.
 *   :::
 */
export const unsafeEmbed: Rule = function* (located) {
  for (const { title, embed, place } of videosOf(located)) {
    if (embed === undefined) continue;
    const { protocol, username, password, host } = new URL(embed);
    const isOpen = protocol !== 'https:';
    if (!isOpen && username + password === '') continue;
    yield {
      severity: 'error',
      rule: 'video/unsafe-embed',
      place,
      message: isOpen
        ? `The video "${title}" is asked for without encryption (${protocol}//${host}).`
        : `The address of the video "${title}" holds a name or a password.`,
      fix: isOpen ? `Write https://${host}…` : `Write the address without it: https://${host}…`,
    };
  }
};
