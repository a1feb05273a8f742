import { describe, expect, test } from 'vitest';
import { toldOf } from './reading.ts';

describe('what is told of questions', () => {
  test('ids that are missing, too long or doubled', () => {
    expect(toldOf(':::choice\nQ ?\n\n- [x] a\n- [ ] b {#bon}\n- [ ] c {#c}\n- [ ] d {#c}\n:::')).toMatchInlineSnapshot(`
      "essai/fr/01.md:9:1: error question/missing-id
        This question has no id, and learners' answers hang on it.
        Write :::choice{#q}, or let "parcours check --fix" do it.

         9 │ :::choice
           │ ^^^^^^^^^

      essai/fr/01.md:12:7: error question/missing-option-id
        This answer has no id.
        Write {#a} behind its words, or let "parcours check --fix" do it.

        12 │ - [x] a
           │       ^

      essai/fr/01.md:13:8: error question/wrong-option-id
        The id "bon" of an answer is not one character, a digit or a lower-case letter.
        Write {#b}.

        13 │ - [ ] b {#bon}
           │        ^^^^^^^

      essai/fr/01.md:15:7: error question/same-option-id
        Two answers of this question have the id "c".
        Give one of them another: d.

        15 │ - [ ] d {#c}
           │       ^^^^^^
      "
    `);
  });

  test('boxes that are missing', () => {
    expect(toldOf(':::choice{#q}\nQ ?\n\n- [x]a {#a}\n- b {#b}\n:::')).toMatchInlineSnapshot(`
      "essai/fr/01.md:12:3: error question/no-box
        A space is missing behind the box of this answer.
        Write - [x] before a right answer and - [ ] before the others, with a space behind the box.

        12 │ - [x]a {#a}
           │   ^^^^^^^^^

      essai/fr/01.md:13:3: error question/no-box
        This answer has no box.
        Write - [x] before a right answer and - [ ] before the others, with a space behind the box.

        13 │ - b {#b}
           │   ^^^^^^
      "
    `);
  });

  test('no answers, or a single one', () => {
    expect(toldOf(':::choice{#q}\nQ ?\n:::\n\n:::sequencing{#s}\nQ ?\n\n1. A {#a}\n:::')).toMatchInlineSnapshot(`
      "essai/fr/01.md:9:1: error question/no-answers
        ":::choice" has no list of answers.
        Write at least two lines such as - [ ] words {#a}

         9 │ :::choice{#q}
           │ ^^^^^^^^^^^^^

      essai/fr/01.md:13:1: error question/too-few-answers
        ":::sequencing" has a single answer.
        Write at least two lines such as 1. Extraction {#a}

        13 │ :::sequencing{#s}
           │ ^^^^^^^^^^^^^^^^^
      "
    `);
  });

  test('a numeric question without an answer, and with a comma', () => {
    expect(toldOf(':::numeric{#q}\nQ ?\n:::\n\n:::numeric{#r answer=1,5}\nQ ?\n\n- 2,5 :: dit\n:::'))
      .toMatchInlineSnapshot(`
      "essai/fr/01.md:9:1: error markdown/missing-attribute
        :::numeric has no "answer".
        Add the attribute "answer". The right number, with a dot: answer=14.2.

         9 │ :::numeric{#q}
           │ ^^^^^^^^^^^^^^

      essai/fr/01.md:13:22: error markdown/wrong-attribute
        "answer" is "1,5". Numbers are written with digits and a dot: 2, 14.2.
        The right number, with a dot: answer=14.2.

        13 │ :::numeric{#r answer=1,5}
           │                      ^^^
      "
    `);
  });

  test('a matching without a right side', () => {
    expect(toldOf(':::matching{#q}\nQ ?\n\n- A {#1} => 1 {#a}\n- B {#2} -> 2\n:::')).toMatchInlineSnapshot(`
      "essai/fr/01.md:13:3: error question/no-target
        This line of a matching has nothing to be matched with.
        Write both sides with => between them: - Terminaux {#1} => 50 % {#a}

        13 │ - B {#2} -> 2
           │   ^^^^^^^^^^^

      essai/fr/01.md:9:1: error question/too-few-answers
        ":::matching" has a single pair.
        Write at least two lines such as - Terminaux {#1} => 50 % {#a}

         9 │ :::matching{#q}
           │ ^^^^^^^^^^^^^^^
      "
    `);
  });

  test('text behind the answers', () => {
    expect(toldOf(':::choice{#q}\nQ ?\n\n- [x] a {#a}\n- [ ] b {#b}\n\nEncore.\n:::')).toMatchInlineSnapshot(`
      "essai/fr/01.md:15:1: error question/text-after-answers
        This stands behind the answers of a question, where only :::hint and :::feedback can.
        Move it above the answers, or put it into :::feedback.

        15 │ Encore.
           │ ^^^^^^^
      "
    `);
  });

  test('gaps: none, outside a cloze, without an id', () => {
    expect(toldOf(':::cloze{#q}\nRien.\n:::\n\nUn :gap[a]{#a}.')).toMatchInlineSnapshot(`
      "essai/fr/01.md:9:1: error question/no-gap
        ":::cloze" has no gap that can be filled.
        Write a gap with its accepted answers: :gap[11|onze]{#a}.

         9 │ :::cloze{#q}
           │ ^^^^^^^^^^^^

      essai/fr/01.md:13:4: error markdown/gap-outside-cloze
        A gap stands outside a cloze.
        Put the text with its gaps between :::cloze{#id} and :::.

        13 │ Un :gap[a]{#a}.
           │    ^^^^^^^^^^^
      "
    `);
    expect(toldOf(':::cloze{#q}\nUn :gap[a], :gap[b]{options="b|c"}.\n:::')).toMatchInlineSnapshot(`
      "essai/fr/01.md:10:4: error question/missing-option-id
        This gap has no id.
        Write {#a} behind the brackets, or let "parcours check --fix" do it.

        10 │ Un :gap[a], :gap[b]{options="b|c"}.
           │    ^^^^^^^

      essai/fr/01.md:10:13: error question/missing-option-id
        This gap has no id.
        Write {#b} behind the brackets, or let "parcours check --fix" do it.

        10 │ Un :gap[a], :gap[b]{options="b|c"}.
           │             ^^^^^^^^^^^^^^^^^^^^^^
      "
    `);
  });
});
