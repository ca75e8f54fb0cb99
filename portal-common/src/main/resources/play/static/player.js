/* Runs a course: holds the run-time interface, sends what it reports, and survives a lost connection. */
(() => {
  'use strict';

  const AUTOCOMMIT_SECONDS = 5;
  const HEARTBEAT_MILLIS = 60_000;
  /* While a course loads it says nothing; the server must not take it for a copying script meanwhile. */
  const LOADING_BEATS_MILLIS = [5_000, 12_000, 24_000, 40_000];
  const HEARTBEAT_AGAIN_MILLIS = 10_000;
  /* A bookmark of this length may be too long for the last word while the window is being closed. */
  const LONG_BOOKMARK = 15_000;
  const SOON_MILLIS = 500;

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
  let pulse = null;
  let savedAt = null;
  const outboxes = window.playerOutbox(data, { show, stand, end, hint, isLeaving: () => leaving });
  const sequencing = data.activities ? window.playerSequencing(data.activities, () => drawNavigation()) : null;

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
    watchBookmark(box, api);
    api.on(is12 ? 'LMSFinish' : 'Terminate', () => finished(box, is12 ? '' : api.adl.nav.request));
    return api;
  }

  /* What is too long to outlive the window is sent as soon as it is set. */
  function watchBookmark(box, api) {
    let timer = null;
    api.on(`${is12 ? 'LMS' : ''}SetValue.cmi.suspend_data`, (element, value) => {
      clearTimeout(timer);
      if (String(value).length > LONG_BOOKMARK) {
        timer = setTimeout(() => {
          if (box === outbox && isRunning(api)) { commit(api); }
        }, SOON_MILLIS);
      }
    });
  }

  function commit(api) {
    if (is12) { api.LMSCommit(''); } else { api.Commit(''); }
  }

  /* A course closed itself while it is on the screen: say where the learner stands and what to do next. */
  function finished(box, wish) {
    if (leaving || over || box !== outbox) {
      return;
    }
    setTimeout(() => {
      if (box === outbox && !over && !leaving) {
        box.flushed().then(() => { if (box === outbox && !over && !leaving) { concluded(box, wish); } });
      }
    }, 300);
  }

  function concluded(box, wish) {
    if (box.lost) {
      tellLost([box]);
    } else {
      proceed(wish);
    }
  }

  function tellLost(boxes) {
    boxes.forEach(box => { box.lost = false; });
    show('refused');
    hint(null);
    tell('lostTitle', 'lostHelp', 'reopen', () => window.location.reload());
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
    if (!await outboxes.deliverKept()) {
      show('offline');
      tell('unreachableTitle', 'unreachableHelp', 'retry', () => { hideNotice(); begin(); });
      return;
    }
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
    outbox = outboxes.open(number, begun.run);
    hint(null);
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
    const lost = left.filter(box => box.lost);
    left = left.filter(box => !box.isEmpty());
    return { arrived: left.length === 0, lost };
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
    const { arrived, lost } = await stop();
    if (sequencing && sequencing.api) {
      await keep();
    }
    if (!arrived) {
      element('finish').disabled = false;
      tell('unsavedTitle', 'unsavedHelp', 'retry', () => { hideNotice(); finish(); });
      return;
    }
    if (lost.length) {
      element('finish').disabled = false;
      tellLost(lost);
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
    (['next', 'retry', 'reopen'].includes(action) ? again : element('back-to-portal')).focus();
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
    if (state === 'saved') { savedAt = new Date(); }
    sign.dataset.state = state;
    sign.textContent = data.texts[`connection.${state}`];
  }

  /* One sentence about what was not taken, until it is no longer true or was read. */
  function hint(key) {
    const line = element('hint');
    if (!key || line.dataset.read === key) {
      line.hidden = true;
      return;
    }
    line.dataset.hint = key;
    element('hint-text').textContent = data.texts[`hint.${key}`].replace('{0}', time(savedAt));
    line.hidden = false;
  }

  function time(instant) {
    return instant ? new Intl.DateTimeFormat(document.documentElement.lang, { hour: '2-digit', minute: '2-digit' }).format(instant) : '–';
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

  /* Keeps the session alive, and tells of a connection that is lost while nothing is being sent. */
  async function heartbeat() {
    clearTimeout(pulse);
    if (over || leaving || document.visibilityState === 'hidden') {
      return;
    }
    const response = await fetch(`${data.base}heartbeat`, { method: 'POST', credentials: 'same-origin' }).catch(() => null);
    clearTimeout(pulse);
    const away = !response || response.status >= 500;
    pulse = setTimeout(heartbeat, away ? HEARTBEAT_AGAIN_MILLIS : HEARTBEAT_MILLIS);
    if (away) {
      show('offline');
    } else if (response.status === 410) {
      const answer = await response.json().catch(() => ({}));
      end(answer.ended || 'IDLE');
    } else if (element('connection').dataset.state === 'offline' && !unsent().length) {
      show('saved');
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
    if (unsent().length) { unsent().forEach(box => box.send()); } else { heartbeat(); }
  });
  /* A phone may end a page that is out of sight without a word. */
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') { unsent().forEach(box => box.send()); } else { heartbeat(); }
  });
  window.addEventListener('beforeunload', event => {
    if (!leaving && !over && unsent().some(box => box.failures)) { event.preventDefault(); }
  });
  window.addEventListener('offline', () => show('offline'));
  /* Runs before the frame's own unload, so what the course still says then goes by beacon too. */
  window.addEventListener('pagehide', () => {
    leaving = true;
    const api = window[apiName];
    if (api && outbox && isRunning(api)) { commit(api); }
    unsent().forEach(box => box.beacon());
  });
  window.addEventListener('pageshow', event => {
    if (event.persisted) {
      window.location.reload();
    }
  });
  element('hint-read').onclick = () => {
    element('hint').dataset.read = element('hint').dataset.hint;
    hint(null);
  };
  pulse = setTimeout(heartbeat, HEARTBEAT_MILLIS);

  show('saved');
  openToc(launchable.length > 1 && !window.matchMedia('(max-width: 44rem)').matches);
  drawToc();
  tellFrame('ready');
  begin();
})();
