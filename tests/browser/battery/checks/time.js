// Nobody is hurried: nothing ends, reloads or moves on by itself, and a clock can be stopped.
// Once: page
() => {
  const refresh = all("meta[http-equiv=refresh i]").filter((one) => !document.querySelector("main")?.querySelector("a") || parseFloat(one.content) > 0)
  const HURRY = /\b(you have|there (is|are)|only) (about )?(\d+|one|two|five|ten) (seconds?|minutes?) (left|remaining|to)\b|\b(time is running out|hurry|session (will )?(expires?|ends?|times? out)|times? out (in|after)|will (be logged|sign you|close|expire) .{0,30}(minutes|seconds))\b/i
  const own = (one) => gap([...one.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.data).join(" "))
  const near = (one) => one.closest("section, form, dialog, fieldset, .field, main")
  const hurried = all("main *, dialog *").filter((one) => shown(one) && HURRY.test(own(one)) && !/more time|stop|pause|stay/i.test(all("button", near(one)).map((button) => button.innerText).join(" ")))
  const clocks = all("[role=timer], .timer, .countdown, time").filter((one) => shown(one) && /^\s*\d{1,2}:\d{2}\s*$/.test(one.innerText) && one.closest("[role=timer], .timer, .countdown"))
  const chatty = clocks.filter((one) => { const live = one.closest("[aria-live], [role=status], [role=alert], [role=timer]"); return live && (live.ariaLive ?? (live.matches("[role=timer]") ? "off" : "polite")) !== "off" })
  // One that somebody has still to start does not run.
  const free = clocks.filter((one) => !/stop|pause|more time|\bstart\b/i.test(all("button", near(one)).map((button) => button.innerText).join(" ")))
  return [
    ...wrong(refresh, "the page reloads or leads on by itself"),
    ...wrong(hurried, "it hurries people, and no button gives them more time"),
    ...wrong(free, "a clock runs, and no button stops it"),
    ...wrong(chatty, "a clock is read out at every second"),
  ]
}
