// Values of every kind that can be sent from one window to another, by chance from a seed; many are nearly one of ours. None is.
(seed) => {
  let state = seed | 1;
  const below = (limit) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % limit;
  };
  const pick = (values) => values[below(values.length)];
  const words = ["waymark", "init", "ready", "exit", "height", "does", "scheme", "auto", "dark", "light", "", "__proto__", "constructor", "toString", "null", "720", "<img src=x onerror=alert(1)>", "https://elsewhere.example/", "\u0000", "\ud800", "x".repeat(5000)];
  const plain = [
    () => undefined, () => null, () => true, () => NaN, () => Infinity, () => -0, () => below(5000), () => -below(5000), () => 1e308, () => 2n ** 70n,
    () => pick(words), () => new Date(NaN), () => /x/g, () => new Error(pick(words)), () => new ArrayBuffer(below(64)),
    () => new Uint8Array(below(64)), () => new String("init"), () => new Number(720), () => new Boolean(true), () => new Blob(["x"]),
  ];
  const deep = (depth) => {
    if (!depth || below(3) === 0) return pick(plain)();
    const kind = below(5);
    if (kind === 0) return Array.from({ length: below(5) }, () => deep(depth - 1));
    if (kind === 1) return new Map([[pick(words), deep(depth - 1)], [deep(0), deep(depth - 1)]]);
    if (kind === 2) return new Set([deep(depth - 1), pick(words)]);
    const object = {};
    for (let n = below(5); n > 0; n -= 1) Object.defineProperty(object, pick(words), { value: deep(depth - 1), enumerable: true, configurable: true, writable: true });
    if (kind === 3) object.self = object;
    return object;
  };
  // Nearly ours: another kind, one key more or less, one value off.
  const near = [
    () => ({ waymark: "init" }), () => ({ waymark: "init", scheme: deep(1) }), () => ({ waymark: "init", scheme: "auto", more: 1 }),
    () => ({ waymark: ["init"], scheme: "auto" }), () => ({ waymark: "init", scheme: ["auto"] }), () => ({ waymark: "INIT", scheme: "auto" }),
    () => ({ waymark: new String("init"), scheme: "auto" }), () => new Map([["waymark", "init"], ["scheme", "auto"]]),
    () => JSON.stringify({ waymark: "init", scheme: "auto" }), () => Object.assign([], { waymark: "init", scheme: "auto" }),
    () => ({ does: "exit" }), () => ({ does: "height", height: 900 }), () => ({ waymark: "height", height: 900 }), () => ({ waymark: "exit" }),
  ];
  // By chance one might be ours to the letter: that one has a meaning, and is no noise.
  const ours = (said) => said?.waymark === "init" && ["auto", "dark", "light"].includes(said.scheme) && !Array.isArray(said) && Object.keys(said).length === 2;
  return () => {
    for (;;) {
      const said = below(2) ? deep(4) : pick(near)();
      if (!ours(said)) return said;
    }
  };
}
