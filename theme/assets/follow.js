// The feed of the page that a reader comes from, to be copied. Without this script the page says how to find its address.

const part = /** @type {HTMLElement} */ (document.getElementById("this"))
const followed = new URLSearchParams(location.search).get("page") ?? ""

// A page of this site, and nothing that could be read as another address.
if (followed.startsWith(part.dataset.home ?? "/") && /^(\/[\w-]+)+\/$/.test(followed)) {
  const feed = new URL(`${followed}atom.xml`, location.origin)
  const way = document.createElement("a")
  way.href = feed.pathname
  way.textContent = feed.href
  const copying = document.createElement("button")
  copying.type = "button"
  copying.className = "plain"
  copying.textContent = part.dataset.copy ?? ""
  const done = document.createElement("span")
  done.setAttribute("role", "status")
  copying.addEventListener("click", () => {
    void navigator.clipboard.writeText(feed.href).then(() => { done.textContent = part.dataset.copied ?? "" })
  })
  const name = document.createElement("strong")
  name.textContent = part.dataset.words ?? ""
  part.append(name, way, " ", copying, done)
  part.hidden = false
}
