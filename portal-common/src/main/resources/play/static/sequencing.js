/* A sequenced course of SCORM 2004: the run-time library decides by the course's own rules what may be opened. */
(() => {
  'use strict';

  const PLAIN = new Set(['continue', 'previous', 'exitAll', 'suspendAll']);

  function walk(activity, visit) {
    visit(activity);
    (activity.children || []).forEach(child => walk(child, visit));
  }

  /* One object of the library for the whole visit; its data are exchanged from item to item. */
  class Sequencing {
    constructor(activities, onChange) {
      this.activities = activities;
      this.onChange = onChange;
      this.box = null;
      this.api = null;
      this.valid = null;
      this.over = false;
      this.outcome = {};
      this.stops = new Map();
      this.ids = new Map();
      this.numbers = new Map();
      walk(activities, one => {
        if (one.number !== undefined) {
          this.ids.set(one.number, one.id);
          this.numbers.set(one.id, one.number);
        }
      });
    }

    create(settings) {
      this.api = new window.Scorm2004API({
        ...settings,
        sequencing: {
          activityTree: this.activities,
          autoRollupOnCMIChange: true,
          logLevel: 'error',
          eventListeners: {
            onActivityDelivery: activity => { this.outcome = { number: this.numbers.get(activity.id) }; },
            onSequencingSessionEnd: ended => { this.outcome = { ended: ended.reason }; this.over = true; },
            onNavigationValidityUpdate: valid => { this.valid = valid; this.onChange(); }
          }
        }
      });
      walk(this.api.getSequencingState().rootActivity, activity => this.takeStops(activity));
    }

    /* The library closes the stopping unit itself instead of what comes after it, so these rules are asked here. */
    takeStops(activity) {
      const rules = activity.sequencingRules.preConditionRules;
      const stops = rules.filter(rule => rule.action === 'stopForwardTraversal');
      stops.forEach(rule => rules.splice(rules.indexOf(rule), 1));
      this.stops.set(activity.id, stops);
    }

    isStopped(number) {
      const current = this.current();
      const from = current ? this.numbers.get(current.id) : undefined;
      return from !== undefined && [...this.ids].some(([at, id]) => at >= from && at < number
        && this.stops.get(id).some(rule => rule.evaluate(this.find(id)) === true));
    }

    process() {
      return this.api.getSequencingService().getOverallSequencingProcess();
    }

    /* Goes on where the learner left, or begins. */
    begin(kept) {
      if (kept) {
        this.api.deserializeSequencingState(kept);
      }
      const current = this.current();
      if (current && current.isActive && this.numbers.has(current.id)) {
        this.process().updateNavigationValidity();
        return { number: this.numbers.get(current.id) };
      }
      if (kept && JSON.parse(kept).sequencing?.suspendedActivity) {
        const resumed = this.request('resumeAll');
        if (resumed.number !== undefined) {
          return resumed;
        }
      }
      return current ? this.request('continue') : this.start();
    }

    /* A course that does not flow begins with what the learner chooses: the first that may be chosen. */
    start() {
      const started = this.request('start');
      if (started.number !== undefined || started.ended) {
        return started;
      }
      for (const number of this.ids.keys()) {
        const chosen = this.request('choice', number);
        if (chosen.number !== undefined) {
          return chosen;
        }
      }
      return {};
    }

    current() {
      return this.api.getSequencingState().currentActivity;
    }

    /* What the learner wishes while an item runs is decided when the item has said its last word. */
    wish(request, number) {
      this.api.adl.nav.request = PLAIN.has(request) ? request : `{target=${this.ids.get(number)}}${request}`;
    }

    request(request, number) {
      this.api.processNavigationRequest(request, number === undefined ? undefined : this.ids.get(number));
      return this.taken();
    }

    /* What came of the last request: the number of an item to deliver, or why the course has ended, or nothing. */
    taken() {
      const outcome = this.outcome;
      this.outcome = {};
      return outcome;
    }

    state() {
      return this.api.serializeSequencingState();
    }

    /* By the rules, and by what would come of it with the data of the item that runs. */
    may(request) {
      return !this.over && Boolean(this.valid && this.valid[request]) && !this.isHiddenStep(request)
        && this.api.previewNavigationRequest(request).outcome !== 'blocked';
    }

    isHiddenStep(request) {
      return !this.valid || this.valid.hideLmsUi.includes(request);
    }

    mayChoose(number) {
      const id = this.ids.get(number);
      const current = this.current();
      const activity = this.find(id);
      const usedUp = activity && activity !== current && !activity.isSuspended
        && activity.attemptLimit !== null && activity.attemptCount >= activity.attemptLimit;
      return !this.over && Boolean(this.valid && this.valid.choice && this.valid.choice[id] === 'true' && !usedUp && !this.isStopped(number));
    }

    /* What the item that runs has reached may open others as soon as it has ended. */
    mayOpenOthers() {
      const { completion_status: completion, success_status: success } = this.api.cmi;
      return this.api.currentState === 1 && (completion === 'completed' || success === 'passed');
    }

    isHidden(number) {
      const activity = this.find(this.ids.get(number));
      return !activity || activity.isHiddenFromChoice || activity.sequencingRules.preConditionRules
        .some(rule => rule.action === 'hiddenFromChoice' && rule.evaluate(activity) === true);
    }

    find(id) {
      let found = null;
      const root = this.api && this.api.getSequencingState().rootActivity;
      if (root) {
        walk(root, one => { found = one.id === id ? one : found; });
      }
      return found;
    }
  }

  window.playerSequencing = (activities, onChange) => new Sequencing(activities, onChange);
})();
