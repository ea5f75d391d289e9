// A box for somebody's own name, post or phone tells the browser so, and no box refuses what is pasted.
// Once: state, size, colours, motion, text
() => {
  const OWN = [
    [/^(your )?(full )?name\b|^what is your (full )?name/i, /\b(name|given-name|nickname)\b/],
    [/^(your )?e-?mail( address)?\b|^what is your e-?mail/i, /\bemail\b/],
    [/^(your )?(tele|mobile )?phone( number)?\b|^what is your (phone|mobile)/i, /\btel\b/],
    [/^(your )?postcode\b|^what is your postcode/i, /\bpostal-code\b/],
    [/^(your )?(date of birth|birthday)\b/i, /\bbday/],
  ]
  const boxes = all("input:not([type=hidden], [type=radio], [type=checkbox], [type=search]), textarea").filter(heard)
  const asks = (one) => OWN.find(([words]) => words.test(nameOf(one)))
  // A form for shared computers may say that it is never to be filled in by the browser, as a whole.
  const never = (one) => one.form?.autocomplete === "off" || one.closest("form[autocomplete=off]")
  const refuses = (one) => {
    const held = one.value
    const paste = new ClipboardEvent("paste", { bubbles: true, cancelable: true, clipboardData: new DataTransfer() })
    paste.clipboardData.setData("text/plain", "Words")
    const stopped = !one.dispatchEvent(paste)
    const put = one.value !== held
    if (put) one.value = held
    return stopped && !put
  }
  const silent = (one) => one.maxLength > 0 && one.maxLength < 50 && !/\d/.test([nameOf(one), ...byIds(one, "aria-describedby").map((part) => part?.innerText ?? "")].join(" "))
  const PUZZLE = /\b(captcha|not a robot|type (the|these) (letters|characters|numbers)( you see)?|what is \d+ ?[+x×-] ?\d+)\b/i
  const typeFor = (one) => (one.type === "number" && /\b(phone|postcode|code|card|reference|year of birth)\b/i.test(nameOf(one)))
  return [
    ...wrong(boxes.filter((one) => asks(one) && !never(one) && !asks(one)[1].test(one.autocomplete)), "it asks for somebody's own details, and does not say which (autocomplete)"),
    ...wrong(boxes.filter(refuses), "it refuses what is pasted"),
    ...wrong(boxes.filter(silent), (one) => `it stops after ${one.maxLength} letters, and does not say so`),
    ...wrong(all("label, legend, p").filter((one) => shown(one) && PUZZLE.test(one.innerText)), "a puzzle stands in the way"),
    ...wrong(boxes.filter(typeFor), "it asks for a code as if it were an amount"),
  ]
}
