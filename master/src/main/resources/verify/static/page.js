/* Compares code and name with the certificate, here in the browser: they stand behind the # of the address, which is never sent. */
'use strict';
(() => {
  const byId = id => document.getElementById(id);
  const result = byId('result');
  const fields = { number: byId('number'), code: byId('code'), name: byId('name'), birth: byId('birth') };
  byId('by-name').hidden = false;

  /** Code, name and birth date from the address, or null. */
  function told() {
    const parts = location.hash.slice(1).split('.');
    if (parts.length < 2) return null;
    try {
      return { code: parts[0], name: decodeURIComponent(parts[1]), birth: parts[2] || '' };
    } catch (broken) {
      return null;
    }
  }

  async function show() {
    for (const link of document.querySelectorAll('a.language')) link.hash = location.hash;
    const claim = told();
    if (claim) {
      fields.code.value = claim.code.replace(/(.{4})(?=.)/g, '$1-');
      fields.name.value = claim.name;
      fields.birth.value = claim.birth;
    }
    if (!result || !result.dataset.commitment) return;
    const salt = claim && KitaCheck.salt(claim.code);
    tellCode(claim ? KitaCheck.codeProblem(claim.code) : null);
    const verdict = salt ? await KitaCheck.isFor(result.dataset.commitment, salt, claim.name, claim.birth) : null;
    const valid = result.dataset.state === 'genuine';
    byId('verdict-number').hidden = verdict === false || verdict === true && valid;
    outcome('verdict-genuine', verdict === true && valid, claim);
    outcome('verdict-other', verdict === false, claim);
    result.dataset.name = verdict === null ? '' : verdict ? 'same' : 'other';
  }

  function outcome(id, shown, claim) {
    const block = byId(id);
    block.hidden = !shown;
    if (shown) {
      block.querySelector('.person').textContent = claim.name.trim();
      block.focus({ preventScroll: true });
      block.scrollIntoView({ block: 'nearest' });
    }
  }

  /** What was found for other entries does not stand beside wrong ones. */
  function withdraw() {
    if (!result || !result.dataset.commitment) return;
    byId('verdict-genuine').hidden = byId('verdict-other').hidden = true;
    byId('verdict-number').hidden = false;
    result.dataset.name = '';
  }

  function mark(field, wrong) {
    byId(field + '-error').hidden = !wrong;
    fields[field].setAttribute('aria-invalid', String(wrong));
    return wrong;
  }

  /** A code that was left out is asked for, one with a typing error is to be compared. */
  function tellCode(problem) {
    const line = byId('code-error');
    line.textContent = problem ? line.dataset[problem] : '';
    mark('code', problem !== null);
  }

  byId('check').addEventListener('submit', event => {
    event.preventDefault();
    const number = KitaCheck.number(fields.number.value);
    const withName = fields.code.value.trim() !== '' || fields.name.value.trim() !== '';
    const codeProblem = withName ? KitaCheck.codeProblem(fields.code.value) : null;
    tellCode(codeProblem);
    const wrong = [
      ['number', mark('number', number === null)],
      ['code', codeProblem !== null],
      ['name', mark('name', withName && fields.name.value.trim() === '')],
    ].filter(one => one[1]);
    if (wrong.length) {
      withdraw();
      fields[wrong[0][0]].focus();
      return;
    }
    const path = '/verify/' + number + '?lang=' + document.documentElement.lang;
    const hash = withName ? '#' + KitaCheck.symbols(fields.code.value) + '.' + encoded(fields.name.value.trim())
      + (fields.birth.value ? '.' + fields.birth.value : '') : '';
    if (path + hash === location.pathname + location.search + location.hash) {
      show();
    } else if (hash && path === location.pathname + location.search) {
      location.hash = hash;
    } else {
      location.assign(path + hash);
    }
  });

  function encoded(text) {
    return encodeURIComponent(text).replace(/\./g, '%2E');
  }

  addEventListener('hashchange', show);
  show();
})();
