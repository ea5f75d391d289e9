// One question with a few plain answers, in the browser's own dialog.

/**
 * @param {string} question @param {string[]} lines @param {string[]} choices the first is the safe one
 * @returns {Promise<string>} the choice; the first one when the person backs out
 */
export function ask(question, lines, choices) {
  const dialog = document.createElement("dialog")
  dialog.className = "asks"
  const heading = document.createElement("h2")
  heading.textContent = question
  heading.id = "ask"
  dialog.setAttribute("aria-labelledby", "ask")
  dialog.append(heading, ...lines.map((line) => Object.assign(document.createElement("p"), { textContent: line })))
  const buttons = document.createElement("div")
  buttons.className = "actions"
  buttons.append(...choices.map((choice) => {
    const button = Object.assign(document.createElement("button"), { type: "button", textContent: choice })
    button.addEventListener("click", () => dialog.close(choice))
    return button
  }))
  dialog.append(buttons)
  document.body.append(dialog)
  dialog.showModal()
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => {
      dialog.remove()
      resolve(dialog.returnValue || choices[0])
    })
  })
}
