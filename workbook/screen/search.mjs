// Looks for words in the book, here on the page. Sphinx’s own search would send them to the server in the page’s address,
// where a browser writes them down too, and leave them in its store. It also empties each box named “q” once the list of
// words has come, so ours has another name: on a slow line, a person is faster than that list.

/** @type {any} */ (window).SPHINX_HIGHLIGHT_ENABLED = false

const form = /** @type {HTMLFormElement} */ (document.querySelector("form.search"))
form.addEventListener("submit", (event) => {
  event.preventDefault()
  document.getElementById("search-results")?.replaceChildren()
  Search.performSearch(String(new FormData(form).get("words")))
})
// Before this, nobody can send the words off by the browser’s own way.
for (const button of form.querySelectorAll("button")) button.disabled = false
