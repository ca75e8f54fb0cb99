/** The voice of a screen: play and pause, position, transcript, and reading on by itself if wished. */
(() => {
  'use strict';

  const { element, icon } = window.KitaCourse;

  function clock(seconds) {
    const whole = Math.floor(seconds || 0);
    return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
  }

  /**
   * @param screen with `audio` and `transcript`
   * @param options `automatic`: start now; `onAutomatic(boolean)`: the learner changed the wish
   */
  function narration(screen, { automatic, onAutomatic }) {
    const audio = element('audio', { src: screen.audio, preload: 'metadata' });
    const label = element('span', {}, 'Vorlesen');
    const time = element('span', { class: 'narration__time', 'aria-hidden': 'true' }, '');
    const bar = element('progress', { class: 'narration__bar', max: '1', value: '0', 'aria-hidden': 'true' });
    const toggle = element('button', { type: 'button', id: 'audio-toggle', class: 'button button--soft' }, icon('play'), label);

    const show = () => {
      toggle.firstChild.replaceWith(icon(audio.paused ? 'play' : 'pause'));
      label.textContent = audio.paused ? 'Vorlesen' : 'Pause';
    };
    const tick = () => {
      bar.value = audio.duration ? audio.currentTime / audio.duration : 0;
      time.textContent = `${clock(audio.currentTime)} / ${clock(audio.duration)}`;
    };
    const start = () => audio.play().catch(() => show());

    toggle.addEventListener('click', () => (audio.paused ? start() : audio.pause()));
    ['play', 'pause', 'ended'].forEach((event) => audio.addEventListener(event, show));
    ['loadedmetadata', 'timeupdate'].forEach((event) => audio.addEventListener(event, tick));

    const wish = element('input', { type: 'checkbox', id: 'audio-automatic', checked: automatic });
    wish.addEventListener('change', () => onAutomatic(wish.checked));

    const node = element('section', { class: 'narration', 'aria-label': 'Vorlesen' },
      element('div', { class: 'narration__controls' }, audio, toggle, bar, time),
      element('details', { class: 'narration__more' },
        element('summary', {}, 'Text zum Mitlesen'),
        element('p', {}, screen.transcript),
        element('label', { class: 'narration__automatic' }, wish, 'Jede Seite von selbst vorlesen')));
    if (automatic) {
      start();
    }
    return { node, stop: () => audio.pause() };
  }

  window.KitaCourse.narration = narration;
})();
