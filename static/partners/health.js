// Looks at what a frame grants, and shows the sentences of the page that are true of it.
//
// On load it only looks: one answer of our own server is asked for, and storage is read. Whatever writes, leaves, opens, saves or
// prints is done by a press, and what was written is removed at once.

const framed = window.parent !== window;
const opaque = window.origin === "null";

function row(name) {
  return one(`[data-wm-row="${name}"]`);
}

// The words of a finding before their numbers are put in.
const written = new Map(all("[data-wm-finding] > p:first-child").map((words) => [words, words.textContent]));

// Shows one finding of a row and no other, with its mark and word.
function find(name, finding, values = {}) {
  const here = row(name);
  for (const part of all("[data-wm-finding]", here)) part.hidden = part.dataset.wmFinding !== finding;
  const shown = one(`[data-wm-finding="${finding}"]`, here);
  const words = one("p", shown);
  words.textContent = fill(written.get(words), values);
  for (const sign of all("[data-wm-shows]", here)) sign.hidden = sign.dataset.wmShows !== shown.dataset.wmStands;
  here.dataset.wmStands = shown.dataset.wmStands;
  sum();
}

// ---- The sum of it, and the report. --------------------------------------------------------------------------------------

function sum() {
  const rows = all("[data-wm-row]");
  const waiting = rows.some((it) => !it.dataset.wmStands);
  const some = rows.some((it) => it.dataset.wmStands === "denied");
  const is = waiting ? "waiting" : some ? "some" : "fine";
  for (const part of all("[data-wm-summary]")) part.hidden = part.dataset.wmSummary !== is;
  if (!waiting) document.documentElement.dataset.wmLooked = "";
  const tidy = (node) => node.textContent.replace(/\s+/g, " ").trim();
  const line = (it) => {
    const parts = [...all("[data-wm-shows]:not([hidden])", it), ...all("[data-wm-finding]:not([hidden]) > p", it)];
    return `${tidy(one("h3", it))}: ${parts.map(tidy).join(". ").replace(/\.\.+/g, ".")}`;
  };
  const box = document.getElementById("report-text");
  box.value = [tidy(one("h1")), ...rows.filter((it) => it.dataset.wmStands).map(line)].join("\n");
  box.dispatchEvent(new Event("waymark:changed"));
}

// ---- Looking. ------------------------------------------------------------------------------------------------------------

function reads() {
  try {
    localStorage.getItem("waymark:try");
    return true;
  } catch {
    return false;
  }
}

async function runs() {
  try {
    // The smallest program there is: it has nothing in it.
    await WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]));
    return "yes";
  } catch {
    return "no";
  }
}

// Our own headers, as they arrive here. A frame without an origin of its own is a stranger and may not read them.
async function guarded() {
  if (opaque) return "unknown";
  try {
    const { headers } = await fetch(location.href, { method: "HEAD", cache: "no-store" });
    const wanted = ["content-security-policy", "referrer-policy", "x-content-type-options", "permissions-policy"];
    return wanted.every((name) => headers.has(name)) ? "yes" : "some";
  } catch {
    return "unknown";
  }
}

function measure() {
  const hosted = document.documentElement.dataset.wmHosted !== undefined;
  const height = hosted ? "auto" : innerHeight >= 560 || !framed ? "fixed" : "low";
  find("height", height, { pixels: innerHeight });
  find("width", innerWidth >= 320 ? "fine" : "low", { pixels: innerWidth });
}

async function look() {
  find("frame", framed ? "yes" : "no");
  find("origin", opaque ? "opaque" : "own");
  find("storage", reads() ? (framed ? "framed" : "first") : "refused");
  const trial = ["127.0.0.1", "localhost"].includes(location.hostname);
  find("https", location.protocol === "https:" ? "yes" : trial ? "trial" : "no");
  find("isolation", window.crossOriginIsolated ? "yes" : "no");
  measure();
  addEventListener("resize", measure);
  // Our loader, on the page around this one, has answered.
  document.addEventListener("waymark:hosted", measure);
  for (const name of Object.keys(tries).filter((name) => name !== "storage")) find(name, "ask");
  find("wasm", await runs());
  find("headers", await guarded());
}

// ---- Trying, by a press. -------------------------------------------------------------------------------------------------

const address = (path) => new URL(path, document.baseURI).href;

const tries = {
  storage() {
    const [key, word] = ["waymark:try", "here"];
    try {
      localStorage.setItem(key, word);
      const kept = localStorage.getItem(key) === word;
      localStorage.removeItem(key);
      return kept && localStorage.getItem(key) === null ? "kept" : "not-kept";
    } catch {
      return reads() ? "not-kept" : "refused";
    }
  },

  // As Leave quickly does it, but to a page of ours, and with a way back.
  async leave() {
    try {
      window.top.location.href = address("./health?left");
    } catch {
      return "no";
    }
    // Some browsers throw nothing. Whoever is still here after this was not let out.
    await new Promise((done) => setTimeout(done, 1_000));
    return "no";
  },

  async copying() {
    try {
      await navigator.clipboard.writeText("Waymark");
      return "yes";
    } catch {
      return "no";
    }
  },

  window() {
    try {
      const opened = window.open(address("./health?opened"), "_blank");
      if (!opened) return "no";
      opened.opener = null;
      return "yes";
    } catch {
      // Firefox throws where others return nothing.
      return "no";
    }
  },

  download() {
    const file = URL.createObjectURL(new Blob(["Waymark\n"], { type: "text/plain" }));
    const link = document.createElement("a");
    link.href = file;
    link.download = "waymark-test.txt";
    link.click();
    setTimeout(() => URL.revokeObjectURL(file), 10_000);
    return "done";
  },

  print() {
    window.print();
    return "done";
  },
};

for (const button of all("[data-wm-try]")) {
  const name = button.dataset.wmTry;
  button.addEventListener("click", async () => {
    find(name, await tries[name]());
    say(all("[data-wm-shows]:not([hidden]), [data-wm-finding]:not([hidden]) > p", row(name)).map((part) => part.textContent).join(". "));
  });
}

// ---- The two small pages that a press leads to, or all of it. ------------------------------------------------------------

const asked = location.search === "?left" ? "left" : location.search === "?opened" ? (opaque ? "half" : "opened") : "";
if (asked) {
  one("[data-wm-health]").hidden = true;
  one(`[data-wm-alone="${asked}"]`).hidden = false;
} else {
  look();
}
