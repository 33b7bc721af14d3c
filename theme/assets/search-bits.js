// Reads the numbers and bits that Storage/BitWriter.cs writes.

/** Reads bytes, and bits from the highest of each byte. */
export class Bits {
  /** @param {Uint8Array} bytes @param {number} [at] */
  constructor(bytes, at = 0) {
    this.bytes = bytes
    this.bit = at * 8
  }

  get at() {
    return (this.bit + 7) >>> 3
  }

  number() {
    let number = 0
    let unit = 1
    for (let at = this.at; ; unit *= 128) {
      const next = this.bytes[at++]
      if (next === undefined) throw new RangeError("bytes end within a number")
      number += (next & 127) * unit
      if (next < 128) {
        this.bit = at * 8
        return number
      }
    }
  }

  signed() {
    return unZigZag(this.number())
  }

  /** @param {number} length */
  take(length) {
    const at = this.at
    this.bit = (at + length) * 8
    return this.bytes.subarray(at, at + length)
  }

  window() {
    const at = this.bit >>> 3
    const bytes = this.bytes
    return ((bytes[at] << 24) | (bytes[at + 1] << 16) | (bytes[at + 2] << 8) | bytes[at + 3]) << (this.bit & 7)
  }

  zeros() {
    for (let zeros = 0; ; zeros += 25, this.bit += 25) {
      const window = this.window()
      if (window !== 0) {
        const more = Math.clz32(window)
        this.bit += more + 1
        return zeros + more
      }
      if (this.at > this.bytes.length) throw new RangeError("bytes end within a number")
    }
  }

  /** @param {number} k */
  rice(k) {
    return (this.zeros() << k) | this.bits(k)
  }

  gamma() {
    const k = this.zeros()
    return (1 << k) | this.bits(k)
  }

  /** @param {number} count */
  bits(count) {
    const bits = count && this.window() >>> (32 - count)
    this.bit += count
    return bits
  }
}

/** Decodes a signed number. @param {number} code */
export const unZigZag = code => code % 2 ? -(code + 1) / 2 : code / 2

/** @param {Uint8Array[]} parts */
export function joined(parts) {
  if (parts.length === 1) return parts[0]
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
