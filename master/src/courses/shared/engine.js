/** Runs the course of course.js: frame, navigation, keyboard, resuming, and the reports to the platform. */
(() => {
  'use strict';

  const {
    connect, element, icon, narration, Progress, contentPage, introPage, questionPage, resultPage, farewellPage,
  } = window.KitaCourse;

  const course = completed(window.COURSE);
  const line = connect(course.standard);
  const progress = new Progress(course);

  let mode = 'normal';
  let readOnly = false;
  let voice = null;
  let shownAt = Date.now();
  let over = false;

  const frame = {};

  /** Fills in what short courses leave out: ids and types of the questions, an opening line. */
  function completed(data) {
    data.questions.forEach((question, index) => {
      question.id = question.id || `question-${index + 1}`;
      question.type = question.correct.length > 1 ? 'multiple' : 'single';
    });
    data.screens[0].kicker = data.screens[0].kicker || data.teaser;
    return data;
  }

  // ---- frame -------------------------------------------------------------------------------------------------

  function themeOf() {
    const themes = ['teal', 'plum', 'leaf', 'sky', 'coral'];
    const sum = [...course.id].reduce((total, letter) => total + letter.charCodeAt(0), 0);
    return course.theme || themes[sum % themes.length];
  }

  function notice(id, text, kind) {
    return element('p', { class: `notice notice--${kind}`, id, role: 'status', hidden: true }, text);
  }

  function buildFrame() {
    document.title = course.title;
    document.documentElement.dataset.theme = themeOf();
    frame.progress = element('div', {
      id: 'progress', role: 'progressbar', 'aria-label': 'Fortschritt', 'aria-valuemin': '0', 'aria-valuemax': '100', 'aria-valuenow': '0',
    }, element('span'));
    frame.contents = element('button', {
      type: 'button', id: 'contents', class: 'button button--quiet', 'aria-expanded': 'false', 'aria-controls': 'contents-list', onclick: toggleContents,
    }, icon('list'), element('span', {}, 'Inhalt'));
    frame.list = element('nav', { id: 'contents-list', 'aria-label': 'Inhalt', hidden: true });
    frame.stage = element('main', { id: 'stage' });
    frame.position = element('p', { id: 'position', 'aria-live': 'polite' });
    frame.back = element('button', { type: 'button', id: 'back', class: 'button', onclick: () => turn(-1) }, icon('back'), element('span', {}, 'Zurück'));
    frame.next = element('button', { type: 'button', id: 'next', class: 'button button--main', onclick: () => turn(1) }, element('span'), icon('next'));
    frame.submit = element('button', { type: 'button', id: 'submit-test', class: 'button button--main', onclick: submitTest }, 'Test abgeben');
    frame.offline = notice('notice-offline',
      'Dieser Kurs läuft gerade ohne Lernplattform. Sie können ihn ansehen, aber Ergebnisse werden nicht gespeichert.', 'warning');
    frame.review = notice('notice-review',
      'Sie haben diesen Kurs bereits bestanden. Blättern Sie frei; Ihr Ergebnis bleibt, wie es ist.', 'info');
    frame.browse = notice('notice-browse', 'Vorschau: Sie können frei blättern, es wird nichts gewertet.', 'info');
    frame.unsaved = notice('notice-unsaved',
      'Ihr Stand konnte gerade nicht gespeichert werden. Beim nächsten Schritt versuchen wir es noch einmal.', 'warning');
    document.body.append(
      element('header', { id: 'head' },
        element('p', { id: 'title' }, course.title), frame.contents, frame.progress),
      frame.list,
      element('div', { id: 'notices' }, frame.offline, frame.review, frame.browse, frame.unsaved),
      frame.stage,
      element('footer', { id: 'foot' }, frame.back, frame.position, frame.next, frame.submit));
  }

  function toggleContents() {
    const open = frame.list.hidden;
    frame.list.hidden = !open;
    frame.contents.setAttribute('aria-expanded', String(open));
    if (open) {
      frame.list.replaceChildren(element('ol', {}, ...progress.pages
        .map((page, index) => ({ page, index }))
        .filter(({ page }) => page.kind === 'content' || page.kind === 'intro')
        .map(({ page, index }) => element('li', {}, element('button', {
          type: 'button',
          class: 'button button--entry',
          disabled: !readOnly && index > progress.furthest,
          'aria-current': index === progress.page ? 'page' : null,
          onclick: () => goTo(index),
        }, page.title)))));
      frame.list.querySelector('button').focus();
    }
  }

  function closeContents() {
    frame.list.hidden = true;
    frame.contents.setAttribute('aria-expanded', 'false');
  }

  // ---- showing a page ----------------------------------------------------------------------------------------

  function contentOf(page) {
    switch (page.kind) {
      case 'content': {
        const chosen = progress.decisions[progress.page] || [];
        voice = page.screen.audio
          ? narration(page.screen, { automatic: progress.automatic && !over, onAutomatic: setAutomatic })
          : null;
        return contentPage(page.screen, { chosen, onChoose: rememberDecision, voice: voice && voice.node });
      }
      case 'intro':
        return introPage(course, readOnly);
      case 'question':
        return questionPage(page, {
          total: course.questions.length, given: progress.answers[page.index], attempt: progress.attempt, onAnswer: rememberAnswer,
        });
      default:
        return resultPage(progress, { readOnly, onRetry: retry, onReread: goTo, onExit: exit });
    }
  }

  function nextLabel(page) {
    if (page.kind === 'intro') {
      return progress.score === null ? 'Test beginnen' : 'Zum Ergebnis';
    }
    return progress.page === progress.testStart - 1 ? 'Zum Test' : 'Weiter';
  }

  function showButtons() {
    const page = progress.current;
    const lastQuestion = page.kind === 'question' && page.index === course.questions.length - 1;
    const answered = page.kind !== 'question' || progress.answers[page.index].length > 0;
    frame.back.disabled = progress.page === 0;
    frame.next.hidden = lastQuestion || page.kind === 'result';
    frame.next.disabled = !answered;
    frame.next.firstChild.textContent = nextLabel(page);
    frame.submit.hidden = !lastQuestion;
    frame.submit.disabled = !progress.answers.every((given) => given.length > 0);
  }

  function showPosition() {
    const percent = progress.current.kind === 'result' ? 100 : Math.round((progress.page / progress.resultPage) * 100);
    frame.progress.setAttribute('aria-valuenow', String(percent));
    frame.progress.firstChild.style.width = `${percent}%`;
    frame.position.replaceChildren(
      element('span', { class: 'position__long' }, `Seite ${progress.page + 1} von ${progress.pages.length}`),
      element('span', { class: 'position__short', 'aria-hidden': 'true' }, `${progress.page + 1} / ${progress.pages.length}`));
  }

  function show({ focus }) {
    if (voice) {
      voice.stop();
      voice = null;
    }
    closeContents();
    const page = progress.current;
    frame.stage.replaceChildren(element('article', {
      class: `screen screen--${page.kind}`, 'data-screen': String(progress.page + 1), 'data-kind': page.kind, 'aria-labelledby': 'heading',
    }, contentOf(page)));
    frame.stage.scrollTop = 0;
    showButtons();
    showPosition();
    shownAt = Date.now();
    if (focus) {
      document.getElementById('heading').focus({ preventScroll: true });
    }
  }

  // ---- what the learner does ---------------------------------------------------------------------------------

  /** Questions are skipped once they are marked; before that the result does not exist. */
  function turn(step) {
    const page = progress.current;
    if (page.kind === 'question' && step > 0) {
      reportAnswer(page);
    }
    let target = progress.page + step;
    if (progress.score !== null && progress.pages[target].kind === 'question') {
      target = step > 0 ? progress.resultPage : progress.testStart;
    }
    goTo(target);
  }

  function goTo(page) {
    progress.goTo(page);
    show({ focus: true });
    save();
  }

  function setAutomatic(wanted) {
    progress.automatic = wanted;
    save();
  }

  function rememberDecision(index, choice) {
    const page = progress.page;
    progress.decisions[page] = progress.decisions[page] || [];
    progress.decisions[page][index] = choice;
    save();
  }

  function rememberAnswer(given) {
    progress.answers[progress.current.index] = given;
    showButtons();
    save();
  }

  function reportAnswer({ question, index }) {
    line.writeAnswer({
      id: question.id,
      question: question.text,
      attempt: progress.attempt,
      given: progress.answers[index],
      correct: question.correct,
      right: progress.isRight(index),
      at: new Date(),
      seconds: (Date.now() - shownAt) / 1000,
    });
  }

  function submitTest() {
    reportAnswer(progress.current);
    progress.mark();
    line.writeResult(progress.score, progress.passed);
    goTo(progress.resultPage);
  }

  function retry() {
    progress.nextAttempt();
    goTo(progress.testStart + 1);
  }

  function exit() {
    const recorded = line.connected;
    save();
    line.end();
    over = true;
    frame.stage.replaceChildren(element('article', { class: 'screen screen--farewell' }, farewellPage(recorded)));
    frame.back.hidden = true;
    frame.contents.hidden = true;
    document.getElementById('heading').focus();
  }

  // ---- keeping it ----------------------------------------------------------------------------------------------

  function save() {
    const kept = line.saveProgress({
      location: progress.location, suspended: progress.serialize(), measure: progress.measure,
    });
    frame.unsaved.hidden = kept;
  }

  function start() {
    const known = line.begin();
    mode = known.mode;
    readOnly = known.passed || mode !== 'normal';
    if (!readOnly && known.suspended) {
      progress.restore(known.suspended);
    }
    buildFrame();
    frame.offline.hidden = line.connected;
    frame.browse.hidden = mode !== 'browse';
    frame.review.hidden = !readOnly || mode === 'browse';
    show({ focus: false });
    save();
  }

  // ---- keyboard and leaving ----------------------------------------------------------------------------------

  function pressed(button) {
    if (button && !button.hidden && !button.disabled) {
      button.click();
    }
  }

  function onKey(event) {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || over) {
      return;
    }
    const { target } = event;
    const choosing = target.matches('input');
    const playing = target.matches('audio, video');
    if (event.key === 'Escape' && !frame.list.hidden) {
      closeContents();
      frame.contents.focus();
    } else if (event.key === 'ArrowRight' && !choosing && !playing) {
      pressed(frame.next);
    } else if (event.key === 'ArrowLeft' && !choosing && !playing) {
      pressed(frame.back);
    } else if (event.key === 'Enter' && !target.matches('button, summary, a, video')) {
      event.preventDefault();
      pressed(frame.next.hidden ? frame.submit : frame.next);
    }
  }

  document.addEventListener('keydown', onKey);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') {
      line.save();
    }
  });
  window.addEventListener('pagehide', () => line.end());
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) {
      window.location.reload();
    }
  });

  /** A look from outside, for tests and support; a copy, so nothing can be changed through it. */
  Object.defineProperty(window, 'COURSE_STATE', {
    get: () => Object.freeze({
      page: progress.page + 1,
      pages: progress.pages.length,
      kind: progress.current.kind,
      answers: progress.answers.map((given) => [...given]),
      attempt: progress.attempt,
      score: progress.score,
      passed: progress.passed,
      mode,
      readOnly,
      standard: line.standard,
      connected: line.connected,
    }),
  });

  start();
})();
