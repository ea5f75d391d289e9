// What a page always has, for the scripts of kinds, which come as files of their own: each then brings only itself.

export * as aside from "./aside.mjs"
export * as clock from "./clock.mjs"
export * as controls from "./controls.mjs"
export * as dialog from "./dialog.mjs"
export * as file from "./file.mjs"
export * as handOver from "./hand-over.mjs"
export * as holds from "./holds.mjs"
export * as say from "./say.mjs"
export * as sheet from "./sheet.mjs"
