// What bundle.mjs makes by looking: the kinds of field that have a script of their own.
declare module "kinds" {
  const kinds: { [kind: string]: (root: HTMLElement, desk: import("./form.mjs").Desk) => void }
  export default kinds
}
