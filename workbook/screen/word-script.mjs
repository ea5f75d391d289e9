// Word for the published page, fetched only when somebody asks for it.

import { documentOf } from "./document.mjs"
import { docx } from "./word.mjs"

/** @type {any} */ (window).workbookWord = { docx, documentOf }
