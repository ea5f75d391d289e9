// A Word file for a language that is written from right to left. paper/word_from_right.py does the same.

/** Word takes the letters' looks for such a language apart: whether they are bold, and how large. */
const CHANGES = /** @type {[RegExp, string][]} */ ([
  [/<w:tblPr>(<w:tblStyle [^>]*>)?/g, "$&<w:bidiVisual/>"],
  [/<w:pPrDefault\/>/, "<w:pPrDefault><w:pPr><w:bidi/></w:pPr></w:pPrDefault>"],
  [/(?=<w:lang [^>]*><\/w:rPr><\/w:rPrDefault>)/, "<w:rtl/>"],
  [/<w:pBdr><w:left /g, "<w:pBdr><w:right "], // Word turns a paragraph's indents by itself, and its lines at the side never
  [/<w:b\/>/g, "<w:b/><w:bCs/>"],
  [/<w:sz (w:val=["']\d+["'])\/>(?!<w:szCs)/g, "$&<w:szCs $1/>"],
  [/(?=<\/w:sectPr>)/, "<w:bidi/>"],
])

/** @returns {boolean} whether the reader's language is: a notebook says it of its form only */
export const isFromRight = () => document.querySelector(`:is(html, form.exercise)[dir="rtl"]`) !== null

/** @param {string} xml a part of the file @returns {string} the same, with every line and every table beginning on the right */
export const turned = (xml) => CHANGES.reduce((text, [from, to]) => text.replace(from, to), xml)
