/** CRC-32, the checksum of each file in a zip (APPNOTE 4.4.7). */

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** CRC-32 of `bytes`. @param previous checksum of the bytes that come before these */
export function crc32(bytes: Uint8Array, previous = 0): number {
  let sum = ~previous;
  for (const byte of bytes) sum = (sum >>> 8) ^ table[(sum ^ byte) & 0xff]!;
  return ~sum >>> 0;
}
