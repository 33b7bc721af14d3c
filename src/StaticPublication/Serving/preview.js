// Added to pages by the preview: follows the builds, reloads the page when it has changed, and shows the faults of a refused build.
(() => {
  const mine = new URL(document.currentScript.src).searchParams.get("page");
  const place = "publication-preview-place";

  const remember = () => sessionStorage.setItem(place, JSON.stringify([location.pathname, scrollX, scrollY]));

  const comeBack = () => {
    const [path, x, y] = JSON.parse(sessionStorage.getItem(place) || "[]");
    sessionStorage.removeItem(place);
    if (path === location.pathname) scrollTo({ left: x, top: y, behavior: "instant" });
  };

  const hide = () => document.getElementById("publication-preview")?.remove();

  const line = (name, text) => {
    const element = document.createElement(name);
    element.textContent = text;
    return element;
  };

  const show = ({ faults, title, close: label }) => {
    hide();
    const box = document.createElement("section");
    box.id = "publication-preview";
    box.setAttribute("role", "alert");
    box.append(line("h2", title));
    const list = document.createElement("ol");
    list.append(...faults.map((fault) => line("li", fault)));
    const close = line("button", label);
    close.type = "button";
    close.addEventListener("click", hide);
    box.append(list, close);
    document.body.append(box);
  };

  const style = document.createElement("link");
  style.rel = "stylesheet";
  style.href = "/_preview/preview.css";
  document.head.append(style);

  addEventListener("load", comeBack);
  const differs = async () => {
    const answer = await fetch(location.href, { method: "HEAD" });
    return !answer.headers.get("ETag")?.includes(mine);
  };

  let seen = "";
  const events = new EventSource("/_preview/events");
  events.addEventListener("message", async (event) => {
    const state = JSON.parse(event.data);
    if (state.version !== seen && (await differs())) {
      remember();
      location.reload();
      return;
    }

    seen = state.version;
    if (state.faults.length > 0) show(state);
    else hide();
  });
  addEventListener("pagehide", () => events.close());
  addEventListener("pageshow", (event) => event.persisted && location.reload());
})();
