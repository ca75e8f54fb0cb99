/** Small helpers that build the page: elements, text mark-up, pictures. No HTML strings, so nothing can be injected. */
(() => {
  'use strict';

  const SVG = 'http://www.w3.org/2000/svg';
  const ICONS = {
    play: 'M8 5v14l11-7z',
    pause: 'M7 5h4v14H7zM13 5h4v14h-4z',
    next: 'M9 5l7 7-7 7',
    back: 'M15 5l-7 7 7 7',
    list: 'M5 7h14M5 12h14M5 17h14',
    right: 'M5 13l4 4L19 7',
    wrong: 'M6 6l12 12M18 6L6 18',
    again: 'M5 12a7 7 0 1 1 2 5M5 19v-5h5',
  };
  const FILLED = ['play', 'pause'];

  /** element('p', { class: 'note' }, 'text', child) */
  function element(tag, attributes = {}, ...children) {
    const node = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
      if (name.startsWith('on')) {
        node.addEventListener(name.slice(2), value);
      } else if (value === true) {
        node.setAttribute(name, '');
      } else if (value !== false && value !== null && value !== undefined) {
        node.setAttribute(name, value);
      }
    }
    node.append(...children.filter((child) => child !== null && child !== undefined));
    return node;
  }

  function icon(name) {
    const svg = document.createElementNS(SVG, 'svg');
    svg.setAttribute('viewBox', '0 0 24 24');
    svg.setAttribute('class', FILLED.includes(name) ? 'icon icon--filled' : 'icon');
    svg.setAttribute('aria-hidden', 'true');
    const path = document.createElementNS(SVG, 'path');
    path.setAttribute('d', ICONS[name]);
    svg.append(path);
    return svg;
  }

  /** Turns **bold** into <strong>. */
  function inline(text) {
    return text.split('**').map((part, index) => (index % 2 ? element('strong', {}, part) : part));
  }

  function list(tag, lines, marker) {
    return element(tag, {}, ...lines.map((line) => element('li', {}, ...inline(line.replace(marker, '')))));
  }

  /**
   * Paragraphs are separated by an empty line; "- " and "1. " start lists, "! " is a note to remember.
   */
  function prose(text) {
    return text.trim().split(/\n\s*\n/).map((block) => {
      const lines = block.split('\n').map((line) => line.trim());
      if (lines.every((line) => line.startsWith('- '))) {
        return list('ul', lines, /^- /);
      }
      if (lines.every((line) => /^\d+\. /.test(line))) {
        return list('ol', lines, /^\d+\. /);
      }
      const joined = lines.join(' ');
      return joined.startsWith('! ')
        ? element('p', { class: 'note' }, ...inline(joined.slice(2)))
        : element('p', {}, ...inline(joined));
    });
  }

  function picture({ src, alt }) {
    return element('figure', { class: 'picture' }, element('img', { src, alt, decoding: 'async' }));
  }

  /** An SVG that the style sheet animates; loaded into the page because styles do not reach into <img>. */
  function animation({ src, alt }) {
    const stage = element('div', { class: 'animation__stage', role: 'img', 'aria-label': alt });
    const toggle = element('button', { type: 'button', class: 'button button--quiet', id: 'animation-toggle' });
    const show = (running) => {
      stage.classList.toggle('is-paused', !running);
      toggle.replaceChildren(icon(running ? 'pause' : 'play'), running ? 'Animation anhalten' : 'Animation abspielen');
    };
    let running = !window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    toggle.addEventListener('click', () => {
      running = !running;
      show(running);
    });
    show(running);
    fetch(src)
      .then((response) => (response.ok ? response.text() : Promise.reject(response.status)))
      .then((text) => {
        const drawing = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
        stage.append(document.importNode(drawing, true));
      })
      .catch(() => {
        stage.append(element('img', { src, alt: '' }));
        toggle.remove();
      });
    return element('figure', { class: 'picture animation' }, stage, toggle);
  }

  function video({ src, poster, description }) {
    return element('figure', { class: 'picture video' },
      element('video', { src, poster, controls: true, playsinline: true, preload: 'metadata', 'aria-label': description }),
      element('figcaption', {}, description));
  }

  Object.assign(window.KitaCourse, { element, icon, prose, picture, animation, video });
})();
