import { drawTooLarge } from './assessment/draw-too-large.ts';
import { drawUnknownTag } from './assessment/draw-unknown-tag.ts';
import { gameInAssessment } from './assessment/game-in-assessment.ts';
import { masteryZero } from './assessment/mastery-zero.ts';
import { missing } from './assessment/missing.ts';
import { noPoints } from './assessment/no-points.ts';
import { noQuestion } from './assessment/no-question.ts';
import { questionWithoutPage } from './assessment/question-without-page.ts';
import { timeLimitAtOnce } from './assessment/time-limit-at-once.ts';
import { undrawnQuestion } from './assessment/undrawn-question.ts';
import { ungradedQuestion } from './assessment/ungraded-question.ts';
import { unknownPage } from './assessment/unknown-page.ts';
import { levelTooHigh } from './competencies/level-too-high.ts';
import { noLevel } from './competencies/no-level.ts';
import { unknownCompetency } from './competencies/unknown-competency.ts';
import { mixedUnits } from './charts/mixed-units.ts';
import { negativePart } from './charts/negative-part.ts';
import { tooFewRows } from './charts/too-few-rows.ts';
import { withoutSource } from './charts/without-source.ts';
import { avoidedFigure } from './figures/avoided-figure.ts';
import { figureWithoutSource } from './figures/figure-without-source.ts';
import { longKeyFigure } from './figures/long-key-figure.ts';
import { noSingleNumber } from './figures/no-single-number.ts';
import { ruleOfUse } from './figures/rule-of-use.ts';
import { sameFigure } from './figures/same-figure.ts';
import { unknownFigure } from './figures/unknown-figure.ts';
import { unquotedCell } from './figures/unquoted-cell.ts';
import { unquotedNumber } from './figures/unquoted-number.ts';
import { danglingSee } from './glossary/dangling-see.ts';
import { emptyDefinition } from './glossary/empty-definition.ts';
import { unknownTerm } from './glossary/unknown-term.ts';
import { duplicateId } from './ids/duplicate-id.ts';
import { reservedId } from './ids/reserved-id.ts';
import { sameStateKey } from './ids/same-state-key.ts';
import { inclusive } from './language/inclusive.ts';
import { kindWords } from './language/kind-words.ts';
import { letters } from './language/letters.ts';
import { longSentence } from './language/long-sentence.ts';
import { plainWords } from './language/plain-words.ts';
import { typography } from './language/typography.ts';
import { units } from './language/units.ts';
import { longDescription } from './limits/long-description.ts';
import { longObjective } from './limits/long-objective.ts';
import { longPageTitle } from './limits/long-page-title.ts';
import { longQuestion } from './limits/long-question.ts';
import { longState } from './limits/long-state.ts';
import { longTitle } from './limits/long-title.ts';
import { manyKeywords } from './limits/many-keywords.ts';
import { decorativeWithAlternative } from './media/decorative-with-alternative.ts';
import { drawingColour } from './media/drawing-colour.ts';
import { drawingSize } from './media/drawing-size.ts';
import { drawingText } from './media/drawing-text.ts';
import { longAlternative } from './media/long-alternative.ts';
import { missingAlternative } from './media/missing-alternative.ts';
import { missingCredit } from './media/missing-credit.ts';
import { poorAlternative } from './media/poor-alternative.ts';
import { tooHeavy } from './media/too-heavy.ts';
import { unsafeDrawing } from './media/unsafe-drawing.ts';
import { wrongType } from './media/wrong-type.ts';
import { duplicateObjective } from './objectives/duplicate-objective.ts';
import { unknownObjective } from './objectives/unknown-objective.ts';
import { unusedObjective } from './objectives/unused-objective.ts';
import { allOptionsRight } from './question/all-options-right.ts';
import { duplicateOptions } from './question/duplicate-options.ts';
import { emptyCategory } from './question/empty-category.ts';
import { foreseenIsRight } from './question/foreseen-is-right.ts';
import { gapNotAmongOptions } from './question/gap-not-among-options.ts';
import { noFeedback } from './question/no-feedback.ts';
import { noPrompt } from './question/no-prompt.ts';
import { noRightOption } from './question/no-right-option.ts';
import { samePrompt } from './question/same-prompt.ts';
import { shortSequence } from './question/short-sequence.ts';
import { trueFalseUnexplained } from './question/true-false-unexplained.ts';
import { wideTolerance } from './question/wide-tolerance.ts';
import { zoneMissing } from './question/zone-missing.ts';
import { zoneWithoutOption } from './question/zone-without-option.ts';
import { deadEnd } from './scenario/dead-end.ts';
import { divisionByZero } from './scenario/division-by-zero.ts';
import { endlessLoop } from './scenario/endless-loop.ts';
import { impossibleChoice } from './scenario/impossible-choice.ts';
import { impossibleEnding } from './scenario/impossible-ending.ts';
import { lostEffect } from './scenario/lost-effect.ts';
import { outOfGauge } from './scenario/out-of-gauge.ts';
import { scoreOutOfRange } from './scenario/score-out-of-range.ts';
import { steadyCondition } from './scenario/steady-condition.ts';
import { undecided } from './scenario/undecided.ts';
import { unreachableMastery } from './scenario/unreachable-mastery.ts';
import { unreachableScene } from './scenario/unreachable-scene.ts';
import { unreadFlag } from './scenario/unread-flag.ts';
import { unusedName } from './scenario/unused-name.ts';
import { quoteWithoutSource } from './sources/quote-without-source.ts';
import { unknownSource } from './sources/unknown-source.ts';
import { drawingNotSvg } from './storyboard/drawing-not-svg.ts';
import { heavyDrawings } from './storyboard/heavy-drawings.ts';
import { misplaced } from './storyboard/misplaced.ts';
import { noNarration } from './storyboard/no-narration.ts';
import { tooFast } from './storyboard/too-fast.ts';
import { tooLong } from './storyboard/too-long.ts';
import { unknownMove } from './storyboard/unknown-move.ts';
import { downloadEncoding } from './stage/download-encoding.ts';
import { downloadType } from './stage/download-type.ts';
import { itemCount } from './stage/item-count.ts';
import { itemWithoutContent } from './stage/item-without-content.ts';
import { itemWithoutTitle } from './stage/item-without-title.ts';
import { longItemTitle } from './stage/long-item-title.ts';
import { headingOrder } from './structure/heading-order.ts';
import { lessonWithoutPage } from './structure/lesson-without-page.ts';
import { noLesson } from './structure/no-lesson.ts';
import { pageTooLong } from './structure/page-too-long.ts';
import { pageWithoutContent } from './structure/page-without-content.ts';
import { pageWithoutTitle } from './structure/page-without-title.ts';
import { sameTitle } from './structure/same-title.ts';
import { bareAddress } from './text/bare-address.ts';
import { foldWithoutTitle } from './text/fold-without-title.ts';
import { insecureLink } from './text/insecure-link.ts';
import { shouting } from './text/shouting.ts';
import { tableWithoutHeader } from './text/table-without-header.ts';
import { unknownPageLink } from './text/unknown-page.ts';
import { vagueLink } from './text/vague-link.ts';
import { assessmentMinutes } from './time/assessment-minutes.ts';
import { courseMinutes } from './time/course-minutes.ts';
import { lessonMinutes } from './time/lesson-minutes.ts';
import { reviewDate } from './time/review-date.ts';
import { brokenCaptions } from './video/broken-captions.ts';
import { captionLanguage } from './video/caption-language.ts';
import { captionTimes } from './video/caption-times.ts';
import { definition } from './video/definition.ts';
import { lateIndex } from './video/late-index.ts';
import { noCaptions } from './video/no-captions.ts';
import { noReason } from './video/no-reason.ts';
import { noTranscript } from './video/no-transcript.ts';
import { otherLength } from './video/other-length.ts';
import { shortTranscript } from './video/short-transcript.ts';
import { videoTooHeavy } from './video/too-heavy.ts';
import { unsafeEmbed } from './video/unsafe-embed.ts';
import { wrongVideoType } from './video/wrong-type.ts';
import { foreseenCellIsRight } from './worksheet/foreseen-cell-is-right.ts';
import { roundedIsWrong } from './worksheet/rounded-is-wrong.ts';
import { sameCellKey } from './worksheet/same-cell-key.ts';
import { wideCellTolerance } from './worksheet/wide-cell-tolerance.ts';
import type { Rule } from './rule.ts';

/** All rules of one reading, one file each, in the order in which problems are told. */
export const rules: readonly Rule[] = [
  drawingNotSvg,
  heavyDrawings,
  misplaced,
  noNarration,
  tooFast,
  tooLong,
  unknownMove,
  headingOrder,
  lessonWithoutPage,
  noLesson,
  pageTooLong,
  pageWithoutContent,
  pageWithoutTitle,
  sameTitle,
  duplicateId,
  reservedId,
  sameStateKey,
  duplicateObjective,
  unknownObjective,
  unusedObjective,
  allOptionsRight,
  duplicateOptions,
  emptyCategory,
  foreseenIsRight,
  gapNotAmongOptions,
  noFeedback,
  noPrompt,
  noRightOption,
  samePrompt,
  shortSequence,
  trueFalseUnexplained,
  wideTolerance,
  zoneMissing,
  zoneWithoutOption,
  foreseenCellIsRight,
  roundedIsWrong,
  sameCellKey,
  wideCellTolerance,
  drawTooLarge,
  drawUnknownTag,
  gameInAssessment,
  masteryZero,
  missing,
  noPoints,
  noQuestion,
  questionWithoutPage,
  undrawnQuestion,
  timeLimitAtOnce,
  ungradedQuestion,
  unknownPage,
  bareAddress,
  foldWithoutTitle,
  insecureLink,
  shouting,
  tableWithoutHeader,
  unknownPageLink,
  vagueLink,
  decorativeWithAlternative,
  drawingColour,
  drawingSize,
  drawingText,
  longAlternative,
  missingAlternative,
  missingCredit,
  poorAlternative,
  tooHeavy,
  unsafeDrawing,
  wrongType,
  avoidedFigure,
  figureWithoutSource,
  longKeyFigure,
  noSingleNumber,
  unknownFigure,
  unquotedNumber,
  unquotedCell,
  ruleOfUse,
  sameFigure,
  quoteWithoutSource,
  unknownSource,
  mixedUnits,
  negativePart,
  tooFewRows,
  withoutSource,
  danglingSee,
  emptyDefinition,
  unknownTerm,
  unknownCompetency,
  noLevel,
  levelTooHigh,
  longDescription,
  longObjective,
  longPageTitle,
  longQuestion,
  longState,
  longTitle,
  manyKeywords,
  longSentence,
  typography,
  letters,
  units,
  kindWords,
  inclusive,
  plainWords,
  courseMinutes,
  lessonMinutes,
  assessmentMinutes,
  reviewDate,
  unreachableScene,
  impossibleEnding,
  impossibleChoice,
  deadEnd,
  endlessLoop,
  outOfGauge,
  lostEffect,
  scoreOutOfRange,
  unreachableMastery,
  divisionByZero,
  steadyCondition,
  undecided,
  unusedName,
  unreadFlag,
  downloadEncoding,
  downloadType,
  itemCount,
  itemWithoutContent,
  itemWithoutTitle,
  longItemTitle,
  brokenCaptions,
  captionLanguage,
  captionTimes,
  definition,
  lateIndex,
  noCaptions,
  noReason,
  noTranscript,
  otherLength,
  shortTranscript,
  videoTooHeavy,
  unsafeEmbed,
  wrongVideoType,
];
