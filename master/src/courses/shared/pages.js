/** Draws content pages: text, picture or film, cards to open, and small decisions to practise on. */
(() => {
  'use strict';

  const { element, icon, prose, picture, animation, video } = window.KitaCourse;

  function heading(text) {
    return element('h1', { id: 'heading', tabindex: '-1' }, text);
  }

  function visual(screen) {
    if (screen.video) {
      return video(screen.video);
    }
    if (screen.animation) {
      return animation(screen.animation);
    }
    if (typeof screen.picture === 'string') {
      return picture({ src: `pictures/${screen.picture}`, alt: '' });
    }
    return screen.picture ? picture(screen.picture) : null;
  }

  function cards(items) {
    return element('ul', { class: 'cards' }, ...items.map((item) => element('li', { class: 'card' },
      item.picture ? element('img', { src: item.picture, alt: '' }) : null,
      element('div', {}, element('h2', {}, item.title), ...prose(item.text)))));
  }

  function reveal(items) {
    return element('div', { class: 'reveal' }, ...items.map((item) => element('details', {},
      element('summary', {}, item.title),
      ...prose(item.text))));
  }

  /** Cases with two ways out; the answer explains itself at once and does not count. */
  function decide(exercise, chosen, onChoose) {
    const cases = exercise.cases.map((item, index) => {
      const feedback = element('p', { class: 'case__feedback', role: 'status' });
      const buttons = exercise.choices.map((choice, choiceIndex) => element('button', {
        type: 'button',
        class: 'button button--choice',
        'aria-pressed': 'false',
        onclick: () => {
          onChoose(index, choiceIndex);
          show(choiceIndex);
        },
      }, choice));
      const show = (choiceIndex) => {
        const right = choiceIndex === item.answer;
        buttons.forEach((button, position) => button.setAttribute('aria-pressed', String(position === choiceIndex)));
        box.classList.toggle('is-right', right);
        box.classList.toggle('is-wrong', !right);
        feedback.replaceChildren(icon(right ? 'right' : 'wrong'), element('span', {}, `${right ? 'Richtig.' : 'Noch nicht.'} ${item.why}`));
      };
      const box = element('li', { class: 'case' }, element('p', {}, item.text),
        element('div', { class: 'case__choices' }, ...buttons), feedback);
      if (chosen[index] !== undefined) {
        show(chosen[index]);
      }
      return box;
    });
    return element('ol', { class: 'cases' }, ...cases);
  }

  /** @param options `chosen`: earlier decisions; `onChoose(case, choice)`; `voice`: the narration or null */
  function contentPage(screen, { chosen, onChoose, voice }) {
    const side = visual(screen);
    return element('div', { class: side ? 'spread' : 'spread spread--text' }, side,
      element('div', { class: 'spread__text' },
        screen.kicker ? element('p', { class: 'kicker' }, screen.kicker) : null,
        heading(screen.title),
        voice,
        ...(screen.text ? prose(screen.text) : []),
        screen.cards ? cards(screen.cards) : null,
        screen.reveal ? reveal(screen.reveal) : null,
        screen.decide ? decide(screen.decide, chosen, onChoose) : null,
        ...(screen.closing ? prose(screen.closing) : [])));
  }

  Object.assign(window.KitaCourse, { heading, contentPage });
})();
