/* Holds the player where no course can reach: shows the mark, fills the screen, leads back, and brings the player back if a course
   has driven it away. */
(() => {
  'use strict';

  const READY_MILLIS = 8_000;
  const RETRY_MILLIS = 2_000;
  const MOST_RETURNS = 3;

  const { origin, base } = document.body.dataset;
  const element = id => document.getElementById(id);
  const player = element('player');
  let facts = null;
  let returns = 0;
  let waiting = null;
  let leaving = false;

  async function learn() {
    const response = await fetch(`${base}frame`, { credentials: 'include', cache: 'no-store' }).catch(() => null);
    if (!response || response.status >= 500) {
      setTimeout(learn, RETRY_MILLIS);
      return;
    }
    facts = await response.json().catch(() => null);
    if (!facts) { return; }
    document.documentElement.lang = facts.language;
    document.title = facts.title || document.title;
    player.title = facts.title || player.title;
    element('mark').textContent = facts.mark || '';
    element('mark').setAttribute('aria-label', `${facts.markHelp || ''}: ${facts.mark || ''}`);
    element('mark').hidden = !facts.mark;
    if (leaving) { leave(); }
  }

  function leave() {
    leaving = true;
    if (facts && facts.returnUrl) { window.location.assign(facts.returnUrl); }
  }

  function tell(message) {
    player.contentWindow.postMessage(message, origin);
  }

  function toggleFullScreen() {
    const change = document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen();
    change.catch(() => {});
  }

  /* Only a file of this course, and none that could run a script: the server sends pages back into the player. */
  function openAlone(address) {
    if (typeof address === 'string' && address.startsWith(`${base}c/`)) { window.open(address, '_blank', 'noopener'); }
  }

  /* The player itself says so when it has loaded; an error page of the browser and a page of the course say nothing. */
  function ready() {
    clearTimeout(waiting);
    waiting = null;
    tell({ kind: 'frame', fullScreen: document.fullscreenEnabled });
  }

  function bringBack() {
    clearTimeout(waiting);
    waiting = null;
    if (leaving) { return; }
    if (++returns <= MOST_RETURNS) {
      player.src = base;
      expect();
      return;
    }
    const texts = facts ? facts.texts : {};
    element('broken-title').textContent = texts.title || '';
    element('broken-help').textContent = texts.help || '';
    element('broken-back').textContent = texts.back || '';
    element('broken').hidden = false;
    element('broken-back').focus();
  }

  function expect() {
    clearTimeout(waiting);
    waiting = setTimeout(bringBack, READY_MILLIS);
  }

  /* Rule and host only; a path or a query could say more of the learner than anybody needs. */
  function report(violation) {
    const blocked = violation.blockedURI;
    const body = { 'csp-report': { 'effective-directive': violation.effectiveDirective, 'blocked-uri': URL.canParse(blocked) ? new URL(blocked).origin : blocked } };
    fetch(`${base}report`, { method: 'POST', mode: 'no-cors', credentials: 'include', body: JSON.stringify(body) }).catch(() => {});
  }

  window.addEventListener('message', event => {
    if (event.origin !== origin || event.source !== player.contentWindow || !event.data) { return; }
    switch (event.data.kind) {
      case 'ready': ready(); break;
      case 'leave': leave(); break;
      case 'fullScreen': toggleFullScreen(); break;
      case 'open': openAlone(event.data.address); break;
      default:
    }
  });
  document.addEventListener('securitypolicyviolation', violation => {
    report(violation);
    if (violation.effectiveDirective === 'frame-src') { bringBack(); }
  });
  document.addEventListener('fullscreenchange', () => tell({ kind: 'frame', fullScreen: document.fullscreenEnabled, full: Boolean(document.fullscreenElement) }));
  player.addEventListener('load', () => { if (!leaving) { expect(); tell({ kind: 'ask' }); } });
  element('broken-back').addEventListener('click', event => { event.preventDefault(); leave(); });
  player.src = base;
  learn();
})();
