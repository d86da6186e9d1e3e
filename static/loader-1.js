// Puts Waymark into a partner's page: <waymark-widget show="steady,my-week"></waymark-widget>.
//
// It makes the frame, gives it one of a few heights, and when somebody leaves quickly it covers the whole page and leaves it. It knows
// nothing of what happens inside and is told nothing. It loads nothing else, keeps nothing, says nothing to the console, and touches
// the page around it only to leave. What stands inside the element, a link, is shown where the frame does not come.
//
// The 1 in its name is its version: partners may pin these very bytes.

(() => {
  const source = document.currentScript?.src;
  if (!source) return;
  const { origin } = new URL(source);
  // Compiled in: no address ever comes from a message or from the page.
  const safe = {{leave_to}};
  const names = ["show", "scheme", "accent", "text", "lang", "level", "keep", "audience", "lines"];
  // What the frame will most likely ask for, so that nothing of the page moves then.
  const heights = { large: 920, larger: 1080 };

  const make = (name, has) => Object.assign(document.createElement(name), has);

  // Above everything, whatever the page has put there; and nothing of the page can be reached behind it.
  function leave() {
    const cover = make("div", { popover: "manual" });
    cover.style.cssText = "all:initial;position:fixed;inset:0;width:100%;height:100%;z-index:2147483647;background:#fff";
    document.documentElement.append(cover);
    cover.showPopover?.();
    document.body.style.visibility = "hidden";
    document.body.inert = true;
    // The safe page does not learn where somebody comes from.
    document.head.append(make("meta", { name: "referrer", content: "no-referrer" }));
    // Where the browser brings this page back from its memory, it begins anew.
    addEventListener("pageshow", (event) => event.persisted && location.reload());
    try { top.location.replace(safe); } catch { /* this page is in a frame itself, and may not */ }
    location.replace(safe);
  }

  class Widget extends HTMLElement {
    connectedCallback() {
      if (!this.shadowRoot) this.begin();
      addEventListener("message", this.hears);
    }

    disconnectedCallback() {
      removeEventListener("message", this.hears);
    }

    begin() {
      const title = "Waymark: short exercises to think and write";
      const frame = make("iframe", { title, referrerPolicy: "no-referrer", allow: "clipboard-write" });
      const rest = make("slot", { hidden: true });
      const asked = new URLSearchParams();
      for (const name of names) if (this.hasAttribute(name)) asked.set(name, this.getAttribute(name));
      if (this.hasAttribute("shared")) asked.set("shared", "");
      this.style.display = "block";
      // Never higher than the window, so that the bar with the way out is never out of sight.
      const high = heights[asked.get("text")] ?? 720;
      frame.style.cssText = `display:block;border:0;width:100%;height:${high}px;max-height:max(480px,100vh)`;
      const sandbox = this.getAttribute("sandbox");
      if (sandbox !== null) frame.setAttribute("sandbox", sandbox);
      const opaque = sandbox !== null && !/(^|\s)allow-same-origin(\s|$)/i.test(sandbox);
      const from = opaque ? "null" : origin;
      let port;

      this.hears = ({ source, origin: by, data: said }) => {
        if (!source || source !== frame.contentWindow || by !== from || said?.waymark !== "ready") return;
        port?.close();
        const channel = new MessageChannel();
        port = channel.port1;
        port.onmessage = heard;
        const scheme = getComputedStyle(this).colorScheme;
        const init = { waymark: "init", scheme: scheme === "light" || scheme === "dark" ? scheme : "auto" };
        source.postMessage(init, opaque ? "*" : origin, [channel.port2]);
        rest.hidden = true;
      };

      function heard({ data }) {
        if (data?.does === "exit") return leave();
        if (data?.does !== "height" || !Number.isFinite(data.height)) return;
        frame.style.height = `${Math.min(Math.max(data.height, 200), 4000)}px`;
      }

      setTimeout(() => { rest.hidden = !!port; }, 15_000);
      this.attachShadow({ mode: "open" }).append(frame, rest);
      frame.src = `${origin}/${this.hasAttribute("check") ? "health" : "embed"}${`?${asked}`.replace(/^\?$/, "")}`;
    }
  }

  customElements.get("waymark-widget") ?? customElements.define("waymark-widget", Widget);
})();
