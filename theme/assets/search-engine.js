// Evaluates queries by the same rules as Searching/Evaluation.cs, and does what else the page needs.

import { counts, dayNumber, entities, valueTerms } from "./search-facets.js"
import { Index } from "./search-index.js"
import { all, everything, first, merged, NONE, scored, where, without } from "./search-matches.js"
import { nearer, phrase } from "./search-phrase.js"
import { counted, dayOf, empty, pad, readQuery, saysNothing, significantWords } from "./search-query.js"
import { isWord, spelled } from "./search-stems.js"
import { withoutZeros } from "./search-words.js"

// While the last word is being typed, it matches at most this number of its most frequent completions.
const COMPLETIONS = 20

/**
 * @typedef {import("./search-matches.js").Matches} Matches
 * @typedef {import("./search-query.js").Query} Query
 * @typedef {import("./search-index.js").Term} Term
 * @typedef {{
 *   text: string, filters: Record<string, string[]>, from: string, until: string, zone: string, order: string, skip: number, take: number
 * }} Request
 */

export class Engine {
  /**
   * @param {import("./search-index.js").Read} read
   * @param {import("./search-index.js").Root} root
   * @param {import("./search-stems.js").Load} load
   */
  constructor(read, root, load) {
    this.index = new Index(read, root, load)
  }

  /**
   * Returns total, results, the fields that were not understood and, if there are no results, what failed and queries that find something.
   * @param {Request} request
   */
  async ask(request) {
    const { query, isNothing, found } = await this.found(request)
    const numbers = first(found, request.order, request.skip + request.take).slice(request.skip)
    const results = Promise.all(numbers.map(number => this.index.document(number)))
    const total = found.numbers.length
    const failed = total
      ? { unknown: [], undated: [], proposals: [], unfiltered: null, mended: null }
      : await (await import("./search-nearest.js")).explained(this, request, query)
    const isAsked = query.fields.length || /\s\p{Lu}{1,5}\s/u.test(request.text)
    const unread = isAsked ? await (await import("./search-values.js")).unread(this.index, query.fields, request.text, total) : []
    return { isNothing, total, results: await results, marks: await this.marks(query), unread, ...failed }
  }

  /**
   * Counts documents by facet and value. The filters of a facet do not affect its own counts. All facets are counted on request,
   * or if a facet that is otherwise not counted has a filter.
   * @param {Request & { later: boolean }} request
   */
  async count(request) {
    const query = await this.query(request)
    const found = saysNothing(request.text, query) ? NONE : await this.find(query, [])
    const groups = [...Object.keys(query.filters), ...(query.years.length ? ["year"] : [])]
    const sets = await Promise.all(groups.map(async group => {
      const set = new Uint8Array(this.index.count)
      for (const number of (await this.find({ ...empty(), filters: query.filters, years: query.years }, [group])).numbers) set[number] = 1
      return set
    }))
    return counts(this.index, found.numbers, groups.length ? number => {
      const failing = groups.filter((_, i) => !sets[i][number])
      return failing.length === 0 ? "" : failing.length === 1 ? failing[0] : null
    } : null, request.later || this.index.root.facets.later.some(facet => request.filters[facet]))
  }

  /** @param {Request} request */
  async found(request) {
    const query = await this.query(request)
    const isNothing = saysNothing(request.text, query)
    if (isNothing) return { query, isNothing, found: NONE }
    const finding = this.find(query, Object.keys(query.filters).concat("year"))
    return { query, isNothing, found: await (request.order ? finding : nearer(this, query, finding)) }
  }

  /** A query with its dates and numbers as they are printed. @param {string} text */
  async printed(text) {
    return /[0-9][-/.][0-9]|:.*[0-9]{4}|\p{L}[ :][0-9]{1,2}(?![0-9])/u.test(text)
      ? (await import("./search-written.js")).asPrinted(text, this.index.root, this.index.tokenizer)
      : text
  }

  /** @param {Request} request @returns {Promise<Query>} */
  async query({ text, filters, from, until, zone }) {
    const query = readQuery(await this.printed(text), this.index.root, this.index.tokenizer)
    for (const [facet, ids] of Object.entries(filters)) {
      if (facet === "year") query.years.push(...ids.map(Number))
      else query.filters[facet] = [...(query.filters[facet] ?? []), ...ids]
    }
    // « 343 357 » is two numbers where no text has 343357.
    const words = query.words.map(async word => {
      const isOne = !/^[0-9]{4,}$/.test(word) || text.includes(word) || await this.index.term(word)
      return isOne ? word : word.split(/(?=(?:...)+$)/).map(withoutZeros)
    })
    query.words = (await Promise.all(words)).flat()
    const id = text.trim().toLowerCase()
    const own = !zone && /^(?=.*[0-9])[a-z0-9]+(-[a-z0-9]+)+$/.test(id) && await this.index.term(`:${id}`)
    if (own) query.words = [own.text]
    query.zone = zone || query.zone
    query.from = dayOf(from, false) || query.from
    query.until = dayOf(until, true) || query.until
    return query
  }

  /** Returns the documents that match a query. Only the filters of the given groups apply. @param {Query} query @param {string[]} groups */
  async find(query, groups) {
    const parts = await Promise.all([
      ...significantWords(query, this.index.root.common).map(word => this.phrase([word], query.zone)),
      ...query.prefixes.map(prefix => this.prefix(prefix, Infinity, query.zone)),
      ...query.phrases.map(phrase => this.phrase(phrase, query.zone)),
      ...query.zone ? [this.filter("in", [query.zone])] : [],
      ...groups.filter(group => query.filters[group]).map(group => this.filter(group, query.filters[group])),
    ])
    let found = parts.length ? all(parts) : everything(this.index.count)
    const gone = await Promise.all([
      ...query.excluded.map(phrase => this.phrase(phrase)),
      ...query.excludedFilters.map(([facet, value]) => this.filter(facet, [value])),
    ])
    for (const matches of gone) found = without(found, matches)
    return this.inDates(found, query, groups.includes("year"))
  }

  /** @param {string} word */
  async word(word) {
    const term = await this.index.term(word)
    return term ? this.lists(term.lists) : NONE
  }

  /** @param {string} prefix @param {number} count maximum number of completions, most frequent first @param {string} [zone] */
  async prefix(prefix, count, zone) {
    const spellings = [...new Set([prefix, spelled(this.index, prefix)])]
    let terms = (await Promise.all(spellings.map(one => this.index.startingWith(one)))).flat()
    if (terms.length > count) terms = terms.sort((a, b) => b.documents - a.documents).slice(0, count)
    const lists = [...new Set(terms.flatMap(term => term.lists))]
    return !lists.length ? NONE : zone ? phrase(this, [{ text: prefix, lists }], zone) : this.lists(lists)
  }

  /** Returns the documents of lists, with scores. @param {import("./search-index.js").List[]} lists */
  async lists(lists) {
    const read = await Promise.all(lists.map(list => this.index.postings(list)))
    return scored(merged(read, this.index.count), this.index.count, this.index.root.levels)
  }

  /** @param {string[]} words @param {string} [zone] */
  async phrase(words, zone) {
    if (words.length === 1 && !zone) return this.word(words[0])
    const terms = (await Promise.all(words.map(word => this.index.term(word)))).flatMap(term => term ?? [])
    return terms.length < words.length ? NONE : phrase(this, terms, zone)
  }

  /** Returns the documents that have at least one of the values. @param {string} facet @param {string[]} typed */
  async filter(facet, typed) {
    const terms = (await Promise.all(typed.map(value => valueTerms(this.index, facet, value)))).flat()
    const lists = await Promise.all([...new Set(terms.flatMap(term => term.lists))].map(list => this.index.postings(list)))
    const { numbers } = lists.length ? merged(lists, this.index.count) : NONE
    return { numbers, scores: new Float64Array(numbers.length) }
  }

  /** @param {Matches} found @param {Query} query @param {boolean} years */
  async inDates(found, query, years) {
    if (query.undated.length) return NONE
    for (const [from, until] of query.excludedPeriods) {
      const [first, end] = await this.range(from, until)
      found = where(found, number => number < first || number >= end)
    }
    const ranges = years ? await Promise.all(query.years.map(year => this.range(dayOf(pad(year), false), dayOf(pad(year), true)))) : []
    if (query.from || query.until) {
      const [first, end] = await this.range(query.from, query.until)
      found = where(found, number => number >= first && number < end)
    }
    return ranges.length ? where(found, number => ranges.some(([first, end]) => number >= first && number < end)) : found
  }

  /** Returns the numbers of the documents of a period: the first, and the one after the last. @param {string} from @param {string} until */
  async range(from, until) {
    const days = await this.index.days()
    /** @param {number} day */
    const firstFrom = day => days.find(known => known.day >= day)?.first ?? this.index.count
    return [from ? firstFrom(dayNumber(from)) : 0, until ? firstFrom(dayNumber(until) + 1) : this.index.count]
  }

  /** Returns the words to highlight: for each word of the query, all words with a list in common. @param {Query} query */
  async marks(query) {
    const asked = [...significantWords(query, this.index.root.common), ...query.phrases.flat()]
    const terms = await Promise.all(asked.map(word => this.index.term(word)))
    /** @param {Term} term @param {Term} other */
    const isForm = (term, other) => isWord(other.text) && other.lists.some(list => term.lists.includes(list))
    const forms = terms.flatMap((term, i) => [
      asked[i],
      ...(term?.block.filter(other => isForm(term, other)).map(other => other.text) ?? []),
    ])
    return { words: [...new Set(forms)], prefixes: query.prefixes.flatMap(prefix => [prefix, spelled(this.index, prefix)]) }
  }

  /** Suggests entities, and documents by number or by words. The last word may be incomplete. @param {string} text */
  async suggest(text) {
    const { tokenizer } = this.index
    const typed = counted(await this.printed(text), tokenizer)
    if (!typed.length || /["«“:*]|(^|\s)-/.test(text)) return { entities: [], documents: [] }
    // Too many words begin with one letter, so a last word of one letter is ignored.
    const last = (typed.at(-1) ?? "").length > 1 ? typed.at(-1) ?? "" : ""
    const before = significantWords({ ...empty(), words: typed.slice(0, -1), prefixes: last ? [last] : [] }, this.index.root.common)
    const exact = /[0-9]/.test(last) ? await this.word(last) : NONE
    const numbered = exact.numbers.length > 0
    const parts = await Promise.all([
      ...before.map(word => this.word(word)),
      ...(numbered ? [exact] : last ? [this.prefix(last, COMPLETIONS)] : []),
    ])
    const found = all(parts)
    const documents = await Promise.all(first(found, "", 5).map(number => this.index.document(number)))
    return { entities: await entities(this.index, typed), documents }
  }
}
