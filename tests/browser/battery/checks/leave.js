// A page with an exercise has a quick way out and says where words go, in the same place each time.
// Once: page
() => {
  const form = document.querySelector("form.exercise")
  if (!form || !shown(form)) return []
  const header = document.querySelector("header")
  const out = header && all("a[href^='http']", header).filter((one) => shown(one) && /leave|exit|escape/i.test(nameOf(one)))
  const says = all(".keeping, .status, [role=status], p", form).some((one) => /device|saved|saving|keep|stay/i.test(one.innerText))
  return [
    ...(out?.length ? [] : ["header: no link leaves this page at once, and somebody may be looking over a shoulder"]),
    ...(says ? [] : [`${say(form)}: no words say what happens to what is written here`]),
    ...wrong((out ?? []).filter((one) => !/noreferrer/.test(one.rel)), "it tells the next site where somebody was"),
  ]
}
