// Asks html-validate about whole pages. Runs in Node.js: pages come in as JSON, and what is wrong goes out as JSON.
const { HtmlValidate, StaticConfigLoader } = require(process.argv[1]);
const rules = {
  // A choice of style: the standard has had no outline of sections since 2022, and allows an h1 for each sheet of a page to print.
  // That one alone is shown on a screen is looked at by `barriers.js`. Levels that are left out are still found.
  'heading-level': ['error', { allowMultipleH1: true }],
  // No matter of valid HTML: the standard leaves it to authors. The collector that the server of a journey puts into a page has none.
  'require-sri': 'off',
};
// What the standard asks of every document, and of whole ones. No choices of style.
const extended = ['html-validate:standard', 'html-validate:document'];
const checker = new HtmlValidate(new StaticConfigLoader({ root: true, extends: extended, rules }));
// The tag, or what there is instead of one, in which something was found.
const piece = (html, at) => html.slice(Math.max(0, html.lastIndexOf('<', at)), at + 300).replace(/(^<[^>]*>)[^]*/, '$1').replace(/\s+/g, ' ');
const faults = ({ place, html }) => checker.validateString(html).then(({ results }) => results.flatMap(({ messages }) =>
  messages.map(({ ruleId, message, offset }) => ({ place, rule: ruleId, says: message, piece: piece(html, offset) }))));
const pages = JSON.parse(require('fs').readFileSync(0, 'utf8'));
Promise.all(pages.map(faults)).then((found) => process.stdout.write(JSON.stringify(found.flat())));
