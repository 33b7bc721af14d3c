// English: Lucene's EnglishStemmer (Porter 2, https://snowballstem.org/algorithms/english/stemmer.html, in its edition of 2001).
// Words are folded, so that its rules for apostrophes are left out.

/** @param {string} pairs a word and what becomes of it, in turn */
const table = pairs => new Map(pairs.split(" ").map(pair => /** @type {[string, string]} */ (pair.split(":"))))

const WHOLE = table(
  "andes:andes atlas:atlas bias:bias cosmos:cosmos dying:die early:earli gently:gentl howe:howe idly:idl lying:lie news:news " +
  "only:onli singly:singl skies:sky skis:ski sky:sky tying:tie ugly:ugli",
)
const STEP_2 = table(
  "anci:ance enci:ence ogi:og li: bli:ble abli:able alli:al fulli:ful lessli:less ousli:ous entli:ent aliti:al biliti:ble " +
  "iviti:ive tional:tion ational:ate alism:al ation:ate ization:ize izer:ize ator:ate iveness:ive fulness:ful ousness:ous",
)
const STEP_3 = table("icate:ic ative: alize:al iciti:ic ical:ic tional:tion ational:ate ful: ness:")
const STEP_4 = table("ic: ance: ence: able: ible: ate: ive: ize: iti: al: ism: ion: er: ous: ant: ent: ment: ement:")
const LONGEST = 7

/** @param {string} word folded */
export function stem(word) {
  const whole = WHOLE.get(word)
  if (whole ?? word.length < 3) return whole ?? word
  // Y is a consonant.
  let s = word.replace(/^y/, "Y").replace(/([aeiouy])y/g, "$1Y")
  const first = past(s, 0, /^(arsen|commun|gener|[^]*?[aeiouy][^aeiouy])/)
  const second = past(s, first, /^[^]*?[aeiouy][^aeiouy]/)
  s = plural(s)
  if (/^(succeed|proceed|exceed|canning|inning|earring|herring|outing)$/.test(s)) return s
  s = verb(s, first).replace(/^([^]+[^aeiouy])[yY]$/, "$1i")
  s = replaced(s, STEP_2, (ending, before) =>
    before.length >= first && (ending !== "ogi" || before.endsWith("l")) && (ending !== "li" || /[cdeghkmnrt]$/.test(before)))
  s = replaced(s, STEP_3, (ending, before) => before.length >= (ending === "ative" ? second : first))
  s = replaced(s, STEP_4, (ending, before) => before.length >= second && (ending !== "ion" || /[st]$/.test(before)))
  const before = s.slice(0, -1)
  if (s.endsWith("e") && (before.length >= second || (before.length >= first && !isShort(before)))) s = before
  else if (s.endsWith("ll") && before.length >= second) s = before
  return s.replaceAll("Y", "y")
}

/** Where a region begins. @param {string} s @param {number} from @param {RegExp} head */
function past(s, from, head) {
  const found = head.exec(s.slice(from))
  return found ? from + found[0].length : s.length
}

/** @param {string} s */
function plural(s) {
  if (s.endsWith("sses")) return s.slice(0, -2)
  if (/ie[ds]$/.test(s)) return s.slice(0, s.length > 4 ? -2 : -1)
  return /[aeiouy][^]*[^us]s$/.test(s) ? s.slice(0, -1) : s
}

/** @param {string} s @param {number} first */
function verb(s, first) {
  const ending = /(eed|ed|ing)(ly)?$/.exec(s)
  if (!ending) return s
  const before = s.slice(0, ending.index)
  if (ending[1] === "eed") return before.length >= first ? `${before}ee` : s
  if (!/[aeiouy]/.test(before)) return s
  if (/(at|bl|iz)$/.test(before)) return `${before}e`
  if (/(bb|dd|ff|gg|mm|nn|pp|rr|tt)$/.test(before)) return before.slice(0, -1)
  return before.length === first && isShort(before) ? `${before}e` : before
}

/** Whether it ends with a short syllable. @param {string} s */
const isShort = s => /[^aeiouy][aeiouy][^aeiouywxY]$|^[aeiouy][^aeiouy]$/.test(s)

/**
 * Replaces the longest ending of a table, if that is allowed.
 * @param {string} s
 * @param {Map<string, string>} table
 * @param {(ending: string, before: string) => boolean} isAllowed
 */
function replaced(s, table, isAllowed) {
  for (let at = Math.max(0, s.length - LONGEST); at < s.length; at++) {
    const [before, ending] = [s.slice(0, at), s.slice(at)]
    const other = table.get(ending)
    if (other !== undefined) return isAllowed(ending, before) ? before + other : s
  }
  return s
}
