/* A page that says what happened; within the frame only the frame can lead back. */
(() => {
  'use strict';
  if (window.parent === window) { return; }
  const tell = kind => window.parent.postMessage({ kind }, document.body.dataset.frame);
  window.addEventListener('message', () => tell('ready'));
  tell('ready');
  const back = document.getElementById('back-to-portal');
  if (back) { back.addEventListener('click', event => { event.preventDefault(); tell('leave'); }); }
})();
