// A hint and an error are tied to their control, and an error says in words what is wrong and what would be right.
// Once: size, colours, motion, text
() => {
  const NOTES = ":scope > :is(.hint, .error, .mistake, [class*=error-message], [class$=-hint], [id$=-hint], [id$=-error])"
  const fields = all(".field, .labelled, fieldset, label, p, div, form").filter((one) => shown(one) && one.querySelectorAll(NOTES).length)
  const notes = fields.flatMap((field) => all(NOTES, field).filter((note) => shown(note) && gap(note.innerText)).map((note) => [field, note]))
  const described = (one) => byIds(one, "aria-describedby").concat(byIds(one, "aria-errormessage"), byIds(one, "aria-labelledby"))
  const tied = (field, note) => field.matches("label") || note.matches("[role=status], [role=alert]") || all(`${CONTROLS}, fieldset, [role=group], ${BUTTONS}, [aria-describedby]`, field.closest("fieldset, .field") ?? field).concat(field)
    .some((one) => described(one).some((part) => part && (part === note || part.contains(note) || note.contains(part))))
  const asks = (field) => all(CONTROLS, field).length > 0
  const bad = all("[aria-invalid=true], .invalid, .is-invalid, [class*=has-error]").filter((one) => shown(one))
  const explained = (one) => described(one).some((part) => part && shown(part) && gap(part.innerText).split(" ").length > 2) || all(CONTROLS, one).some(explained)
  const EMPTY = /^((it|this|that) )?((is|was) )?(error|invalid|invalid (input|value|entry|answer)|wrong|required|this field is required|required field|please enter a valid value|not valid|incorrect|failed|oops!?|something went wrong)[.!]?$/i
  const CODE = /\b(null|undefined|NaN|TypeError|ValueError|\w+Exception|E\d{3,}|0x[0-9a-f]+|error code \d+|HTTP \d{3}|status \d{3})\b/i
  const errors = all(".error, .mistake, [class*=error-message], [role=alert], [id$=-error], .status, [role=status]").filter((one) => shown(one) && gap(one.innerText))
  const alarms = all("[role=alert], [class*=error-summary], [class*=validation-summary]").filter((one) => shown(one) && /\b(errors?|mistakes?)\b/i.test(one.innerText) && one.closest("form"))
  const lost = alarms.filter((one) => all(CONTROLS, one.closest("form")).length > 1 && !all("[aria-invalid=true]", one.closest("form")).length && !one.querySelector("a[href^='#']"))
  return [
    ...wrong(lost, "it speaks of an error, and no control says that it is the one (aria-invalid)"),
    ...wrong(notes.filter(([field, note]) => asks(field) && !tied(field, note)).map(([, note]) => note), "no control says that these words belong to it (aria-describedby)"),
    ...all("[aria-describedby], [aria-errormessage], [aria-labelledby]").filter((one) => heard(one) && described(one).some((part) => !part)).map((one) => `${say(one)}: what describes it is not there`),
    ...wrong(bad.filter((one) => !explained(one)), "it is marked as wrong, and no words at it say what is wrong"),
    ...wrong(errors.filter((one) => EMPTY.test(gap(one.innerText))), "it does not say what is wrong, and what would be right"),
    ...wrong(errors.filter((one) => CODE.test(one.innerText)), "it speaks to programmers"),
    ...wrong(all(".error, .mistake, [class*=error-message]").filter((one) => shown(one) && gap(one.innerText)).filter((one) => { const field = one.closest(".field, label, fieldset"); return field && all(CONTROLS, field).length === 1 && !all("[aria-invalid=true]", field).length }), "its control does not say that it is wrong (aria-invalid)"),
  ]
}
