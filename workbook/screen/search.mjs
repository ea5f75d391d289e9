// Looks for words in the book, here on the page. Sphinx’s own search would send them to the server in the page’s address,
// where a browser writes them down too, and leave them in its store. It also empties each box named “q” once the list of
// words has come, so ours has another name, and listens from the start: on a slow line, a person is faster than that list.

/** @type {any} */ (window).SPHINX_HIGHLIGHT_ENABLED = false

document.addEventListener("submit", (event) => {
  event.preventDefault()
  document.getElementById("search-results")?.replaceChildren()
  Search.performSearch(String(new FormData(/** @type {HTMLFormElement} */ (event.target)).get("words")))
})
