// A page says its language, and each part in another language says its own.
// Once: page
() => {
  const tag = document.documentElement.lang
  const good = (lang) => { try { return new Intl.Locale(lang).language.length === 2 } catch { return false } }
  // Words that are common in one language, and are no words of English.
  const telling = {
    cy: "mae chi yn eich ydych gyda rydych hoffech croeso diolch siarad",
    pl: "jest się nie czy że dla proszę dziękuję możesz oraz twoje",
    ro: "este sunt pentru dumneavoastră puteți și vă rugăm ajutor bine",
    fr: "vous êtes nous avec votre est dans pour merci bonjour",
    es: "usted puede para con está gracias nosotros aquí ayuda una",
    pt: "você não pode obrigado para uma aqui está com ajuda",
    de: "sie ist nicht und mit für bitte danke können hier",
    so: "waa waxaan fadlan mahadsanid caawimaad iyo",
    en: "the and with this that have what your which from",
  }
  const scripts = { ar: /\p{Script=Arabic}/gu, uk: /\p{Script=Cyrillic}/gu, zh: /\p{Script=Han}/gu, hi: /\p{Script=Devanagari}/gu,
    bn: /\p{Script=Bengali}/gu, pa: /\p{Script=Gurmukhi}/gu, el: /\p{Script=Greek}/gu, he: /\p{Script=Hebrew}/gu, ti: /\p{Script=Ethiopic}/gu }
  const spoken = (words) => {
    const written = Object.keys(scripts).find((lang) => (words.match(scripts[lang]) ?? []).length > 3)
    if (written) return written
    const said = words.toLowerCase().match(/\p{L}+/gu) ?? []
    return Object.keys(telling).find((lang) => new Set(said.filter((word) => telling[lang].split(" ").includes(word))).size >= 2)
  }
  const here = (one) => one.closest("[lang]")?.lang ?? ""
  const own = (one) => gap([...one.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.data).join(" "))
  const foreign = all("body *").filter((one) => !one.matches("script, style, template, svg *, code, pre"))
    .map((one) => [one, spoken(own(one))]).filter(([one, lang]) => lang && !here(one).startsWith(tag.slice(0, 2) === lang ? tag : lang) &&
      (here(one) || tag).slice(0, 2) === tag.slice(0, 2) && lang !== tag.slice(0, 2))
  // Within a line a browser sorts the letters itself; a block of words begins on the side of its own language.
  const blocks = all("body *").filter((one) => shown(one) && getComputedStyle(one).display !== "inline" && !one.matches("svg *, input, textarea") && /\p{L}{2}/u.test(own(one)))
  const RIGHT = /^(ar|fa|he|ur|ps|ckb|sd|yi|dv|ug)\b/
  const letters = (one, kind) => (own(one).match(kind) ?? []).length
  const fromRight = (one) => letters(one, /[\p{Script=Arabic}\p{Script=Hebrew}]/gu) > letters(one, /\p{Script=Latin}/gu)
  const turned = blocks.filter((one) => (getComputedStyle(one).direction === "rtl" ? !fromRight(one) && !RIGHT.test(here(one)) : fromRight(one)))
  return [
    ...wrong(turned, "its words run the wrong way for their language (dir)"),
    ...(good(tag) ? [] : [`html: its language is “${tag}”, which is no language that a screen reader knows`]),
    ...wrong(all("[lang]").filter((one) => !good(one.lang)), (one) => `its language is “${one.lang}”, which no screen reader knows`),
    ...foreign.map(([one, lang]) => `${say(one)}: this looks like another language (${lang}) and does not say so`),
  ]
}
