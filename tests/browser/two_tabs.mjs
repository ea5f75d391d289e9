// Two tabs that write to one store in every order that chance brings. Prints, for so many words, how many were lost:
// neither shown, nor kept as earlier, nor typed over by somebody who saw them.

import { PageModel } from "../../workbook/screen/page-model.mjs"
import { join } from "../../workbook/screen/record.mjs"

const [runs, seed] = process.argv.slice(2).map(Number)
let chance = seed
const pick = (/** @type {number} */ n) => (chance = (chance * 1103515245 + 12345) % 2 ** 31) % n
const turns = async (/** @type {number} */ n) => { while (n--) await null }

/** A store whose writes take a while, as the browser's do. */
class Slow {
  constructor() {
    this.records = {}
  }

  async keep(mine, bases) {
    await turns(pick(4))
    const [[exercise, record]] = Object.entries(mine)
    const theirs = this.records[exercise] ?? { answers: {}, revision: 0 }
    const base = bases[exercise]
    const joined = theirs.revision === (base.revision ?? 0) ? record : join(record, theirs, base)
    this.records[exercise] = structuredClone({ ...joined, revision: theirs.revision + 1 })
    const kept = this.records[exercise]
    await turns(pick(4))
    return { [exercise]: kept }
  }
}

/** @returns {Promise<string[]>} the words that were lost */
async function run() {
  const store = new Slow()
  const tabs = [1, 2].map(() => new PageModel(/** @type {any} */ (store), "e", { saved: "", silence: "" }))
  const typed = []
  for (let step = 0; step < 12; step++) {
    const [tab, field, words] = [tabs[pick(2)], ["a", "b"][pick(2)], `words ${step}`]
    if (!pick(4) && !tab.behind) tab.load(structuredClone(store.records.e ?? { answers: {} }))
    const { answers, ...record } = tab.get("record")
    typed.push({ words, over: answers[field] })
    tab.set("record", { ...record, answers: { ...answers, [field]: words } })
    tab.set("seq", tab.get("seq") + 1)
    void tab.save_changes()
    await turns(pick(12))
  }
  await turns(200)
  const { answers, earlier = [] } = store.records.e
  const there = new Set([...Object.values(answers), ...earlier.map(({ answer }) => answer), ...typed.map(({ over }) => over)])
  return typed.map(({ words }) => words).filter((words) => !there.has(words))
}

let lost = 0
for (let n = 0; n < runs; n++) lost += (await run()).length
console.log(`${lost} of ${runs * 12}`)
