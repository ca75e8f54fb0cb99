/* What a course opens: its own pages in a window within the player, its documents in one of their own, foreign pages not at all. The
   browser opens no window for a course anyway; this is a service to honest ones. */
window.playerWindows = (data, tellFrame) => {
  'use strict';

  const LOOK_MILLIS = 300;
  /* Shown by the browser or another program, and nothing in them runs. */
  const DOCUMENT = /\.(?:pdf|docx?|xlsx?|pptx?|od[tsp]|rtf|zip|epub|csv)$/i;
  const SAME_WINDOW = new Set(['', '_self']);

  const element = id => document.getElementById(id);
  const box = element('window');
  const known = new WeakSet();
  let frame = null;
  let inner = null;

  function content(address, at) {
    try {
      return new URL(address, at.document.baseURI);
    } catch (nonsense) {
      return null;
    }
  }

  function isOwn(url) {
    return url.origin === window.location.origin && url.pathname.startsWith(`${data.base}c/`);
  }

  function isForeign(url) {
    return /^(?:https?|ftp):$/.test(url.protocol) && !isOwn(url);
  }

  function close() {
    if (inner) { inner.remove(); }
    inner = null;
    box.hidden = true;
  }

  function refuse(url) {
    element('foreign').querySelector('span').textContent = data.texts.foreign.replace('{0}', url.href.slice(0, 300));
    element('foreign').hidden = false;
    const report = { 'csp-report': { 'effective-directive': 'window-open', 'blocked-uri': url.origin } };
    fetch(`${data.base}report`, { method: 'POST', body: JSON.stringify(report), credentials: 'same-origin' }).catch(() => {});
  }

  function openDocument(url) {
    tellFrame('open', { address: url.href });
  }

  /* As window.open answers: the new window, or nothing. */
  function open(opener, address, name) {
    const url = content(address || 'about:blank', opener);
    if (!url) { return null; }
    if (isForeign(url)) { refuse(url); return null; }
    if (isOwn(url) && DOCUMENT.test(url.pathname)) { openDocument(url); return null; }
    if (inner && name && inner.name === name) {
      inner.contentWindow.location.href = url.href;
      return inner.contentWindow;
    }
    close();
    inner = document.createElement('iframe');
    inner.name = name || 'course-window';
    inner.title = element('window-title').textContent;
    inner.allow = 'autoplay; encrypted-media';
    if (url.href !== 'about:blank') { inner.src = url.href; }
    box.hidden = false;
    box.append(inner);
    /* Its first page takes over the window that is there at once and so finds who opened it; later ones find this page, with the run time. */
    window.open('', inner.name);
    inner.contentWindow.opener = opener;
    element('window-close').focus();
    return inner.contentWindow;
  }

  function isNamedFrame(at, name) {
    try {
      return [...at.document.getElementsByName(name), ...at.parent.document.getElementsByName(name)].length > 0;
    } catch (foreign) {
      return false;
    }
  }

  /* A link is followed by hand where the browser would leave the player, or do nothing. */
  function follow(event, at) {
    const link = event.composedPath().find(one => one.localName === 'a' && one.hasAttribute && one.hasAttribute('href'));
    if (!link || event.defaultPrevented || link.hasAttribute('download')) { return; }
    const url = content(typeof link.href === 'string' ? link.href : link.href.baseVal, at);
    if (!url || !/^https?:$/.test(url.protocol)) { return; }
    const target = link.getAttribute('target') || (at.document.querySelector('base[target]') || { target: '' }).target;
    const act = action(url, target, at);
    if (act) {
      event.preventDefault();
      act();
    }
  }

  function action(url, target, at) {
    if (isForeign(url)) { return () => refuse(url); }
    if (DOCUMENT.test(url.pathname)) { return () => openDocument(url); }
    if (SAME_WINDOW.has(target)) { return null; }
    if (target === '_top' || (target === '_parent' && at.parent === window)) { return () => { frame.contentWindow.location.href = url.href; }; }
    return target === '_parent' || isNamedFrame(at, target) ? null : () => open(at, url.href, target === '_blank' ? '' : target);
  }

  function adopt(at) {
    try {
      if (!at.document || known.has(at.document)) { return; }
      known.add(at.document);
      at.open = (address, name) => open(at, address, name);
      if (inner && at === inner.contentWindow) { at.close = close; }
      at.document.addEventListener('click', event => follow(event, at));
    } catch (gone) { /* an error page of the browser */ }
  }

  function adoptAll(at) {
    adopt(at);
    for (let one = 0; one < at.length; one++) { adoptAll(at[one]); }
  }

  function look() {
    if (frame) { adoptAll(frame.contentWindow); }
    if (inner) {
      adoptAll(inner.contentWindow);
      try {
        element('window-title').textContent = inner.contentDocument.title || data.texts.window;
      } catch (gone) { /* an error page of the browser */ }
    }
  }

  setInterval(look, LOOK_MILLIS);
  element('window-close').onclick = close;
  element('foreign-close').onclick = () => { element('foreign').hidden = true; };
  return {
    close,
    /* The course's frame: its windows and links are looked after from its next page on. */
    watch(course) {
      if (!frame) { course.addEventListener('load', look); }
      frame = course;
    },
    look
  };
};
