/* Runs a course: holds the run-time interface, sends what it reports, and survives a lost connection. */
(() => {
  'use strict';

  const AUTOCOMMIT_SECONDS = 5;
  const HEARTBEAT_MILLIS = 60_000;
  /* While a course loads it says nothing; the server must not take it for a copying script meanwhile. */
  const LOADING_BEATS_MILLIS = [5_000, 12_000, 24_000, 40_000];
  const RETRY_MILLIS = [1_000, 2_000, 5_000, 10_000];
  const FLUSH_MILLIS = 6_000;
  const BEACON_BYTES = 60_000;
  /* A course that commits many times a second is sent so often at most. */
  const SEND_MILLIS = 500;

  const data = JSON.parse(document.getElementById('player-data').textContent);
  const is12 = data.standard === 'SCORM_12';
  const apiName = is12 ? 'API' : 'API_1484_11';
  const launchable = data.items.filter(item => item.number !== undefined);
  const element = id => document.getElementById(id);
  const frame = element('course');
  const notice = element('notice');
  const windows = window.playerWindows(data, tellFrame);

  let current = null;
  let outbox = null;
  /* Of items that were left: what may not have arrived yet. */
  let left = [];
  let standing = null;
  let over = false;
  let leaving = false;
  const sequencing = data.activities ? window.playerSequencing(data.activities, () => drawNavigation()) : null;

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
    }

    put(cmi, last) {
      const body = withoutNames(cmi);
      this.waiting = { sequence: ++this.sequence, last: last || Boolean(this.waiting && this.waiting.last), body };
      if (leaving) {
        this.beacon();
      } else {
        this.soon();
      }
    }

    /* At once if it is the last word or somebody waits for it, else when the last sending is long enough ago. */
    soon() {
      const pause = this.waiting.last || this.idle.length ? 0 : this.sentAt + SEND_MILLIS - performance.now();
      if (pause <= 0) {
        this.send();
      } else if (!this.failures) {
        clearTimeout(this.timer);
        show('saving');
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
      show(this.failures ? 'offline' : 'saving');
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
      this.failures = 0;
      const answer = await response.json().catch(() => ({}));
      if (answer.ended) {
        this.waiting = null;
        end(answer.ended);
      } else if (response.status === 403) {
        this.waiting = null;
        end('DENIED');
      } else if (!response.ok) {
        show('refused');
      } else {
        stand(answer.standing);
        show('saved');
      }
      this.settle();
    }

    retry(commit) {
      this.waiting = this.waiting || commit;
      this.waiting.last = this.waiting.last || commit.last;
      show('offline');
      const pause = RETRY_MILLIS[Math.min(this.failures++, RETRY_MILLIS.length - 1)];
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.send(), pause);
    }

    /* The page is going: what has not arrived goes by beacon, which outlives the page. */
    beacon() {
      const commit = this.waiting || this.sending;
      if (!commit) {
        return;
      }
      const blob = new Blob([commit.body], { type: 'text/plain;charset=UTF-8' });
      if (blob.size > BEACON_BYTES || !navigator.sendBeacon(this.url(commit), blob)) {
        fetch(this.url(commit), { method: 'POST', body: commit.body, credentials: 'same-origin' }).catch(() => {});
      }
      this.waiting = null;
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

  function withoutNames(cmi) {
    return JSON.stringify(cmi, (key, value) => (key === 'student_name' || key === 'learner_name' ? undefined : value));
  }

  /* Stands in for the library's own way of sending: answers the course at once and delivers behind its back. */
  function service(box) {
    return {
      processHttpRequest(url, params, immediate, log, listeners, metadata) {
        const last = Boolean(metadata && metadata.isTerminateCommit);
        box().put(params, last);
        return { result: 'true', errorCode: 0 };
      },
      updateSettings() {}
    };
  }

  function settings(box) {
    return {
      lmsCommitUrl: `${data.base}commit`,
      autocommit: true,
      autocommitSeconds: AUTOCOMMIT_SECONDS,
      includeCommitSequence: true,
      dataCommitFormat: 'json',
      logLevel: 4,
      /* The server judges; the course's own status must reach it as it is. */
      mastery_override: false,
      httpService: service(box)
    };
  }

  function runtime(box, cmi) {
    let api;
    if (sequencing) {
      sequencing.box = box;
      api = sequencing.api;
      api.reset();
    } else {
      api = is12 ? new window.Scorm12API(settings(() => box)) : new window.Scorm2004API(settings(() => box));
    }
    api.loadFromFlattenedJSON(cmi);
    if (sequencing) { api.on('Initialize', () => setTimeout(drawNavigation)); }
    api.on(is12 ? 'LMSInitialize' : 'Initialize', windows.look);
    api.on(is12 ? 'LMSFinish' : 'Terminate', () => finished(box, is12 ? '' : api.adl.nav.request));
    return api;
  }

  /* A course closed itself while it is on the screen: say where the learner stands and what to do next. */
  function finished(box, wish) {
    if (leaving || over || box !== outbox) {
      return;
    }
    setTimeout(() => {
      if (box === outbox && !over && !leaving) {
        box.flushed().then(() => { if (box === outbox && !over && !leaving) { proceed(wish); } });
      }
    }, 300);
  }

  /* Does what the course has asked for, or what its rules say. */
  function proceed(wish) {
    if (sequencing) {
      follow(sequencing.taken());
      return;
    }
    const target = wish === 'continue' ? current + 1 : wish === 'previous' ? current - 1 : -1;
    if (launchable[target]) { start(target); } else { showFinished(); }
  }

  async function follow(outcome) {
    drawNavigation();
    await keep();
    if (outcome.number !== undefined) {
      start(outcome.number);
    } else if (outcome.ended || !sequencing.may('continue')) {
      show(outbox && !outbox.isEmpty() ? 'saving' : 'saved');
      openToc(!outcome.ended);
      tell('finishedTitle', 'finishedHelp', 'again', () => window.location.reload());
    } else {
      openToc(true);
      tell('nextTitle', 'nextHelp', 'next', () => move('continue'));
    }
  }

  /* Where the learner stands among the items is known on every device. */
  function keep() {
    return fetch(`${data.base}sequencing`, {
      method: 'POST', headers: { 'Content-Type': 'application/json' }, body: sequencing.state(), credentials: 'same-origin'
    }).catch(() => null);
  }

  /* The learner wants another item: the one that runs has its last word first, and may change what is allowed. */
  async function move(request, number) {
    if (!sequencing) {
      start(number);
      return;
    }
    hideNotice();
    const running = isRunning(sequencing.api);
    const wished = running && (number === undefined || sequencing.mayChoose(number));
    if (wished) {
      sequencing.wish(request, number);
    }
    await stop();
    const outcome = running ? sequencing.taken() : {};
    const decided = wished || outcome.number !== undefined || outcome.ended;
    const open = number === undefined || sequencing.mayChoose(number);
    follow(!decided && open ? sequencing.request(request, number) : outcome);
  }

  async function begin() {
    if (!sequencing) {
      start(data.first);
      return;
    }
    const response = await fetch(`${data.base}sequencing`, { credentials: 'same-origin' }).catch(() => null);
    if (!response || response.status >= 500) {
      show('offline');
      tell('unreachableTitle', 'unreachableHelp', 'retry', () => { hideNotice(); begin(); });
      return;
    }
    const kept = await response.json().catch(() => ({}));
    if (!response.ok) {
      end(kept.ended || 'DENIED');
      return;
    }
    sequencing.create(settings(() => sequencing.box));
    follow(sequencing.begin(kept.state));
  }

  function showFinished() {
    const next = launchable.find(item => item.number > current && stateOf(item.number) !== 'PASSED');
    if (launchable.length > 1 && next) {
      openToc(true);
      tell('nextTitle', 'nextHelp', 'next', () => start(next.number));
      return;
    }
    tell('finishedTitle', 'finishedHelp', 'again', () => start(current));
  }

  async function start(number) {
    hideNotice();
    await stop();
    const response = await fetch(`${data.base}begin/${number}`, { method: 'POST', credentials: 'same-origin' })
      .catch(() => null);
    if (!response || response.status >= 500) {
      show('offline');
      tell('unreachableTitle', 'unreachableHelp', 'retry', () => start(number));
      return;
    }
    const begun = await response.json().catch(() => ({}));
    if (begun.retake) {
      drawToc();
      barred(begun);
      return;
    }
    if (!response.ok) {
      end(begun.ended || 'DENIED');
      return;
    }
    current = number;
    outbox = new Outbox(number, begun.run);
    stand(begun.standing);
    const item = launchable[number];
    if (item.sco) {
      const api = runtime(outbox, begun.cmi);
      /* A test play of the back office shows what the course says. */
      window[apiName] = window.playerCalls ? window.playerCalls.watched(api) : api;
    } else {
      if (sequencing) { sequencing.api.reset(); }
      outbox.put(is12 ? { cmi: { core: { lesson_status: 'completed' } } } : { cmi: { completion_status: 'completed' } }, true);
    }
    if (sequencing) { drawNavigation(); }
    windows.watch(frame);
    frame.contentWindow.location.replace(`${data.base}c/${item.launch}`);
    document.body.dataset.item = String(number);
    LOADING_BEATS_MILLIS.forEach(millis => setTimeout(() => { if (current === number) { heartbeat(); } }, millis));
    frame.focus();
  }

  /* The test was failed, and the course's rule says when it may begin again. */
  function barred(begun) {
    show('saved');
    tell('retakeTitle', begun.from ? 'retakeFrom' : 'retakeNoneLeft');
    if (begun.from) {
      const from = new Intl.DateTimeFormat(document.documentElement.lang === 'de' ? 'de-DE' : 'en-GB', { dateStyle: 'medium', timeStyle: 'short' })
        .format(new Date(begun.from));
      element('notice-help').textContent = data.texts.retakeFrom.replace('{0}', from);
    }
    if (launchable.length > 1) { openToc(true); }
  }

  /* Leaves the item that runs: its own unload handlers come first, then a terminate if it forgot. */
  async function stop() {
    if (current !== null) {
      const box = outbox;
      outbox = null;
      windows.close();
      left.push(box);
      await unload();
      const api = window[apiName];
      if (api && launchable[box.number].sco) {
        terminate(api);
      }
      window[apiName] = undefined;
      current = null;
    }
    await Promise.all(left.map(box => box.flushed()));
    left = left.filter(box => !box.isEmpty());
    return left.length === 0;
  }

  function unsent() {
    return [...left, outbox].filter(box => box && !box.isEmpty());
  }

  function unload() {
    return new Promise(done => {
      const proceed = () => { frame.removeEventListener('load', proceed); done(); };
      frame.addEventListener('load', proceed);
      setTimeout(proceed, 1_500);
      frame.contentWindow.location.replace('about:blank');
    });
  }

  function isRunning(api) {
    return api.currentState === 1;
  }

  /* Who goes on to another unit of a sequenced course leaves one in the middle only if it says so. */
  function isInTheMiddle(api) {
    const completion = api.GetValue('cmi.completion_status');
    const goesOn = sequencing && api.adl.nav.request !== 'suspendAll';
    return goesOn ? completion === 'incomplete' : completion !== 'completed';
  }

  /* A course that never ends itself is left in the middle, so that it can be resumed. */
  function terminate(api) {
    if (!isRunning(api)) {
      return;
    }
    if (is12) {
      if (api.LMSGetValue('cmi.core.lesson_status') === 'incomplete') { api.LMSSetValue('cmi.core.exit', 'suspend'); }
      api.LMSFinish('');
    } else {
      if (isInTheMiddle(api)) { api.SetValue('cmi.exit', 'suspend'); }
      api.Terminate('');
    }
  }

  async function finish() {
    element('finish').disabled = true;
    if (sequencing && sequencing.api && isRunning(sequencing.api)) {
      sequencing.wish('suspendAll');
    }
    const arrived = await stop();
    if (sequencing && sequencing.api) {
      await keep();
    }
    if (!arrived) {
      element('finish').disabled = false;
      tell('unsavedTitle', 'unsavedHelp', 'retry', () => { hideNotice(); finish(); });
      return;
    }
    leaving = true;
    await fetch(`${data.base}end`, { method: 'POST', credentials: 'same-origin', keepalive: true }).catch(() => {});
    tellFrame('leave');
  }

  function end(reason) {
    if (over || leaving) {
      return;
    }
    over = true;
    show('ended');
    windows.close();
    frame.contentWindow.location.replace('about:blank');
    tell(`ended.${reason}.title`, `ended.${reason}.help`);
  }

  /* The page around this one, on an origin that no course shares. */
  function tellFrame(kind, more) {
    window.parent.postMessage({ kind, ...more }, data.frame);
  }

  function tell(title, help, action, act) {
    element('notice-title').textContent = data.texts[title] || data.texts['ended.DENIED.title'];
    element('notice-help').textContent = data.texts[help] || data.texts['ended.DENIED.help'];
    element('notice-result').textContent = action === 'again' ? resultText() : '';
    const again = element('again');
    again.hidden = !act;
    again.textContent = action ? data.texts[action] : '';
    again.onclick = act || null;
    notice.hidden = false;
    (action === 'next' || action === 'retry' ? again : element('back-to-portal')).focus();
  }

  function hideNotice() {
    notice.hidden = true;
  }

  function resultText() {
    if (!standing) {
      return '';
    }
    const score = standing.score === null || standing.score === undefined
      ? '' : ` · ${new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: 2 }).format(standing.score)} %`;
    return (data.texts[`state.${standing.state}`] || '') + score;
  }

  function show(state) {
    const sign = element('connection');
    if (over && state !== 'ended') {
      return;
    }
    sign.dataset.state = state;
    sign.textContent = data.texts[`connection.${state}`];
  }

  function stateOf(number) {
    return standing && standing.items ? standing.items[number] : null;
  }

  function stand(news) {
    if (news) {
      standing = news;
      document.body.dataset.state = news.state;
    }
    drawToc();
  }

  function drawToc() {
    if (launchable.length < 2) {
      return;
    }
    const list = element('toc-items');
    list.replaceChildren(...data.items.filter(isListed).map(line));
    element('toc-toggle').hidden = false;
  }

  function isListed(item) {
    const hidden = sequencing && item.number !== undefined && sequencing.isHidden(item.number);
    return item.visible && !hidden;
  }

  /* What the course's rules allow at the moment. */
  function drawNavigation() {
    drawToc();
    ['previous', 'next'].forEach(id => {
      const request = id === 'next' ? 'continue' : id;
      element(id).hidden = sequencing.isHiddenStep(request);
      element(id).disabled = !sequencing.may(request);
    });
  }

  function line(item) {
    const entry = document.createElement('li');
    entry.style.setProperty('--depth', item.depth);
    if (item.number === undefined) {
      entry.className = 'chapter';
      entry.textContent = item.title;
      return entry;
    }
    const button = document.createElement('button');
    button.type = 'button';
    button.id = `toc-item-${item.number}`;
    button.setAttribute('aria-current', String(item.number === current));
    const title = document.createElement('span');
    title.textContent = item.title;
    const state = document.createElement('span');
    state.className = 'state';
    state.dataset.state = stateOf(item.number) || '';
    state.textContent = data.texts[`state.${stateOf(item.number) || 'NONE'}`];
    button.append(title, state);
    button.onclick = () => {
      if (window.matchMedia('(max-width: 44rem)').matches) { openToc(false); }
      move('choice', item.number);
    };
    button.disabled = Boolean(sequencing) && !sequencing.mayChoose(item.number) && !sequencing.mayOpenOthers();
    entry.append(button);
    return entry;
  }

  function openToc(open) {
    element('toc').hidden = !open;
    element('toc-toggle').setAttribute('aria-expanded', String(open));
  }

  async function heartbeat() {
    if (over || leaving || document.visibilityState === 'hidden') {
      return;
    }
    const response = await fetch(`${data.base}heartbeat`, { method: 'POST', credentials: 'same-origin' }).catch(() => null);
    if (response && response.status === 410) {
      const answer = await response.json().catch(() => ({}));
      end(answer.ended || 'IDLE');
    }
  }

  element('finish').onclick = finish;
  element('previous').onclick = () => move('previous');
  element('next').onclick = () => move('continue');
  element('toc-toggle').onclick = () => openToc(element('toc').hidden);
  element('back-to-portal').onclick = () => { if (over) { tellFrame('leave'); } else { finish(); } };
  element('full-screen').onclick = () => tellFrame('fullScreen');
  window.addEventListener('message', event => {
    if (event.source !== window.parent || event.origin !== data.frame) { return; }
    if (event.data.kind === 'ask') { tellFrame('ready'); return; }
    element('full-screen').hidden = !event.data.fullScreen;
    element('full-screen').setAttribute('aria-pressed', String(Boolean(event.data.full)));
  });
  /* The course went to a foreign page and was stopped; what shows in its place is the browser's, so it begins again. */
  document.addEventListener('securitypolicyviolation', violation => {
    if (violation.effectiveDirective === 'frame-src' && current !== null && !over) {
      const number = current;
      tell('blockedTitle', 'blockedHelp', 'again', () => start(number));
    }
  });
  window.addEventListener('online', () => {
    if (unsent().length) { unsent().forEach(box => box.send()); } else { show('saved'); }
  });
  /* A phone may end a page that is out of sight without a word. */
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') { unsent().forEach(box => box.send()); }
  });
  window.addEventListener('beforeunload', event => {
    if (!leaving && !over && unsent().some(box => box.failures)) { event.preventDefault(); }
  });
  window.addEventListener('offline', () => show('offline'));
  /* Runs before the frame's own unload, so what the course still says then goes by beacon too. */
  window.addEventListener('pagehide', () => {
    leaving = true;
    const api = window[apiName];
    if (api && outbox && isRunning(api)) {
      if (is12) { api.LMSCommit(''); } else { api.Commit(''); }
    }
    unsent().forEach(box => box.beacon());
  });
  window.addEventListener('pageshow', event => {
    if (event.persisted) {
      window.location.reload();
    }
  });
  setInterval(heartbeat, HEARTBEAT_MILLIS);

  show('saved');
  openToc(launchable.length > 1 && !window.matchMedia('(max-width: 44rem)').matches);
  drawToc();
  tellFrame('ready');
  begin();
})();
