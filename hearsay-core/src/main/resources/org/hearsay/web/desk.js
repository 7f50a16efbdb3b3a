// Keys, live progress and dropping of files. Every screen works without it.
(function () {
  "use strict";
  const rows = () => [...document.querySelectorAll("[data-row]")];
  const quick = window.matchMedia("(prefers-reduced-motion: reduce)");
  let at = -1;

  function current() {
    const list = rows();
    const active = document.activeElement && document.activeElement.closest("[data-row]");
    if (active) return list.indexOf(active);
    const on = list.findIndex((r) => r.classList.contains("on"));
    return at >= 0 && at < list.length ? at : on;
  }

  function show() {
    const mark = document.getElementById("at");
    if (mark && (window.innerWidth > 900 || location.hash === "#at")) mark.scrollIntoView({ block: "center", behavior: "auto" });
  }

  function light(id) {
    document.querySelectorAll(".card").forEach((c) => {
      const on = c.dataset.id === id;
      c.classList.toggle("on", on);
      const link = c.querySelector("[data-open]");
      if (on) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    });
  }

  let waiting = 0;
  function move(by) {
    const list = rows();
    if (!list.length) return;
    at = Math.max(0, Math.min(list.length - 1, current() + by));
    const link = list[at].querySelector("[data-open]");
    link.focus({ preventScroll: true });
    list[at].scrollIntoView({ block: "nearest", behavior: quick.matches ? "auto" : "smooth" });
    if (link.hasAttribute("hx-get")) {
      clearTimeout(waiting);
      waiting = setTimeout(() => open(list[at].dataset.id, link.getAttribute("hx-get")), 90);
    }
  }

  function open(id, address) {
    light(id);
    history.replaceState(null, "", address);
    return window.htmx.ajax("GET", address, { target: "#reader", swap: "innerHTML" });
  }

  function along(by) {
    const sheet = document.querySelector("[data-statements]");
    if (!sheet) return;
    const ids = sheet.dataset.statements.split(" ").filter(Boolean);
    const next = ids[Math.max(0, Math.min(ids.length - 1, ids.indexOf(sheet.dataset.at) + by))];
    if (!next) return;
    const address = new URL(location.href);
    address.searchParams.set("at", next);
    open(next, address.pathname + address.search);
  }

  function press(key) {
    const target = document.querySelector('[data-key="' + key + '"]');
    if (!target) return false;
    if (target.tagName === "SUMMARY") {
      target.parentElement.open = true;
      const field = target.parentElement.querySelector("select, input:not([type=hidden])");
      if (field) field.focus();
    } else target.click();
    return true;
  }

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const field = event.target.closest("input, textarea, select");
    if (field && !["checkbox", "radio"].includes(field.type)) {
      if (event.key === "Escape") field.blur();
      return;
    }
    const story = new URLSearchParams((document.querySelector('.top nav a[href^="/conflicts"]') || {}).search || "").get("story");
    const acts = {
      j: () => move(1), k: () => move(-1), n: () => along(1), p: () => along(-1),
      a: () => press("a"), e: () => press("e"), x: () => press("x"), u: () => press("u"),
      "/": () => document.getElementById("q").focus(),
      c: () => location.assign("/conflicts" + (story ? "?story=" + encodeURIComponent(story) : "")),
      "?": () => location.assign("/keys"),
    };
    if (Object.hasOwn(acts, event.key)) {
      event.preventDefault();
      acts[event.key]();
    }
  });

  document.addEventListener("htmx:afterSwap", (event) => {
    if (event.target.id === "why") event.target.scrollIntoView({ block: "nearest" });
    if (event.target.id === "reader") {
      const sheet = document.querySelector("[data-statements]");
      if (sheet) light(sheet.dataset.at);
      show();
      if (window.innerWidth <= 900) event.target.scrollIntoView({ block: "start" });
    }
  });
  show();

  const progress = document.getElementById("progress");
  if (progress && progress.dataset.events) {
    const body = progress.tBodies[0];
    const state = document.getElementById("state");
    body.replaceChildren();
    const source = new EventSource(progress.dataset.events);
    source.addEventListener("page", (event) => {
      const page = JSON.parse(event.data);
      const row = body.insertRow();
      row.className = "r-" + page.result;
      [page.file, page.result, page.reason, page.detail].forEach((text) => { row.insertCell().textContent = text; });
      state.textContent = "Reading… " + body.rows.length + " done";
    });
    source.addEventListener("end", (event) => {
      source.close();
      if (progress.dataset.then && event.data !== "failed") location.replace(progress.dataset.then);
      else location.reload();
    });
    source.onerror = () => { source.close(); state.textContent = "The connection broke off; look again."; };
  }

  const drop = document.getElementById("drop");
  if (drop) {
    const files = drop.querySelector("input");
    ["dragenter", "dragover"].forEach((n) => drop.addEventListener(n, (e) => { e.preventDefault(); drop.classList.add("over"); }));
    ["dragleave", "drop"].forEach((n) => drop.addEventListener(n, (e) => { e.preventDefault(); drop.classList.remove("over"); }));
    drop.addEventListener("drop", (event) => { files.files = event.dataTransfer.files; });
  }
})();
