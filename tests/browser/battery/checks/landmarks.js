// A page has its parts: one main, and each other part once or with a name of its own.
// Once: page
() => {
  const of = (selector) => all(selector).filter(heard)
  const mains = of("main, [role=main]")
  const navs = of("nav, [role=navigation]")
  const twice = (ones) => ones.filter((one) => ones.some((other) => other !== one && nameIs(other) === nameIs(one)))
  const nameIs = (one) => gap(one.ariaLabel ?? byIds(one, "aria-labelledby").map((part) => part?.textContent ?? "").join(" "))
  const sheet = document.querySelector("body > .sheet")
  const loose = sheet || !mains.length ? [] : [...document.body.children].flatMap((one) => (one.matches("div, form, section") ? [...one.children] : [one]))
    .filter((one) => shown(one) && gap(one.innerText ?? "") && !one.closest("main, header, nav, footer, aside, [role], dialog, .skip, a[href^='#'], noscript, form.search") && !one.querySelector("main, header, nav, footer"))
  return [
    ...(mains.length === 1 || sheet ? [] : [`main: there are ${mains.length}, and a page has one`]),
    ...wrong(twice(navs).filter(nameIs), "another part has the same name"),
    ...wrong(navs.filter((one) => navs.length > 1 && !nameIs(one)), "there are several ways round the page, and this one has no name"),
    ...wrong(of("header, footer").filter((one) => one.parentElement === document.body && of(`body > ${one.localName}`).length > 1), "there are several of these on the page"),
    ...wrong(of("section[aria-label], [role=region]").filter((one) => !nameIs(one)), "a region has no name"),
    ...wrong(loose, "it stands in no part of the page"),
  ]
}
