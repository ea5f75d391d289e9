// Builds the two faces of the front end: a module for notebooks (anywidget loads it from a Blob, so it may import
// nothing), and classic scripts for pages (module scripts do not run from file://, and a memory stick must work).
// The kinds that have a script are found by looking.

import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs"
import { basename, dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { build as bundle } from "esbuild"
import { messagesIn } from "./messages.mjs"

const here = dirname(fileURLToPath(import.meta.url))
const fields = join(here, "..", "fields")
const outdir = process.argv[2] ?? join(here, "built")

/** @param {string} file @returns {string[]} the kinds that have it */
const having = (file) => readdirSync(fields).sort().filter((kind) => existsSync(join(fields, kind, file)))

/** @type {[string, string][]} each kind that has a rarer part, and what the part is called */
const rarer = having("part.mjs").flatMap((kind) => readdirSync(join(fields, kind)).sort().flatMap((file) => /^part-(\w+)\.mjs$/.exec(file)?.[1] ?? []).map((more) => /** @type {[string, string]} */ ([kind, more])))

/** A module, made by looking, that gives each kind's file by the kind's name, and its rarer parts by theirs. @param {string} module @param {string} file @param {[string, string][]} [more] */
const gathered = (module, file, more = []) => ({
  name: module,
  /** @param {import("esbuild").PluginBuild} builder */
  setup(builder) {
    builder.onResolve({ filter: new RegExp(`^${module}$`) }, () => ({ path: module, namespace: module }))
    builder.onLoad({ filter: /.*/, namespace: module }, () => {
      const found = [...having(file).map((kind) => [kind, `./${kind}/${file}`]), ...more.map(([kind, name]) => [`${kind}_${name}`, `./${kind}/part-${name}.mjs`])]
      const lines = found.map(([name, path]) => `import * as ${name}_ from "${path}"`)
      return { contents: `${lines.join("\n")}\nexport default { ${found.map(([name]) => `${name}: ${name}_`).join(", ")} }`, resolveDir: fields }
    })
  },
})

/** Takes from the page what core.mjs says that every page has. */
const core = {
  name: "core",
  /** @param {import("esbuild").PluginBuild} builder */
  setup(builder) {
    const has = new Map([...readFileSync(join(here, "core.mjs"), "utf8").matchAll(/\* as (\w+) from "\.\/(.*)"/g)].map(([, name, file]) => [join(here, file), name]))
    builder.onResolve({ filter: /\.mjs$/ }, ({ path, resolveDir, kind }) => {
      const name = kind === "entry-point" ? undefined : has.get(join(resolveDir, path))
      return name ? { path: name, namespace: "core" } : undefined
    })
    builder.onLoad({ filter: /.*/, namespace: "core" }, ({ path }) => ({ contents: `module.exports = window.workbookCore.${path}` }))
  },
}

/** @type {Map<string, string[]>} the files that each script is made of */
const made = new Map()

/** @param {import("esbuild").BuildOptions} how */
async function build(how) {
  const { metafile } = await bundle({ ...how, metafile: true })
  for (const [path, { inputs }] of Object.entries(metafile.outputs)) made.set(basename(path, ".js"), Object.keys(inputs))
}

const shared = { bundle: true, minify: true, legalComments: "none", charset: "utf8", outdir, logLevel: "warning" }
const script = { ...shared, format: "iife", target: "es2020" }

await build({ ...script, entryPoints: { page: join(here, "page.mjs"), "every-page": join(here, "every-page.mjs"), word: join(here, "word-script.mjs"), search: join(here, "search.mjs") } })
// No page loads these two: a browser starts them by themselves.
await build({ ...script, entryPoints: { worker: join(here, "worker.mjs"), "worker-off": join(here, "worker-off.mjs") } })
await build({ ...shared, plugins: [gathered("kinds", "field.mjs"), gathered("parts", "part.mjs", rarer)], entryPoints: { notebook: join(here, "notebook.mjs") }, format: "esm", target: "es2022" })

// A page brings the scripts of the kinds it has; a kind's heavier part is fetched when a field asks its desk for it.
for (const [file, name, all] of [["field.mjs", "field", "workbookKinds"], ["part.mjs", "part", "workbookParts"]]) {
  for (const kind of having(file)) await alone(join(kind, file), `${name}-${kind}`, `${all}.${kind}`)
}
// What every page may need, and few people use, is a part too.
await build({ ...script, plugins: [core], entryPoints: { "part-give": join(here, "give.mjs") }, globalName: "workbookParts.give" })
// A page without an exercise has none of what core.mjs names, and brings this too.
await build({ ...script, entryPoints: { "part-offline": join(here, "part-offline.mjs") }, globalName: "workbookParts.offline" })
// What hardly anybody needs is a part of its own: part-excel.mjs of a kind is its part "<kind>_excel".
for (const [kind, more] of rarer) await alone(join(kind, `part-${more}.mjs`), `part-${kind}_${more}`, `workbookParts.${kind}_${more}`)

/** @param {string} source @param {string} name of the file that it becomes @param {string} globalName */
async function alone(source, name, globalName) {
  await build({ ...script, plugins: [core], entryPoints: { [name]: join(fields, source) }, globalName })
}

// What the scripts say, for translators, and in which files it comes. Paths are as seen from the project, so that an
// error can be followed.
const sources = [...new Set([...made.values()].flat())].filter((path) => path.endsWith(".mjs") && existsSync(path)).sort()
const messages = messagesIn(sources).map(({ files, ...message }) => ({ ...message, in: [...made].filter(([, inside]) => inside.some((file) => files.includes(file))).map(([name]) => name).sort() }))
writeFileSync(join(outdir, "messages.json"), `${JSON.stringify(messages, null, 2)}\n`)
