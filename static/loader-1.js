// Turns <waymark-widget> into a frame. For now it leaves the link that stands inside: the frame itself comes with the loader.

customElements.define("waymark-widget", class extends HTMLElement {});
