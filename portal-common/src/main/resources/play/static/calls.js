/* Test play: shows every call of the course to the run-time interface, with its answer and its error code. */
(() => {
  'use strict';

  const MOST = 5_000;
  const SHOWN = 400;
  const data = JSON.parse(document.getElementById('player-data').textContent);
  const text = key => data.texts[`calls.${key}`];
  const is12 = data.standard === 'SCORM_12';
  const prefix = is12 ? 'LMS' : '';
  const CALLS = new Set(is12
    ? ['LMSInitialize', 'LMSFinish', 'LMSGetValue', 'LMSSetValue', 'LMSCommit', 'LMSGetLastError', 'LMSGetErrorString', 'LMSGetDiagnostic']
    : ['Initialize', 'Terminate', 'GetValue', 'SetValue', 'Commit', 'GetLastError', 'GetErrorString', 'GetDiagnostic']);
  const QUESTIONS = /Get(LastError|ErrorString|Diagnostic)$/;
  const lines = [];
  const begun = performance.now();

  function make(tag, properties, ...children) {
    const made = Object.assign(document.createElement(tag), properties);
    made.append(...children);
    return made;
  }

  const filter = make('input', { type: 'search', id: 'calls-filter', placeholder: text('filter') });
  filter.setAttribute('aria-label', text('filter'));
  const onlyErrors = make('input', { type: 'checkbox', id: 'calls-errors' });
  const count = make('p', { id: 'calls-count' });
  count.setAttribute('role', 'status');
  const clear = make('button', { type: 'button', id: 'calls-clear', textContent: text('clear') });
  const list = make('ol', { id: 'calls-list' });
  const panel = make('aside', { id: 'calls' },
    make('div', { className: 'calls-head' },
      make('h2', { textContent: text('title') }), clear,
      filter, make('label', {}, onlyErrors, text('errors')), count),
    list);
  panel.setAttribute('aria-label', text('title'));
  list.tabIndex = 0;
  document.querySelector('.stage').append(panel);
  document.body.classList.add('test');

  const toggle = make('button', { type: 'button', id: 'calls-toggle', textContent: text('title') });
  toggle.setAttribute('aria-controls', 'calls');
  document.getElementById('finish').before(toggle);
  function open(wanted) {
    panel.hidden = !wanted;
    toggle.setAttribute('aria-expanded', String(wanted));
  }
  toggle.onclick = () => open(panel.hidden);
  open(!window.matchMedia('(max-width: 44rem)').matches);

  function isWanted(line) {
    const words = filter.value.trim().toLowerCase();
    return (!onlyErrors.checked || line.error !== 0) && (!words || line.words.includes(words));
  }

  function drawn(line) {
    const call = make('code', { textContent: `${line.name}(${line.args.map(arg => JSON.stringify(arg)).join(', ')})` });
    const answer = make('code', { className: 'answer', textContent: `→ ${JSON.stringify(line.answer)}` });
    const entry = make('li', {}, make('span', { className: 'at', textContent: `${line.at.toFixed(2)} s` }), call, answer);
    if (line.error) {
      entry.className = 'error';
      entry.append(make('span', { className: 'why', textContent: `${text('error')} ${line.error}: ${line.why}` }));
    }
    return entry;
  }

  function tell() {
    const errors = lines.filter(line => line.error).length;
    count.textContent = text('count').replace('{0}', lines.length).replace('{1}', errors);
  }

  function draw() {
    list.replaceChildren(...lines.filter(isWanted).slice(-SHOWN).map(drawn));
    list.scrollTop = list.scrollHeight;
    tell();
  }

  function add(line) {
    lines.push(line);
    if (lines.length > MOST) { lines.shift(); }
    tell();
    if (!isWanted(line)) { return; }
    const atEnd = list.scrollHeight - list.scrollTop - list.clientHeight < 80;
    list.append(drawn(line));
    if (list.childElementCount > SHOWN) { list.firstElementChild.remove(); }
    if (atEnd) { list.scrollTop = list.scrollHeight; }
  }

  filter.oninput = draw;
  onlyErrors.onchange = draw;
  clear.onclick = () => { lines.length = 0; draw(); };
  tell();

  function noted(api, name, args) {
    const at = (performance.now() - begun) / 1000;
    const answer = api[name](...args);
    const error = QUESTIONS.test(name) ? 0 : Number(api[`${prefix}GetLastError`]()) || 0;
    const line = {
      at, name, args: args.map(String), answer: String(answer), error,
      why: error ? String(api[`${prefix}GetErrorString`](String(error))) : ''
    };
    line.words = `${line.name} ${line.args.join(' ')} ${line.answer} ${line.error || ''} ${line.why}`.toLowerCase();
    add(line);
    return answer;
  }

  window.playerCalls = {
    /* The same interface; asking for the last error afterwards changes nothing, for that call leaves it as it is. */
    watched(api) {
      return new Proxy(api, {
        get(target, name) {
          const member = target[name];
          if (CALLS.has(name)) { return (...args) => noted(target, name, args); }
          return typeof member === 'function' ? member.bind(target) : member;
        }
      });
    }
  };
})();
