/** Draws the comprehension test: its introduction, the questions, and the result. */
(() => {
  'use strict';

  const { element, icon, heading, prose } = window.KitaCourse;
  const RING = 2 * Math.PI * 52;

  /** The same order for the same attempt, so that a resumed test looks as it was left. */
  function shuffled(options, seed) {
    const order = options.map((text, index) => ({ text, index }));
    let state = seed * 2654435761 + 97;
    for (let last = order.length - 1; last > 0; last -= 1) {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      const other = state % (last + 1);
      [order[last], order[other]] = [order[other], order[last]];
    }
    return order;
  }

  function introPage(course, readOnly) {
    return element('div', { class: 'sheet' },
      element('p', { class: 'kicker' }, 'Zum Abschluss'),
      heading('Verständnistest'),
      ...prose(`Sie beantworten **${course.questions.length} Fragen**. Bestanden ist der Test mit **${course.passMark} %**.

- Bei „Mehrere Antworten“ zählt die Frage nur, wenn alle richtigen und keine falschen angekreuzt sind.
- Sie dürfen zwischen den Fragen blättern und Antworten ändern, bis Sie den Test abgeben.
- Hat es nicht gereicht, wiederholen Sie den Test, so oft Sie möchten.`),
      readOnly ? element('p', { class: 'note' }, 'Sie üben nur: Ihr früheres Ergebnis bleibt bestehen.') : null);
  }

  function questionPage({ question, index }, { total, given, attempt, onAnswer }) {
    const multiple = question.type === 'multiple';
    const hintId = 'question-hint';
    const options = shuffled(question.options, attempt * 31 + index).map(({ text, index: option }) => {
      const input = element('input', {
        type: multiple ? 'checkbox' : 'radio',
        name: question.id,
        value: String(option),
        id: `${question.id}-${option}`,
        checked: given.includes(option),
      });
      input.addEventListener('change', () => {
        const checked = [...fieldset.querySelectorAll('input:checked')].map((box) => Number(box.value));
        onAnswer(checked.sort((a, b) => a - b));
      });
      return element('label', { class: 'option', for: input.id }, input, element('span', {}, text));
    });
    const fieldset = element('fieldset', { class: 'question', 'data-question': question.id, 'aria-describedby': hintId },
      element('legend', {}, heading(question.text)),
      element('p', { class: 'question__hint', id: hintId }, multiple ? 'Mehrere Antworten sind richtig.' : 'Eine Antwort ist richtig.'),
      ...options);
    return element('div', { class: 'sheet' }, element('p', { class: 'kicker' }, `Frage ${index + 1} von ${total}`), fieldset);
  }

  function ring(score, passed) {
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    svg.setAttribute('viewBox', '0 0 120 120');
    svg.setAttribute('class', `ring ${passed ? 'ring--passed' : 'ring--failed'}`);
    svg.setAttribute('aria-hidden', 'true');
    for (const part of ['track', 'value']) {
      const circle = document.createElementNS(svg.namespaceURI, 'circle');
      circle.setAttribute('class', `ring__${part}`);
      circle.setAttribute('cx', '60');
      circle.setAttribute('cy', '60');
      circle.setAttribute('r', '52');
      circle.setAttribute('stroke-dasharray', part === 'value' ? `${(score / 100) * RING} ${RING}` : 'none');
      svg.append(circle);
    }
    const text = document.createElementNS(svg.namespaceURI, 'text');
    text.setAttribute('x', '60');
    text.setAttribute('y', '70');
    text.textContent = `${score} %`;
    svg.append(text);
    return svg;
  }

  function confetti() {
    return element('div', { class: 'confetti', 'aria-hidden': 'true' }, ...Array.from({ length: 14 }, () => element('i')));
  }

  /** After a fail only right or wrong is told, so that a second try is still a test. */
  function reviewItem(progress, question, index, onReread) {
    const right = progress.isRight(index);
    const solution = question.correct.map((option) => question.options[option]).join(' · ');
    return element('li', { class: right ? 'is-right' : 'is-wrong', 'data-question': question.id },
      icon(right ? 'right' : 'wrong'),
      element('div', {},
        element('p', { class: 'review__question' }, question.text),
        element('p', { class: 'review__verdict' }, right ? 'Richtig beantwortet' : 'Nicht richtig beantwortet'),
        progress.passed && !right ? element('p', {}, `Richtig ist: ${solution}`) : null,
        progress.passed || right ? element('p', {}, question.explanation) : null,
        !right && question.screen
          ? element('button', { type: 'button', class: 'button button--link', onclick: () => onReread(question.screen - 1) },
            `Noch einmal lesen: Seite ${question.screen}`)
          : null));
  }

  /** @param options `readOnly`, `onRetry()`, `onReread(page)`, `onExit()` */
  function resultPage(progress, { readOnly, onRetry, onReread, onExit }) {
    const { course, score, passed } = progress;
    const rightOnes = course.questions.filter((question, index) => progress.isRight(index)).length;
    const verdict = passed ? 'Bestanden – gut gemacht!' : 'Noch nicht bestanden';
    const advice = passed
      ? 'Danke, dass Sie sich die Zeit genommen haben.'
      : `Für das Bestehen brauchen Sie ${course.passMark} %. Lesen Sie die genannten Seiten noch einmal und versuchen Sie es dann erneut.`;
    return element('div', { class: 'sheet', id: 'result', 'data-result': passed ? 'passed' : 'failed', 'data-score': String(score) },
      passed ? confetti() : null,
      element('div', { class: 'result__head' }, ring(score, passed),
        element('div', {},
          heading(verdict),
          element('p', {}, `${rightOnes} von ${course.questions.length} Fragen richtig, das sind ${score} %. ${advice}`),
          readOnly ? element('p', { class: 'note' }, 'Sie haben geübt: Dieses Ergebnis wird nicht gewertet.') : null,
          element('div', { class: 'result__actions' },
            passed
              ? element('button', { type: 'button', id: 'exit', class: 'button button--main', onclick: onExit }, 'Kurs beenden')
              : element('button', { type: 'button', id: 'retry', class: 'button button--main', onclick: onRetry }, icon('again'), 'Test wiederholen'),
            element('button', { type: 'button', id: 'reread', class: 'button', onclick: () => onReread(0) }, 'Im Kurs blättern')))),
      element('h2', {}, 'Ihre Antworten'),
      element('ul', { class: 'review' },
        ...course.questions.map((question, index) => reviewItem(progress, question, index, onReread))));
  }

  function farewellPage(recorded) {
    return element('div', { class: 'sheet', id: 'farewell' },
      heading('Auf Wiedersehen!'),
      element('p', {}, recorded
        ? 'Ihr Ergebnis ist gespeichert. Sie können diese Seite jetzt verlassen.'
        : 'Sie können diese Seite jetzt verlassen.'));
  }

  Object.assign(window.KitaCourse, { introPage, questionPage, resultPage, farewellPage });
})();
