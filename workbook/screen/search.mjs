// Looks for words in the book, here on the page. Sphinx’s own search would send them to the server in the page’s address,
// where a browser writes them down too, and leave them in its store.

/** @type {any} */ (window).SPHINX_HIGHLIGHT_ENABLED = false

document.addEventListener("DOMContentLoaded", () => {
  const form = /** @type {HTMLFormElement} */ (document.querySelector("form.search"))
  form.addEventListener("submit", (event) => {
    event.preventDefault()
    document.getElementById("search-results")?.replaceChildren()
    Search.performSearch(String(new FormData(form).get("q")))
  })
})
