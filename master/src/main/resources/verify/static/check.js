/* What the public page computes, without touching the page; the same as in Java, tested with the same vectors. */
'use strict';
const KitaCheck = (() => {
  const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
  const WHITE_SPACE = /[\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/g;
  const INVISIBLE = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g;
  const DASH = / ?[-\u2010-\u2015\u2043\u2212\ufe58\ufe63\uff0d] ?/g;
  const APOSTROPHE = /[`\u00b4\u02b9\u02bb\u02bc\u2018\u2019\u201b\u2032\uff07]/g;

  /** What is seen of a name: composed characters, single spaces, one apostrophe, one hyphen, no difference of case; ß, ẞ, ss and SS are one. */
  function normalised(name) {
    return folded(spaced(name.normalize('NFC').replace(INVISIBLE, '')).replace(DASH, '-').replace(APOSTROPHE, "'"));
  }

  /** The rule of the first certificates, which stay valid. */
  function formerlyNormalised(name) {
    return folded(spaced(name.normalize('NFC')));
  }

  function spaced(text) {
    return text.replace(WHITE_SPACE, ' ').replace(/^ | $/g, '');
  }

  function folded(text) {
    return text.toLowerCase().toUpperCase().toLowerCase().normalize('NFC');
  }

  /** Ways to understand what was typed: as it is, and the last name first, as lists have it. */
  function readings(typed) {
    const parts = typed.split(',').map(part => part.trim());
    return parts.length === 2 && parts[0] && parts[1] ? [typed, parts[1] + ' ' + parts[0]] : [typed];
  }

  function symbols(typed) {
    const plain = typed.toUpperCase().replace(/[\s\u2010-\u2015-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
    return [...plain].every(one => ALPHABET.includes(one)) ? plain : null;
  }

  /** Zero for a text whose last symbol is the right check symbol: a polynomial over GF(32). */
  function remainder(text) {
    let sum = 0;
    for (const one of text) {
      sum <<= 1;
      sum = (sum < 32 ? sum : sum ^ 37) ^ ALPHABET.indexOf(one);
    }
    return sum;
  }

  /** The number as it is printed, or null for a typing error. */
  function number(typed) {
    const text = symbols(typed);
    return text !== null && text.length === 10 && remainder(text) === 0 ? text.slice(0, 5) + '-' + text.slice(5) : null;
  }

  /** The salt behind a typed code, or null for a typing error. */
  function salt(typed) {
    const text = symbols(typed);
    if (text === null || text.length !== 28) return null;
    const bytes = new Uint8Array(18);
    let held = 0, bits = 0, next = 0;
    for (const one of text) {
      held = (held << 5 | ALPHABET.indexOf(one)) & 0xfff;
      bits += 5;
      if (bits >= 8) {
        bits -= 8;
        bytes[next++] = held >> bits;
      }
    }
    bytes[17] = held << 4 & 0xf0;
    const found = bytes.slice(0, 16);
    const check = sha256(found);
    return check[0] === bytes[16] && (check[1] & 0xf0) === bytes[17] ? found : null;
  }

  /** SHA-256 (FIPS 180-4) for pages without WebCrypto, which browsers offer on https and localhost only. */
  function sha256(message) {
    const primes = [];
    for (let candidate = 2; primes.length < 64; candidate++) {
      if (primes.every(prime => candidate % prime)) primes.push(candidate);
    }
    const fraction = value => (value - Math.floor(value)) * 4294967296 | 0;
    const round = primes.map(prime => fraction(Math.cbrt(prime)));
    const hash = primes.slice(0, 8).map(prime => fraction(Math.sqrt(prime)));
    const blocks = Math.ceil((message.length + 9) / 64);
    const padded = new Uint8Array(blocks * 64);
    padded.set(message);
    padded[message.length] = 0x80;
    const view = new DataView(padded.buffer);
    view.setUint32(padded.length - 8, Math.floor(message.length / 536870912));
    view.setUint32(padded.length - 4, message.length * 8 >>> 0);
    const turn = (value, by) => value >>> by | value << 32 - by;
    const words = new Int32Array(64);
    for (let block = 0; block < padded.length; block += 64) {
      for (let i = 0; i < 64; i++) {
        if (i < 16) {
          words[i] = view.getInt32(block + 4 * i);
        } else {
          const a = words[i - 15], b = words[i - 2];
          words[i] = words[i - 16] + (turn(a, 7) ^ turn(a, 18) ^ a >>> 3) + words[i - 7] + (turn(b, 17) ^ turn(b, 19) ^ b >>> 10);
        }
      }
      let [a, b, c, d, e, f, g, h] = hash;
      for (let i = 0; i < 64; i++) {
        const one = h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + (e & f ^ ~e & g) + round[i] + words[i] | 0;
        const two = (turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + (a & b ^ a & c ^ b & c) | 0;
        h = g; g = f; f = e; e = d + one | 0; d = c; c = b; b = a; a = one + two | 0;
      }
      [a, b, c, d, e, f, g, h].forEach((value, i) => { hash[i] = hash[i] + value | 0; });
    }
    const result = new Uint8Array(32);
    hash.forEach((value, i) => new DataView(result.buffer).setInt32(4 * i, value));
    return result;
  }

  async function digest(message) {
    const subtle = globalThis.crypto && globalThis.crypto.subtle;
    return subtle ? new Uint8Array(await subtle.digest('SHA-256', message)) : sha256(message);
  }

  /** 64 hexadecimal digits; the birth date is a text such as 1990-05-31, or empty. */
  function commitment(saltBytes, name, birthDate) {
    return hashed(saltBytes, normalised(name) + birthDate);
  }

  /** Whether a certificate is for that name, by today's rule or the former one, first or last name first. */
  async function isFor(stored, saltBytes, typed, birthDate) {
    for (const name of readings(typed)) {
      for (const rule of [normalised, formerlyNormalised]) {
        if (await hashed(saltBytes, rule(name) + birthDate) === stored) return true;
      }
    }
    return false;
  }

  /** What is wrong with a typed code: 'missing', 'typo' or nothing. */
  function codeProblem(typed) {
    return typed.trim() === '' ? 'missing' : salt(typed) === null ? 'typo' : null;
  }

  async function hashed(saltBytes, text) {
    const subject = new TextEncoder().encode(text);
    const message = new Uint8Array(saltBytes.length + subject.length);
    message.set(saltBytes);
    message.set(subject, saltBytes.length);
    return hex(await digest(message));
  }

  function hex(bytes) {
    return [...bytes].map(one => one.toString(16).padStart(2, '0')).join('');
  }

  return { normalised, formerlyNormalised, readings, number, salt, codeProblem, sha256, commitment, isFor, hex, symbols };
})();
