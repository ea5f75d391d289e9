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

const kinds = {
  name: "kinds",
  /** @param {import("esbuild").PluginBuild} builder */
  setup(builder) {
    builder.onResolve({ filter: /^kinds$/ }, () => ({ path: "kinds", namespace: "kinds" }))
    builder.onLoad({ filter: /.*/, namespace: "kinds" }, () => {
      const found = readdirSync(fields).sort().filter((kind) => existsSync(join(fields, kind, "field.mjs")))
      const lines = found.map((kind) => `import ${kind}_ from "./${kind}/field.mjs"`)
      return { contents: `${lines.join("\n")}\nexport default { ${found.map((kind) => `${kind}: ${kind}_`).join(", ")} }`, resolveDir: fields }
    })
  },
}

const shared = { bundle: true, minify: true, legalComments: "none", charset: "utf8", plugins: [kinds], outdir, logLevel: "warning" }

await build({ ...shared, entryPoints: { page: join(here, "page.mjs"), unsaved: join(here, "unsaved.mjs"), word: join(here, "word-script.mjs") }, format: "iife", target: "es2020" })
await build({ ...shared, entryPoints: { notebook: join(here, "notebook.mjs") }, format: "esm", target: "es2022" })
