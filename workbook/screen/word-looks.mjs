// How a sheet looks in Word: as a sheet to write on, as a document, or in big letters. paper/looks.json holds the looks.

import looks from "../paper/looks.json"

const LARGER = 1.5 // 12 point becomes 18

/** @typedef {{ [style: string]: string[] }} Paragraphs */

/** @type {{ [look: string]: Paragraphs }} */
const DOCUMENTS = { letter: looks.letter, cards: { ...looks.letter, ...looks.cards }, certificate: { ...looks.letter, ...looks.certificate } }

/** @param {Element} sheet @returns {string} the name of its look: blank for a sheet to write on */
export const lookOf = (sheet) => (sheet.matches(".document") ? Object.keys(DOCUMENTS).find((look) => sheet.classList.contains(look)) ?? "letter" : sheet.matches(".large") ? "large" : "")

/** @param {string} look @returns {Paragraphs} its styles */
export function paragraphsOf(look) {
  const all = { ...looks.paragraphs, ...DOCUMENTS[look] }
  return look === "large" ? Object.fromEntries(Object.entries(all).map(([name, [whole, letters]]) => [name, [whole, larger(letters)]])) : all
}

/** @param {Paragraphs} paragraphs @param {string} more @returns {Paragraphs} with more after each name */
export const named = (paragraphs, more) => Object.fromEntries(Object.entries(paragraphs).map(([name, look]) => [name + more, look]))

/** @param {string} letters how a style's letters look @returns {string} the same, larger; the usual size where it says none */
const larger = (letters) => (letters.includes("<w:sz ") ? scaled(letters) : `${letters}<w:sz w:val='${24 * LARGER}'/>`)

/** @param {string} xml */
const scaled = (xml) => xml.replace(/<w:sz w:val='(\d+)'/g, (_, size) => `<w:sz w:val='${Math.round(Number(size) * LARGER)}'`)

/** @param {string} xml a sheet's body @param {string} look @param {string} more @returns {string} the same, in the styles that are its own */
export function lookedAt(xml, look, more) {
  const styled = more ? xml.replace(/<w:pStyle w:val="(\w+)"/g, `<w:pStyle w:val="$1${more.trim()}"`) : xml
  return look === "large" ? scaled(styled) : styled
}
