// What a page without an exercise runs: it keeps to “Use without saving”, offers ways to read, warns of old facts, and
// is kept for a time without a signal.

import { warnOfOldFacts } from "./ageing.mjs"
import { keepTheBook } from "./offline.mjs"
import { offerReading, openContents } from "./reading.mjs"

openContents()
offerReading()
warnOfOldFacts()
keepTheBook()
