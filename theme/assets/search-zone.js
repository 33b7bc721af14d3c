// Tells the places of one zone of texts: the same rules as Searching/Zone.cs. It is loaded when a query is limited to one.

/**
 * Returns whether a position is in a zone: whether the last mark before it is one of this zone.
 * @param {import("./search-index.js").Index} index
 * @param {string} zone
 * @param {Promise<Set<number>>} asked
 * @param {(index: any, lists: any[], asked: Promise<Set<number>>, wanted: any) =>
 *   Promise<(number: number) => { at: number }[]>} positionsOf
 */
export async function zoned(index, zone, asked, positionsOf) {
  const zones = [...Object.keys(index.root.zones), "other"]
  const marks = await Promise.all(zones.map(async name =>
    positionsOf(index, (await index.term(`in:${name}`))?.lists ?? [], asked, { codes: 0, gaps: true })))
  return (/** @type {number} */ number, /** @type {number} */ position) => {
    let [last, of] = [-1, ""]
    for (const [i, name] of zones.entries()) {
      for (const { at } of marks[i](number)) if (at < position && at > last) [last, of] = [at, name]
    }
    return of === zone
  }
}
