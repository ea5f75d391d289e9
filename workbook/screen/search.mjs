// Looks for words in the book. They stay after the “#” of the address, which no browser sends to a server, and nothing
// else keeps them: without this, Sphinx’s search would send them in the address and remember them in localStorage.

/** @type {any} */ (window).SPHINX_HIGHLIGHT_ENABLED = false

function look() {
  const words = new URLSearchParams(location.hash.slice(1)).get("q")
  if (!words) return
  /** @type {HTMLInputElement} */ (document.getElementById("q")).value = words
  document.getElementById("search-results")?.replaceChildren()
  Search.performSearch(words)
}

document.addEventListener("DOMContentLoaded", () => {
  document.querySelector("form.search")?.addEventListener("submit", (event) => {
    event.preventDefault()
    const words = new FormData(/** @type {HTMLFormElement} */ (event.target)).get("q")
    location.hash = `q=${encodeURIComponent(String(words))}`
  })
  addEventListener("hashchange", look)
  look()
})
