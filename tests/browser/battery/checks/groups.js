// Choices that belong together stand in a group that says what is asked.
// Once: size, colours, motion, text
() => {
  const GROUP = "fieldset, [role=group], [role=radiogroup], dialog"
  const choices = all("[type=radio], [type=checkbox]").filter(heard)
  const sets = Object.values(Object.groupBy(choices.filter((one) => one.name), (one) => `${one.type} ${one.name}`)).filter((set) => set.length > 1)
  const legendless = all(GROUP).filter(heard).filter((one) => !one.matches("dialog") && !nameOf(one))
  const late = all("legend").filter((one) => one.parentElement.localName !== "fieldset" || one.parentElement.querySelector(":scope > :not(template)") !== one)
  const vague = all(GROUP).filter(heard).filter((one) => /^(choose|select|options?|question( \d+)?|please (choose|select)|answer)[.:]?$/i.test(nameOf(one)))
  const together = (set) => set.reduce((group, one) => (group?.contains(one) ? group : null), set[0].closest(GROUP))
  const dates = all("[autocomplete^=bday-], [name$=day], [name$=-month], [name$=-year]").filter((one) => one.matches(CONTROLS) && heard(one))
  return [
    ...wrong(sets.filter((set) => !together(set)).map(([one]) => one), (one) => `these ${one.type === "radio" ? "choices" : "boxes"} stand in no group that says what is asked`),
    ...wrong(legendless, "this group has no name"),
    ...wrong(late, "a legend must come first in its fieldset, or nobody hears it"),
    ...wrong(vague, "the group's name does not say what is asked"),
    ...wrong(dates.filter((one) => !one.closest(GROUP)), "a part of a date stands in no group that says which date"),
  ]
}
