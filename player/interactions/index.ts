/** Registers the elements of all question types. */
import './choice.ts';
import './true-false.ts';
import './matching.ts';
import './sequencing.ts';
import './categorize.ts';
import './fill-in.ts';
import './cloze.ts';
import './numeric.ts';
import './likert.ts';
import './hotspot.ts';
import './long-fill-in.ts';
