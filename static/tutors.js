// The page for tutors: prints what is shown. Behind `leaving.js` and `partners/common.js`, which copies. It keeps nothing and knows no words.

for (const button of all("[data-wm-print]")) button.addEventListener("click", () => print());
