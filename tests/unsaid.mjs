// Finds words for people that a script does not say: nobody could translate them. One line for each.

import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { join } from "node:path"

const project = createRequire(join(process.cwd(), "package.json"))
const { parse } = project("acorn")
const { ancestor } = project("acorn-walk")

const SAYING = ["say", "sayBothWays", "sayMany"]
const SHOWING = ["textContent", "title", "placeholder", "ariaLabel", "alt", "label"]
const ATTRIBUTES = ["aria-label", "aria-valuetext", "title", "placeholder", "alt"]
const PUTTING = ["append", "prepend", "replaceChildren", "after", "before"]
const LOOKING = ["querySelector", "querySelectorAll", "closest", "matches", "startsWith", "endsWith", "includes", "split"]

/** What is called, by its own name. */
const called = (node) => node.callee?.property?.name ?? node.callee?.name

/** A field's desk has a `say` too, which only speaks. */
const isSaid = (node) => node?.type === "CallExpression" && SAYING.includes(node.callee.name)

/** A sentence, a name with a capital letter, or two words side by side. */
const reads = (words) => /^[“‘(]?[A-Z][a-z’]+([ ,.:;…?!)]|$)/.test(words) || /(^|[^\w-])([a-z’]{2,}[,:;]?|\d) [a-z’]{2,}([^\w-]|$)/.test(words)

/** A selector, an address, or a piece of XML. */
const isCode = (words) => /[<>[\]=/]|--|^\.|^((h[1-6]|p|li|d[dt]|t[dhr]|thead|legend|label|button|summary|select|textarea)([, ]+|$))+$/.test(words)

/** Whether a person gets to see it, or to hear it, where it stands: then one word is enough. */
function isShown(node, parent) {
  if (parent.type === "AssignmentExpression") return SHOWING.includes(parent.left.property?.name)
  if (parent.type === "Property") return parent.value === node && SHOWING.includes(parent.key.name)
  if (parent.type !== "CallExpression") return false
  return called(parent) === "setAttribute" ? ATTRIBUTES.includes(parent.arguments[0].value) && node !== parent.arguments[0] : PUTTING.includes(called(parent))
}

/** Whether the page only works with it: it looks things up by it, keeps it, compares it or gives it to a style sheet. */
function isForThePage(node, parent, words) {
  const at = parent.arguments?.indexOf(node)
  switch (parent.type) {
    case "CallExpression": return LOOKING.includes(called(parent)) || (called(parent) === "make" && at < 2)
    case "NewExpression": return called(parent) === "Set"
    case "AssignmentExpression": return parent.left.property?.name === "className"
    case "BinaryExpression": return /^[!=]==$/.test(parent.operator)
    case "VariableDeclarator": return /^[A-Z_]+$/.test(parent.id.name) && /^[a-z]/.test(words) // a name that is kept
    case "PropertyDefinition": return parent.key.name === "name"
    case "ArrayExpression": return parent.elements[0] === node && isSaid(parent.elements[1]) // a value, beside what is said for it
    default: return false
  }
}

/** The node, and what it stands in, past what only chooses between it and another. */
function placeOf(ancestors) {
  const up = [...ancestors].reverse()
  const isBetween = (one, n) => one.type === "ConditionalExpression" || one.type === "LogicalExpression" || (one.type === "ArrayExpression" && up[n + 1]?.type === "NewExpression")
  let n = 0
  while (up[n + 1] && isBetween(up[n + 1], n + 1)) n += 1
  return [up[n], up[n + 1]]
}

for (const file of process.argv.slice(2)) {
  const look = (node, ancestors, words) => {
    const [own, parent] = placeOf(ancestors)
    if (/^(Import|Export)/.test(parent.type) || ancestors.some(isSaid)) return
    const found = isShown(own, parent) ? /\p{L}{2}/u.test(words) : reads(words) && !isCode(words) && !isForThePage(own, parent, words)
    if (found) console.log(`${file}:${node.loc.start.line}: ${words}`)
  }
  ancestor(parse(readFileSync(file, "utf8"), { ecmaVersion: "latest", sourceType: "module", locations: true }), {
    Literal(node, _, ancestors) { if (typeof node.value === "string") look(node, ancestors, node.value) },
    TemplateLiteral(node, _, ancestors) { look(node, ancestors, node.quasis.map(({ value }) => value.cooked).join("{}")) },
  })
}
