/* Delivers what a course reports: in order, once, through lost connections and closed windows. */
(() => {
  'use strict';

  const RETRY_MILLIS = [1_000, 2_000, 5_000, 10_000];
  const FLUSH_MILLIS = 6_000;
  /* A course that commits many times a second is sent so often at most. */
  const SEND_MILLIS = 500;
  /* Of what is sent while a page goes, browsers let 64 KiB arrive. */
  const BEACON_BYTES = 60_000;
  /* The server reads 2 MiB of one commit. */
  const MOST_BYTES = 2_000_000;
  const KEPT_MILLIS = 14 * 24 * 3_600_000;
  /* What a course only ever adds to; the server keeps what it has of them when a commit comes without. */
  const LISTS = ['interactions', 'comments_from_learner'];

  const size = text => new Blob([text]).size;

  function withoutNames(cmi) {
    return JSON.stringify(cmi, (key, value) => (key === 'student_name' || key === 'learner_name' ? undefined : value));
  }

  function withoutLists(body) {
    const whole = JSON.parse(body);
    LISTS.forEach(list => delete whole.cmi[list]);
    return JSON.stringify(whole);
  }

  /* The part of a value that is not the same in all of the former ones; nothing if all of it is. */
  function changed(value, former) {
    if (value === null || typeof value !== 'object') {
      return former.every(other => other === value) ? undefined : value;
    }
    const parts = Object.keys(value)
      .map(key => [key, changed(value[key], former.map(other => (other && typeof other === 'object' ? other[key] : undefined)))])
      .filter(([, part]) => part !== undefined);
    return parts.length ? Object.fromEntries(parts) : undefined;
  }

  /**
   * @param data of the page
   * @param player told by show(state), stand(standing), end(reason) and hint(key); asked by isLeaving()
   */
  window.playerOutbox = (data, player) => {
    const session = data.base.split('/').filter(Boolean).pop();
    const shelf = data.keep ? `unsent.${data.keep}.` : null;

    /* What this browser could not send in time, until the course is opened in it again. */
    const kept = {
      read(key) {
        try {
          return JSON.parse(window.localStorage.getItem(key));
        } catch (unreadable) {
          return null;
        }
      },
      put(key, entry) {
        try {
          window.localStorage.setItem(key, JSON.stringify(entry));
        } catch (full) {
          /* Then the warning before leaving is all there is. */
        }
      },
      drop(key, entry) {
        const there = this.read(key);
        if (there && there.session === entry.session && there.run === entry.run) {
          window.localStorage.removeItem(key);
        }
      },
      keys() {
        try {
          return Object.keys(window.localStorage).filter(key => key.startsWith('unsent.'));
        } catch (forbidden) {
          return [];
        }
      }
    };

    /* Keeps the newest state of one run until the server has it: each commit holds everything, so a newer one replaces it. */
    class Outbox {
      constructor(number, run) {
        this.number = number;
        this.run = run;
        this.sequence = 0;
        this.waiting = null;
        this.sending = null;
        this.failures = 0;
        this.timer = null;
        this.sentAt = -SEND_MILLIS;
        this.idle = [];
        /* The last body that was taken. */
        this.taken = null;
        /* Whether the lists of answers are left out because there are too many. */
        this.slim = false;
        /* Whether the last word was refused as a whole. */
        this.lost = false;
      }

      put(cmi, last) {
        this.waiting = { sequence: ++this.sequence, last: last || Boolean(this.waiting && this.waiting.last), body: withoutNames(cmi) };
        this.fit(this.waiting);
        if (player.isLeaving()) {
          this.beacon();
        } else {
          this.soon();
        }
      }

      fit(commit) {
        if (!this.slim && commit.body.length > MOST_BYTES / 4 && size(commit.body) > MOST_BYTES) {
          this.slimmer();
        }
        if (this.slim) {
          commit.body = withoutLists(commit.body);
        }
      }

      slimmer() {
        this.slim = true;
        player.hint('slim');
      }

      /* At once if it is the last word or somebody waits for it, else when the last sending is long enough ago. */
      soon() {
        const pause = this.waiting.last || this.idle.length ? 0 : this.sentAt + SEND_MILLIS - performance.now();
        if (pause <= 0) {
          this.send();
        } else if (!this.failures) {
          clearTimeout(this.timer);
          player.show('saving');
          this.timer = setTimeout(() => this.send(), pause);
        }
      }

      url(commit) {
        return `${data.base}commit/${this.number}?run=${this.run}&sequence=${commit.sequence}&final=${commit.last}`;
      }

      async send() {
        if (this.sending || !this.waiting) {
          return;
        }
        clearTimeout(this.timer);
        const commit = this.sending = this.waiting;
        this.waiting = null;
        this.sentAt = performance.now();
        player.show(this.failures ? 'offline' : 'saving');
        try {
          const response = await fetch(this.url(commit), {
            method: 'POST', headers: { 'Content-Type': 'application/json' }, body: commit.body, credentials: 'same-origin'
          });
          this.sending = null;
          await this.answered(response, commit);
        } catch (unreachable) {
          this.sending = null;
          this.retry(commit);
        }
      }

      async answered(response, commit) {
        if (response.status >= 500 || response.status === 429) {
          this.retry(commit);
          return;
        }
        if (this.failures) {
          this.failures = 0;
          this.dropKept();
        }
        const answer = await response.json().catch(() => ({}));
        if (answer.ended) {
          this.waiting = null;
          player.end(answer.ended);
        } else if (response.status === 403) {
          this.waiting = null;
          player.end('DENIED');
        } else if (response.status === 413 && !this.slim) {
          this.slimmer();
          this.waiting = this.waiting || commit;
          this.waiting.last = this.waiting.last || commit.last;
          this.waiting.body = withoutLists(this.waiting.body);
        } else if (!response.ok) {
          this.lost = true;
          player.show('refused');
          player.hint('refused');
        } else {
          this.lost = false;
          this.taken = commit.body;
          player.stand(answer.standing);
          player.show('saved');
          player.hint(answer.element ? 'partly' : this.slim ? 'slim' : null);
        }
        this.settle();
      }

      retry(commit) {
        this.waiting = this.waiting || commit;
        this.waiting.last = this.waiting.last || commit.last;
        this.keep(this.waiting);
        player.show('offline');
        const pause = RETRY_MILLIS[Math.min(this.failures++, RETRY_MILLIS.length - 1)];
        clearTimeout(this.timer);
        this.timer = setTimeout(() => this.send(), pause);
      }

      entry(commit) {
        return { session, run: this.run, sequence: commit.sequence, last: commit.last, body: commit.body, at: Date.now() };
      }

      keep(commit) {
        if (shelf) {
          kept.put(shelf + this.number, this.entry(commit));
        }
      }

      dropKept() {
        if (shelf) {
          kept.drop(shelf + this.number, { session, run: this.run });
        }
      }

      /* The page is going: what has not arrived goes by beacon, which outlives the page; what is too large for one is kept here. */
      beacon() {
        const commit = this.waiting || this.sending;
        if (!commit) {
          return;
        }
        const gone = this.flies(commit, commit.body, '') || this.flies(commit, this.changesIn(commit), '&changes=true');
        if (!gone || this.failures || !window.navigator.onLine) {
          this.keep(commit);
        }
        if (!gone) {
          fetch(this.url(commit), { method: 'POST', body: commit.body, credentials: 'same-origin' }).catch(() => {});
        }
        this.waiting = null;
      }

      flies(commit, body, how) {
        if (!body) {
          return false;
        }
        const blob = new Blob([body], { type: 'text/plain;charset=UTF-8' });
        return blob.size <= BEACON_BYTES && window.navigator.sendBeacon(this.url(commit) + how, blob);
      }

      /* What the server may not have: it knows what it took last, and perhaps what is on its way. */
      changesIn(commit) {
        if (!this.taken) {
          return null;
        }
        const former = [this.taken, this.sending ? this.sending.body : this.taken].map(body => JSON.parse(body));
        return JSON.stringify(changed(JSON.parse(commit.body), former) || { cmi: {} });
      }

      isEmpty() {
        return !this.waiting && !this.sending;
      }

      settle() {
        if (this.waiting) {
          this.soon();
        } else if (!this.sending) {
          this.idle.splice(0).forEach(done => done());
        }
      }

      /* Resolves when everything has arrived, or when waiting longer helps nobody. */
      flushed() {
        if (this.isEmpty()) {
          return Promise.resolve(true);
        }
        const arrived = new Promise(done => this.idle.push(() => done(true)));
        this.send();
        return Promise.race([arrived, new Promise(done => setTimeout(() => done(false), FLUSH_MILLIS))]);
      }
    }

    /* Sends what an earlier page left behind, before a new run begins; false if the server is out of reach. */
    async function deliverKept() {
      for (const key of kept.keys()) {
        const entry = kept.read(key);
        if (!entry || !(entry.at > Date.now() - KEPT_MILLIS)) {
          window.localStorage.removeItem(key);
        } else if (shelf && key.startsWith(shelf)) {
          const from = `run=${entry.run}&sequence=${entry.sequence}&final=${entry.last}&session=${entry.session}`;
          const response = await fetch(`${data.base}commit/${key.substring(shelf.length)}?${from}`, {
            method: 'POST', headers: { 'Content-Type': 'application/json' }, body: entry.body, credentials: 'same-origin'
          }).catch(() => null);
          if (!response || response.status >= 500 || response.status === 429) {
            return false;
          }
          kept.drop(key, entry);
        }
      }
      return true;
    }

    return { open: (number, run) => new Outbox(number, run), deliverKept };
  };
})();
