(said) => {
  const squeeze = (words) => words.replace(/[\s\u00ad]+/g, "").toLowerCase()
  const onPaper = (one) => shown(one) && !one.closest("[hidden]")
  const closed = (one) => { const fold = one.closest("details:not([open])"); return fold && !fold.querySelector(":scope > summary")?.contains(one) && getComputedStyle(fold, "::details-content").contentVisibility === "hidden" }
  const texts = all("body *").filter((one) => onPaper(one) && !closed(one)).flatMap((one) => [...one.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.data))
  const values = all("input:not([type=hidden], [type=radio], [type=checkbox]), textarea").filter(onPaper).map((one) => one.value)
  const paper = squeeze([...texts, ...values].join(""))
  const lost = [...new Set(said)].filter((words) => !paper.includes(squeeze(words)))
  const BUTTONS_ON_PAPER = "button, [role=button], input:is([type=button], [type=submit], [type=search], [type=range], [type=file]), nav, [role=search], video, audio, .skip"
  const controls = all(BUTTONS_ON_PAPER).filter((one) => onPaper(one) && inSight(one))
  const outer = controls.filter((one) => !controls.some((other) => other !== one && other.contains(one)))
  const links = all("main a[href^='http']").filter((one) => onPaper(one) && inSight(one))
  const address = (one) => [one.innerText, getComputedStyle(one, "::after").content, one.closest("p, li, td, dd")?.innerText ?? ""].join(" ")
  const told = (one) => address(one).includes(one.getAttribute("href").replace(/^https?:\/\/(www\.)?/, "").replace(/\/$/, "")) || /http|attr\(href/.test(getComputedStyle(one, "::after").content)
  const pale = all("main *").filter((one) => onPaper(one) && inSight(one) && getComputedStyle(one).printColorAdjust !== "exact" && [...one.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && /[\p{L}\d]/u.test(node.data)))
    .filter((one) => contrast(over(colour(getComputedStyle(one).color), [255, 255, 255, 1]), [255, 255, 255, 1]) < 4.5 && !one.closest(BUTTONS_ON_PAPER))
  const bars = all("main *").filter((one) => onPaper(one) && inSight(one) && !gap(one.innerText ?? "") && !one.children.length && !one.matches("svg *, img, input, textarea, td, th, hr, br, p, col, canvas, .rule") && colour(getComputedStyle(one).backgroundColor)[3] > 0 && getComputedStyle(one).printColorAdjust !== "exact" && !parseFloat(getComputedStyle(one).borderTopWidth) && one.getBoundingClientRect().height > 4)
  const cut = all("main *").filter((one) => onPaper(one) && inSight(one) && ["auto", "scroll", "hidden", "clip"].includes(getComputedStyle(one).overflowY) && one.scrollHeight > one.clientHeight + 8 && one.clientHeight > 8 && !one.closest("svg, .spoken"))
  const stuck = all("body *").filter((one) => onPaper(one) && inSight(one) && getComputedStyle(one).position === "fixed")
  return [
    ...lost.slice(0, 12).map((words) => `“${words.slice(0, 60)}”: these words are not on paper`),
    ...wrong(outer, "it means nothing on paper"),
    ...wrong(links.filter((one) => !told(one)), "on paper nobody can see where it leads"),
    ...[...new Set(wrong(pale, "its words are too pale on paper, where backgrounds are not printed"))],
    ...wrong(bars, "it is drawn by its background alone, which is not printed"),
    ...wrong(cut, "on paper its words are cut off"),
    ...wrong(stuck, "it lies on every sheet of paper, on top of the words"),
  ]
}
