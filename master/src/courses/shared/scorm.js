/**
 * The line to the learning platform. Finds the SCORM API in the windows above this one and hides the
 * differences between SCORM 1.2 and SCORM 2004 behind a handful of verbs.
 */
(() => {
  'use strict';

  const MAX_LEVELS = 500;
  const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

  /** Walks from a window up to the top; a window of a foreign origin is skipped, not an end. */
  function findUpwards(start, name) {
    let candidate = start;
    for (let level = 0; level < MAX_LEVELS; level += 1) {
      try {
        if (candidate[name]) {
          return candidate[name];
        }
      } catch (foreignOrigin) {
        // Not readable from here; its parent may be.
      }
      if (candidate.parent === candidate) {
        return null;
      }
      candidate = candidate.parent;
    }
    return null;
  }

  function findApi(name) {
    const above = window.parent === window ? null : findUpwards(window.parent, name);
    return above || (window.opener ? findUpwards(window.opener, name) : null);
  }

  function twoDigits(number) {
    return String(number).padStart(2, '0');
  }

  /** 1.2 knows HHHH:MM:SS.SS only. */
  function clockTime(seconds) {
    const whole = Math.floor(seconds);
    const hundredths = Math.floor((seconds - whole) * 100);
    const hours = String(Math.floor(whole / 3600)).padStart(4, '0');
    return `${hours}:${twoDigits(Math.floor(whole / 60) % 60)}:${twoDigits(whole % 60)}.${twoDigits(hundredths)}`;
  }

  /** 2004 knows ISO 8601 durations. */
  function isoDuration(seconds) {
    const hours = Math.floor(seconds / 3600);
    const minutes = Math.floor(seconds / 60) % 60;
    const rest = Math.round((seconds % 60) * 100) / 100;
    return `PT${hours ? `${hours}H` : ''}${minutes ? `${minutes}M` : ''}${rest}S`;
  }

  function timeOfDay(date) {
    return [date.getHours(), date.getMinutes(), date.getSeconds()].map(twoDigits).join(':');
  }

  function letters(indices) {
    return [...indices].sort((a, b) => a - b).map((index) => LETTERS[index]);
  }

  const SCORM_12 = {
    standard: '1.2',
    apiName: 'API',
    calls: { open: 'LMSInitialize', get: 'LMSGetValue', set: 'LMSSetValue', save: 'LMSCommit', close: 'LMSFinish' },
    keys: {
      mode: 'cmi.core.lesson_mode',
      entry: 'cmi.core.entry',
      location: 'cmi.core.lesson_location',
      sessionTime: 'cmi.core.session_time',
      exit: 'cmi.core.exit',
    },
    finishedExit: '',
    duration: clockTime,
    isPassed: (line) => line.get('cmi.core.lesson_status') === 'passed',
    begin(line) {
      if (['', 'not attempted', 'browsed'].includes(line.get('cmi.core.lesson_status'))) {
        line.set('cmi.core.lesson_status', 'incomplete');
      }
    },
    progress() {
      // 1.2 has no element for it; location and suspend_data tell the same.
    },
    result(line, percent, passed) {
      line.set('cmi.core.score.min', '0');
      line.set('cmi.core.score.max', '100');
      line.set('cmi.core.score.raw', String(percent));
      line.set('cmi.core.lesson_status', passed ? 'passed' : 'failed');
    },
    answer(line, path, answer) {
      line.set(`${path}.id`, answer.id);
      line.set(`${path}.type`, 'choice');
      line.set(`${path}.time`, timeOfDay(answer.at));
      line.set(`${path}.correct_responses.0.pattern`, letters(answer.correct).join(','));
      line.set(`${path}.weighting`, '1');
      line.set(`${path}.student_response`, letters(answer.given).join(','));
      line.set(`${path}.result`, answer.right ? 'correct' : 'wrong');
      line.set(`${path}.latency`, clockTime(answer.seconds));
    },
  };

  const SCORM_2004 = {
    standard: '2004',
    apiName: 'API_1484_11',
    calls: { open: 'Initialize', get: 'GetValue', set: 'SetValue', save: 'Commit', close: 'Terminate' },
    keys: {
      mode: 'cmi.mode',
      entry: 'cmi.entry',
      location: 'cmi.location',
      sessionTime: 'cmi.session_time',
      exit: 'cmi.exit',
    },
    finishedExit: 'normal',
    duration: isoDuration,
    isPassed: (line) => line.get('cmi.success_status') === 'passed',
    begin(line) {
      if (line.get('cmi.completion_status') !== 'completed') {
        line.set('cmi.completion_status', 'incomplete');
      }
    },
    progress(line, measure) {
      line.set('cmi.progress_measure', measure.toFixed(2));
    },
    result(line, percent, passed) {
      line.set('cmi.score.min', '0');
      line.set('cmi.score.max', '100');
      line.set('cmi.score.raw', String(percent));
      line.set('cmi.score.scaled', String(percent / 100));
      line.set('cmi.success_status', passed ? 'passed' : 'failed');
      // Through with it either way: incomplete would say that the test goes on.
      line.set('cmi.completion_status', 'completed');
    },
    answer(line, path, answer) {
      line.set(`${path}.id`, answer.id);
      line.set(`${path}.type`, 'choice');
      // Hundredths at most; the standard allows a time zone only after a fraction.
      line.set(`${path}.timestamp`, `${answer.at.toISOString().slice(0, 22)}Z`);
      line.set(`${path}.correct_responses.0.pattern`, letters(answer.correct).join('[,]'));
      line.set(`${path}.weighting`, '1');
      line.set(`${path}.learner_response`, letters(answer.given).join('[,]'));
      line.set(`${path}.result`, answer.right ? 'correct' : 'incorrect');
      line.set(`${path}.latency`, isoDuration(answer.seconds));
      line.set(`${path}.description`, answer.question.slice(0, 250));
    },
  };

  /** One session with the platform. Without a platform every verb is a silent no-op. */
  class Line {
    constructor(dialect, api) {
      this.dialect = dialect;
      this.api = api;
      this.openedAt = Date.now();
      this.open = false;
      this.readOnly = false;
      this.writtenAnswers = new Map();
    }

    get connected() {
      return this.api !== null;
    }

    get standard() {
      return this.dialect ? this.dialect.standard : null;
    }

    call(name, ...args) {
      return String(this.api[this.dialect.calls[name]](...args));
    }

    get(key) {
      return this.open ? this.call('get', key) : '';
    }

    set(key, value) {
      return this.open && !this.readOnly && this.call('set', key, value) === 'true';
    }

    /** Opens the session and answers what the platform knows; after a pass nothing is reported again. */
    begin() {
      if (!this.connected || this.call('open', '') !== 'true') {
        this.api = null;
        return { mode: 'normal', passed: false, suspended: '' };
      }
      this.open = true;
      const { keys } = this.dialect;
      const mode = this.get(keys.mode) || 'normal';
      const passed = this.dialect.isPassed(this);
      const fresh = this.get(keys.entry) === 'ab-initio';
      const start = { mode, passed, suspended: fresh ? '' : this.get('cmi.suspend_data') };
      this.readOnly = passed || mode !== 'normal';
      this.set(keys.exit, 'suspend');
      if (!this.readOnly) {
        this.dialect.begin(this);
      }
      return start;
    }

    /** Sends what was set so far. Answers false when the platform could not keep it. */
    save() {
      if (!this.open || this.readOnly) {
        return true;
      }
      this.writeSessionTime();
      return this.call('save', '') === 'true';
    }

    saveProgress({ location, suspended, measure }) {
      this.set(this.dialect?.keys.location, location);
      this.set('cmi.suspend_data', suspended);
      if (this.open) {
        this.dialect.progress(this, measure);
      }
      return this.save();
    }

    /** Writes one answer; a changed answer of the same attempt replaces the earlier one. */
    writeAnswer(answer) {
      if (!this.open || this.readOnly) {
        return;
      }
      const slot = `${answer.attempt}/${answer.id}`;
      if (!this.writtenAnswers.has(slot)) {
        this.writtenAnswers.set(slot, Number(this.get('cmi.interactions._count')) || 0);
      }
      this.dialect.answer(this, `cmi.interactions.${this.writtenAnswers.get(slot)}`, answer);
    }

    writeResult(percent, passed) {
      if (!this.open) {
        return;
      }
      this.dialect.result(this, percent, passed);
      this.set(this.dialect.keys.exit, passed ? this.dialect.finishedExit : 'suspend');
    }

    /** Ends the session; safe to call twice. */
    end() {
      if (!this.open) {
        return;
      }
      this.writeSessionTime();
      this.call('close', '');
      this.open = false;
    }

    writeSessionTime() {
      const seconds = (Date.now() - this.openedAt) / 1000;
      this.set(this.dialect.keys.sessionTime, this.dialect.duration(seconds));
    }
  }

  /** Looks for the preferred standard first, then for the other one. */
  function connect(preferred) {
    const dialects = preferred === '2004' ? [SCORM_2004, SCORM_12] : [SCORM_12, SCORM_2004];
    for (const dialect of dialects) {
      const api = findApi(dialect.apiName);
      if (api) {
        return new Line(dialect, api);
      }
    }
    return new Line(null, null);
  }

  window.KitaCourse = { connect };
})();
