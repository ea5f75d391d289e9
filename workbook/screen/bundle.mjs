// Builds the two faces of the front end: a module for notebooks (anywidget loads it from a Blob, so it may import
// nothing), and classic scripts for pages (module scripts do not run from file://, and a memory stick must work).
// The kinds that have a script are found by looking.

import { existsSync, readdirSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { build } from "esbuild"

const here = dirname(fileURLToPath(import.meta.url))
const fields = join(here, "..", "fields")
const outdir = process.argv[2] ?? join(here, "built")

/** @param {string} file @returns {string[]} the kinds that have it */
const having = (file) => readdirSync(fields).sort().filter((kind) => existsSync(join(fields, kind, file)))

/** A module, made by looking, that gives each kind's file by the kind's name. @param {string} module @param {string} file */
const gathered = (module, file) => ({
  name: module,
  /** @param {import("esbuild").PluginBuild} builder */
  setup(builder) {
    builder.onResolve({ filter: new RegExp(`^${module}$`) }, () => ({ path: module, namespace: module }))
    builder.onLoad({ filter: /.*/, namespace: module }, () => {
      const found = having(file)
      const lines = found.map((kind) => `import * as ${kind}_ from "./${kind}/${file}"`)
      return { contents: `${lines.join("\n")}\nexport default { ${found.map((kind) => `${kind}: ${kind}_`).join(", ")} }`, resolveDir: fields }
    })
  },
})

const shared = { bundle: true, minify: true, legalComments: "none", charset: "utf8", plugins: [gathered("kinds", "field.mjs"), gathered("parts", "part.mjs")], outdir, logLevel: "warning" }

await build({ ...shared, entryPoints: { page: join(here, "page.mjs"), "every-page": join(here, "every-page.mjs"), word: join(here, "word-script.mjs") }, format: "iife", target: "es2020" })
await build({ ...shared, entryPoints: { notebook: join(here, "notebook.mjs") }, format: "esm", target: "es2022" })

// What only a few pages need comes as a part of its own, fetched when a field asks its desk for it.
for (const kind of having("part.mjs")) {
  await build({ ...shared, entryPoints: { [`part-${kind}`]: join(fields, kind, "part.mjs") }, format: "iife", globalName: `workbookParts.${kind}`, target: "es2020" })
}
