// What a page without an exercise runs: it keeps to “Use without saving”, offers ways to read, and warns of old facts.

import { warnOfOldFacts } from "./ageing.mjs"
import { offerReading, openContents } from "./reading.mjs"

openContents()
offerReading()
warnOfOldFacts()
