/** Makes UUIDs: random ones, and ones derived from a name, so that the same fact always has the same statement id. */

/** A random UUID (RFC 9562, version 4); works also over http, where `crypto.randomUUID` is missing. */
export function randomUuid(): string {
  return uuidOf(crypto.getRandomValues(new Uint8Array(16)), 4);
}

/** The UUID of a name (RFC 9562, version 5, in the namespace for URLs). The same parts give the same UUID on every device. */
export function nameUuid(...parts: readonly string[]): string {
  const name = new TextEncoder().encode(parts.join('\n'));
  return uuidOf(sha1(Uint8Array.from([...urlNamespace, ...name])), 5);
}

/** 6ba7b811-9dad-11d1-80b4-00c04fd430c8 */
const urlNamespace = [0x6b, 0xa7, 0xb8, 0x11, 0x9d, 0xad, 0x11, 0xd1, 0x80, 0xb4, 0x00, 0xc0, 0x4f, 0xd4, 0x30, 0xc8];

function uuidOf(bytes: Uint8Array, version: number): string {
  const own = bytes.slice(0, 16);
  own[6] = (own[6]! & 0x0f) | (version << 4);
  own[8] = (own[8]! & 0x3f) | 0x80;
  return [...own]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

type Mix = (b: number, c: number, d: number) => number;
const parity: Mix = (b, c, d) => b ^ c ^ d;
/** Function of each 20 steps, and the number whose root gives their constant, 2³⁰√n (RFC 3174, 5). */
const rounds: readonly (readonly [mix: Mix, n: number])[] = [
  [(b, c, d) => (b & c) | (~b & d), 2],
  [parity, 3],
  [(b, c, d) => (b & c) | (b & d) | (c & d), 5],
  [parity, 10],
];

/** SHA-1 (RFC 3174), for names only, not for security. The browser's own is asynchronous, and missing over http. */
function sha1(message: Uint8Array): Uint8Array {
  const length = message.length;
  const padded = new DataView(new ArrayBuffer(((length + 8) >> 6) * 64 + 64));
  message.forEach((byte, at) => padded.setUint8(at, byte));
  padded.setUint8(length, 0x80);
  padded.setUint32(padded.byteLength - 4, length * 8);
  const state = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0];
  for (let from = 0; from < padded.byteLength; from += 64) {
    const words = Array.from({ length: 16 }, (_, at) => padded.getUint32(from + 4 * at));
    for (let at = 16; at < 80; at += 1)
      words.push(rotate(words[at - 3]! ^ words[at - 8]! ^ words[at - 14]! ^ words[at - 16]!, 1));
    let [a, b, c, d, e] = state as [number, number, number, number, number];
    for (const [at, word] of words.entries()) {
      const [mix, n] = rounds[Math.floor(at / 20)]!;
      const constant = Math.floor(2 ** 30 * Math.sqrt(n));
      const next = (rotate(a, 5) + mix(b, c, d) + e + constant + word) | 0;
      e = d;
      d = c;
      c = rotate(b, 30);
      b = a;
      a = next;
    }
    for (const [at, value] of [a, b, c, d, e].entries()) state[at] = (state[at]! + value) | 0;
  }
  const digest = new DataView(new ArrayBuffer(20));
  state.forEach((word, at) => digest.setUint32(4 * at, word));
  return new Uint8Array(digest.buffer);
}

function rotate(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits));
}
