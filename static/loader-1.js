// Puts Waymark into a partner's page: <waymark-widget show="steady,my-week"></waymark-widget>.
//
// It makes the frame, gives it one of a few heights, and when somebody leaves quickly it covers the whole page and leaves it. It knows
// nothing of what happens inside and is told nothing. It loads nothing else, keeps nothing, says nothing to the console, and touches
// the page around it only to leave. What stands inside the element, a link, is shown where the frame does not come.
//
// The 1 in its name is its version: partners may pin these very bytes.

(() => {
  const origin = new URL(document.currentScript.src).origin;
  // Compiled in: no address ever comes from a message or from the page.
  const safe = {{leave_to}};
  const names = ["show", "scheme", "accent", "text", "lang", "level", "keep", "audience", "lines"];

  // Above everything, whatever the page has put there; and nothing of the page can be reached behind it.
  function leave() {
    const cover = document.createElement("div");
    cover.style.cssText = "all:initial;position:fixed;inset:0;width:100%;height:100%;z-index:2147483647;background:#fff";
    cover.popover = "manual";
    document.documentElement.append(cover);
    cover.showPopover?.();
    document.body.style.visibility = "hidden";
    // Where the browser brings this page back from its memory, it begins anew.
    addEventListener("pageshow", (event) => event.persisted && location.reload());
    location.replace(safe);
  }

  class Widget extends HTMLElement {
    connectedCallback() {
      if (this.shadowRoot) return;
      const frame = document.createElement("iframe");
      const rest = document.createElement("slot");
      const asked = new URLSearchParams();
      for (const name of names) if (this.hasAttribute(name)) asked.set(name, this.getAttribute(name));
      if (this.hasAttribute("shared")) asked.set("shared", "");
      frame.title = "Waymark: short exercises to think and write";
      frame.referrerPolicy = "no-referrer";
      frame.allow = "clipboard-write";
      this.style.display = "block";
      // Never higher than the window, so that the bar with the way out is never out of sight. At first as high as it will most
      // likely be told, so that nothing of the page moves then.
      const high = this.clientWidth < 600 ? 640 : 720;
      frame.style.cssText = `display:block;border:0;width:100%;height:${high}px;max-height:max(480px,100vh);max-height:max(480px,100svh)`;
      const sandbox = this.getAttribute("sandbox");
      if (sandbox !== null) frame.setAttribute("sandbox", sandbox);
      const opaque = sandbox !== null && !/(^|\s)allow-same-origin(\s|$)/i.test(sandbox);
      const from = opaque ? "null" : origin;
      let port;

      addEventListener("message", (event) => {
        const said = event.data;
        if (event.source !== frame.contentWindow || event.origin !== from || said?.waymark !== "ready") return;
        port?.close();
        const channel = new MessageChannel();
        port = channel.port1;
        port.onmessage = heard;
        const scheme = getComputedStyle(this).colorScheme;
        const init = { waymark: "init", scheme: scheme === "light" || scheme === "dark" ? scheme : "auto" };
        event.source.postMessage(init, opaque ? "*" : origin, [channel.port2]);
        rest.hidden = true;
      });

      function heard({ data }) {
        if (data?.does === "exit") return leave();
        if (data?.does !== "height" || !Number.isFinite(data.height)) return;
        const before = frame.offsetHeight;
        frame.style.height = `${Math.min(Math.max(data.height, 200), 4000)}px`;
        // What got shorter may have gone out of sight above (S-E3).
        if (frame.offsetHeight < before && frame.getBoundingClientRect().top < 0) frame.scrollIntoView();
      }

      rest.hidden = true;
      setTimeout(() => { rest.hidden = !!port; }, 15_000);
      this.attachShadow({ mode: "open" }).append(frame, rest);
      frame.src = `${origin}/${this.hasAttribute("check") ? "health" : "embed"}${`?${asked}`.replace(/^\?$/, "")}`;
    }
  }

  customElements.get("waymark-widget") ?? customElements.define("waymark-widget", Widget);
})();
