// Six words say what a part of a form holds: text, one, many, map, rows, json.
// This module reads and writes every answer by those words, and knows no kinds of field.

/** @typedef {string | Answer[] | { [name: string]: Answer }} Answer */
/** @typedef {HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} Control */

/**
 * What each row was given to show: a row that is moved takes along what it cannot show.
 * @type {WeakMap<HTMLElement, Answer | undefined>}
 */
const given = new WeakMap()

/** @param {Answer | undefined} answer @returns {boolean} whether nothing was given */
export function isBlank(answer) {
  if (answer === undefined || answer === null) return true
  if (typeof answer === "string") return answer.trim() === ""
  return Object.values(answer).every(isBlank)
}

/** @param {Answer | undefined} a @param {Answer | undefined} b @returns {boolean} whether they say the same */
export function isSame(a, b) {
  if (isBlank(a) || isBlank(b)) return isBlank(a) && isBlank(b)
  if (typeof a !== "object" || typeof b !== "object") return a === b
  const names = new Set([...Object.keys(a), ...Object.keys(b)])
  return [...names].every((name) => isSame(of(a, name), of(b, name)))
}

/** @param {Answer | undefined} answer @param {string} name @returns {Answer | undefined} */
export function of(answer, name) {
  return typeof answer === "object" && Object.hasOwn(answer, name) ? /** @type {any} */ (answer)[name] : undefined
}

/** @param {HTMLElement} field @returns {HTMLElement} the part of a field that holds its whole answer */
export function holderIn(field) {
  return /** @type {HTMLElement} */ (field.querySelector("[data-holds]"))
}

/** @param {HTMLElement} holder @param {string} mark @returns {HTMLElement[]} its own parts, not its parts' parts */
export function partsOf(holder, mark) {
  const found = /** @type {HTMLElement[]} */ ([...holder.querySelectorAll(`[${mark}]`)])
  return found.filter((part) => part.parentElement?.closest("[data-holds]") === holder)
}

/** @param {HTMLElement} holder @returns {HTMLInputElement[]} its radios or boxes */
export function boxesIn(holder) {
  return [...holder.querySelectorAll("input")]
}

/**
 * Reads what a person gave. What was there before and cannot be shown here is kept.
 * @param {HTMLElement} holder
 * @param {Answer} [before]
 * @returns {Answer}
 */
export function read(holder, before) {
  const ticked = () => boxesIn(holder).filter((box) => box.checked).map((box) => box.value)
  const unknown = (/** @type {Answer} */ value) => typeof value === "string" && !boxesIn(holder).some((box) => box.value === value)
  switch (holder.dataset.holds) {
    case "one":
      return ticked()[0] ?? (before && unknown(before) ? before : "")
    case "many":
      return [...ticked(), ...(Array.isArray(before) ? before.filter(unknown) : [])]
    case "map":
      return readMap(holder, before)
    case "rows":
      return partsOf(holder, "data-row").map((row) => read(row, given.get(row))).filter((row) => !isBlank(row))
    case "json":
      return JSON.parse(/** @type {HTMLInputElement} */ (holder).value || '""')
    default:
      return readText(/** @type {Control} */ (holder), before)
  }
}

/** @param {Control} control @param {Answer} [before] @returns {Answer} */
function readText(control, before) {
  const kept = control instanceof HTMLSelectElement && control.value === "" && typeof before === "string" && ![...control.options].some((option) => option.value === before)
  return kept ? before : control.value
}

/** @param {HTMLElement} holder @param {Answer} [before] @returns {Answer} */
function readMap(holder, before) {
  const earlier = before && typeof before === "object" && !Array.isArray(before) ? Object.entries(before) : []
  const now = partsOf(holder, "data-key")
    .filter((part) => part.dataset.key)
    .map((part) => /** @type {[string, Answer]} */ ([part.dataset.key, read(part, of(before, part.dataset.key ?? ""))]))
  const whole = Object.fromEntries([...earlier, ...now])
  return Object.fromEntries(Object.entries(whole).filter(([, answer]) => !isBlank(answer)))
}

/**
 * Shows an answer. An answer of another shape leaves the part blank.
 * @param {HTMLElement} holder
 * @param {Answer} [answer]
 */
export function write(holder, answer) {
  switch (holder.dataset.holds) {
    case "one":
      for (const box of boxesIn(holder)) box.checked = box.value === answer
      break
    case "many":
      for (const box of boxesIn(holder)) box.checked = Array.isArray(answer) && answer.includes(box.value)
      break
    case "map":
      for (const part of partsOf(holder, "data-key")) write(part, of(answer, part.dataset.key ?? ""))
      break
    case "rows":
      writeRows(holder, Array.isArray(answer) ? answer : [])
      break
    case "json":
      /** @type {HTMLInputElement} */ (holder).value = isBlank(answer) ? "" : JSON.stringify(answer)
      break
    default:
      // Setting the value a box already has would move the cursor of a person who is typing in it.
      if (/** @type {Control} */ (holder).value !== text(answer)) /** @type {Control} */ (holder).value = text(answer)
  }
}

/** @param {Answer | undefined} answer @returns {string} */
function text(answer) {
  return typeof answer === "string" ? answer : ""
}

/** @param {HTMLElement} holder @param {Answer[]} answers */
function writeRows(holder, answers) {
  const rows = partsOf(holder, "data-row")
  while (rows.length < Math.max(answers.length, 1)) rows.push(addRow(holder))
  for (const row of rows.splice(Math.max(answers.length, 1))) row.remove()
  rows.forEach((row, n) => {
    given.set(row, answers[n])
    write(row, answers[n])
  })
}

/** @param {HTMLElement} holder @returns {HTMLElement} a new blank row, at the end */
export function addRow(holder) {
  const template = /** @type {HTMLTemplateElement} */ (holder.querySelector("template"))
  const row = /** @type {HTMLElement} */ (template.content.firstElementChild?.cloneNode(true))
  template.previousElementSibling?.append(row)
  return row
}

/**
 * Brings what is new in a linked answer, and takes nothing away that rows hold: new rows, and what a row left blank.
 * @param {HTMLElement} holder
 * @param {Answer | undefined} own
 * @param {Answer} now
 * @returns {Answer}
 */
export function bring(holder, own, now) {
  if (holder.dataset.holds !== "rows") return now
  const template = /** @type {HTMLTemplateElement} */ (holder.querySelector("template"))
  const columns = /** @type {HTMLElement[]} */ ([...template.content.querySelectorAll("[data-key]")]).map((part) => part.dataset.key ?? "")
  const shared = (/** @type {Answer} */ row) => Object.fromEntries(columns.filter((name) => !isBlank(of(row, name))).map((name) => [name, of(row, name)]))
  const mine = Array.isArray(own) ? own : []
  const theirs = (Array.isArray(now) ? now : []).map((row) => /** @type {Answer} */ (shared(row)))
  const key = columns[0]
  // Rows about the same thing are one row, where nothing in them differs: what one leaves blank, the other says.
  const fits = (/** @type {Answer} */ row, /** @type {Answer} */ other) => !isBlank(of(other, key)) && isSame(of(row, key), of(other, key)) && columns.every((name) => isBlank(of(row, name)) || isBlank(of(other, name)) || isSame(of(row, name), of(other, name)))
  const whole = mine.map((row) => ({ .../** @type {any} */ (theirs.find((other) => fits(row, other))), ...Object.fromEntries(Object.entries(row).filter(([, words]) => !isBlank(words))) }))
  return [...whole, ...theirs.filter((row) => !isBlank(row) && !mine.some((own) => fits(own, row)))]
}
