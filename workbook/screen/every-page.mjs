// What a page without an exercise runs: it keeps to “Use without saving”, and offers ways to read.

import { offerReading } from "./reading.mjs"

offerReading()
