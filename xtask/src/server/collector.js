// Only for tests: records what a console would have shown, for browsers that do not hand out theirs.
(() => {
  const lines = [];
  Object.defineProperty(window, "__collected", { value: lines });
  for (const call of ["debug", "error", "info", "log", "trace", "warn", "assert", "dir", "table"]) {
    const real = console[call];
    console[call] = (...words) => {
      lines.push(`console.${call}: ${words.map(String).join(" ")}`);
      real.apply(console, words);
    };
  }
  // In the capture phase, so that a page that keeps its errors to itself is heard all the same.
  addEventListener("error", (event) => {
    const what = event.target instanceof Element ? `${event.target.localName} did not load` : event.message;
    lines.push(`error: ${what}`);
  }, true);
  addEventListener("unhandledrejection", (event) => lines.push(`unhandled rejection: ${event.reason}`), true);
  addEventListener("securitypolicyviolation", (event) => {
    lines.push(`policy violation: ${event.effectiveDirective} ${event.blockedURI}`);
  }, true);
})();
