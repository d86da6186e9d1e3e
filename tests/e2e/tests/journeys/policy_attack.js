// Only for tests: code that runs in a page of ours and tries every way to make a text into code or markup, or to call out. Names of
// what got through end up in window.attacked.
const place = "{place}";
const through = [];
const make = (name) => document.createElement(name);
const acts = {
  eval: () => eval("1"),
  "a new function": () => new Function("return 1")(),
  "inner markup": () => { make("div").innerHTML = "<b>x</b>"; },
  "outer markup": () => { const div = make("div"); make("div").append(div); div.outerHTML = "<b>x</b>"; },
  "markup beside": () => make("div").insertAdjacentHTML("beforeend", "<b>x</b>"),
  "writing the page": () => document.write("<b>x</b>"),
  "a parser": () => new DOMParser().parseFromString("<b>x</b>", "text/html"),
  "a fragment": () => document.createRange().createContextualFragment("<b>x</b>"),
  "a page in a frame": () => { make("iframe").srcdoc = "<b>x</b>"; },
  "a script's address": () => { make("script").src = "/assets/x.js"; },
  "a script's text": () => { const script = make("script"); script.text = "window.hit = 'a script by its text'"; document.body.append(script); },
  "a handler": () => make("button").setAttribute("onclick", "window.hit = 'a handler by its name'"),
  "a policy of its own": () => trustedTypes.createPolicy("x", { createHTML: (text) => text }),
  "a worker": () => new Worker("/assets/x.js"),
};
for (const [name, act] of Object.entries(acts)) {
  try {
    act();
    through.push(name);
  } catch { /* refused, as it should be */ }
}
// What is refused without a word, or later: only what it would do tells.
const quiet = [
  () => setTimeout("window.hit = 'a timer with a text'", 0),
  () => document.getElementById("attack-link").click(),
  () => document.getElementById("attack-form").submit(),
  () => { location.href = "javascript:window.hit = 'an address'"; },
  () => { const image = new Image(); image.src = `${place}/image-by-code.gif`; },
  () => navigator.sendBeacon(`${place}/beacon`, "x"),
  () => new WebSocket(`${place.replace("http", "ws")}/socket`),
  () => new EventSource(`${place}/events`),
  () => { const script = make("script"); script.append("window.hit = 'a script by its child'"); document.body.append(script); },
  () => { const frame = make("iframe"); frame.src = URL.createObjectURL(new Blob(["<script>parent.hit = 'a blob'</" + "script>"], { type: "text/html" })); document.body.append(frame); },
  () => new SharedWorker("/assets/x.js"),
];
const calls = {
  "a fetch": () => fetch(`${place}/fetch`, { mode: "no-cors" }),
  "an import": () => import(`${place}/module.js`),
  "an import of a blob": () => import(URL.createObjectURL(new Blob(["window.hit = 'a module of a blob'"], { type: "text/javascript" }))),
  "an import of data": () => import("data:text/javascript,window.hit = 'a module of data'"),
  "a service worker": () => navigator.serviceWorker.register("/assets/x.js"),
  "a font": () => new FontFace("y", `url(${place}/face.woff2)`).load(),
};
// Not before the page is whole: going elsewhere, refused or not, ends its loading.
const whole = new Promise((done) => addEventListener("load", done, { once: true }));
whole.then(() => {
  for (const act of quiet) {
    try { act(); } catch { /* refused */ }
  }
});
Promise.all([whole, ...Object.entries(calls).map(([name, call]) => Promise.resolve().then(call).then(() => through.push(name), () => {}))])
  .then(() => new Promise((done) => setTimeout(done, 300)))
  .then(() => { window.attacked = through; });
