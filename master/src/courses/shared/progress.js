/** What the learner has done so far, and its short form for the platform's suspend_data. */
(() => {
  'use strict';

  const FORMAT = 1;

  /** All pages in order: content, an introduction to the test, one page per question, the result. */
  function pagesOf(course) {
    return [
      ...course.screens.map((screen) => ({ kind: 'content', title: screen.title, screen })),
      { kind: 'intro', title: 'Verständnistest' },
      ...course.questions.map((question, index) => ({ kind: 'question', title: `Frage ${index + 1}`, question, index })),
      { kind: 'result', title: 'Ergebnis' },
    ];
  }

  class Progress {
    constructor(course) {
      this.course = course;
      this.pages = pagesOf(course);
      this.page = 0;
      this.furthest = 0;
      this.attempt = 1;
      this.score = null;
      this.automatic = false;
      this.decisions = {};
      this.clearAnswers();
    }

    clearAnswers() {
      this.answers = this.course.questions.map(() => []);
    }

    get current() {
      return this.pages[this.page];
    }

    get testStart() {
      return this.course.screens.length;
    }

    get resultPage() {
      return this.pages.length - 1;
    }

    get passed() {
      return this.score !== null && this.score >= this.course.passMark;
    }

    /** Part of the way that has been seen, 0 to 1; the whole way only with a pass. */
    get measure() {
      return this.passed ? 1 : Math.min(this.furthest / this.resultPage, 0.95);
    }

    get location() {
      return `${this.page + 1}/${this.pages.length}`;
    }

    goTo(page) {
      this.page = Math.max(0, Math.min(page, this.resultPage));
      this.furthest = Math.max(this.furthest, this.page);
    }

    isRight(index) {
      const { correct } = this.course.questions[index];
      const given = this.answers[index];
      return given.length === correct.length && correct.every((option) => given.includes(option));
    }

    /** Marks the attempt. A multiple-choice question counts only when all of it is right. */
    mark() {
      const right = this.answers.filter((given, index) => this.isRight(index)).length;
      this.score = Math.round((right / this.answers.length) * 100);
    }

    nextAttempt() {
      this.attempt += 1;
      this.score = null;
      this.clearAnswers();
    }

    serialize() {
      return JSON.stringify({
        v: FORMAT,
        n: this.pages.length,
        p: this.page,
        m: this.furthest,
        t: this.attempt,
        r: this.score,
        u: this.automatic ? 1 : 0,
        a: this.answers,
        d: this.decisions,
      });
    }

    /** Takes up a saved state; one of another form or another edition of the course is left aside. */
    restore(text) {
      let saved;
      try {
        saved = JSON.parse(text);
      } catch (notOurs) {
        return false;
      }
      if (!saved || saved.v !== FORMAT || saved.n !== this.pages.length) {
        return false;
      }
      this.attempt = saved.t;
      this.score = saved.r;
      this.automatic = saved.u === 1;
      this.answers = saved.a;
      this.decisions = saved.d;
      this.furthest = saved.m;
      this.goTo(saved.p);
      return true;
    }
  }

  window.KitaCourse.Progress = Progress;
})();
