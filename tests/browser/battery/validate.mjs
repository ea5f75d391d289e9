// Reads pages, one a line as JSON, and answers each with what html-validate finds in it, one line of JSON.

import { createInterface } from "node:readline"
import { HtmlValidate } from "html-validate"

const html = new HtmlValidate({
  extends: ["html-validate:recommended", "html-validate:document"],
  rules: {
    // What a browser writes is not what an author writes, and neither bothers a reader.
    "attr-quotes": "off", "attribute-boolean-style": "off", "attribute-empty-style": "off", "doctype-style": "off",
    "no-trailing-whitespace": "off", "no-inline-style": "off", "void-style": "off", "no-raw-characters": "off",
    "long-title": "off", // a heading of ours is a sentence, and the title is that and the book’s name
    "require-sri": "off", // nothing comes from another host
    "wcag/h32": "off", // nothing is sent: a form saves by itself
    "form-dup-name": ["error", { shared: ["radio", "checkbox", "submit", "reset", "button"] }],
    "no-redundant-for": "off", "prefer-native-element": ["error", { exclude: ["region"] }],
  },
})

for await (const line of createInterface({ input: process.stdin })) {
  const { results } = await html.validateString(JSON.parse(line))
  const messages = results.flatMap((one) => one.messages)
  console.log(JSON.stringify(messages.map(({ ruleId, message, selector }) => `${selector ?? "page"}: ${message} (${ruleId})`)))
}
