// Every visible text whose contrast with what lies behind it is under 4.5, or under 3 where it is large.
// WCAG 2.2, 1.4.3; transparent backgrounds are laid over one another from the page up.
const parse = (colour) => {
  const parts = colour.match(/[\d.]+/g).map(Number);
  return parts.length < 4 ? [...parts, 1] : parts;
};
const over = (top, below) => [0, 1, 2].map((n) => top[n] * top[3] + below[n] * (1 - top[3])).concat(1);
const luminance = (colour) =>
  colour.slice(0, 3).reduce((sum, value, n) => {
    const share = value / 255;
    return sum + [0.2126, 0.7152, 0.0722][n] * (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4);
  }, 0);
const behind = (element) => {
  const layers = [];
  for (let e = element; e; e = e.parentElement) layers.unshift(parse(getComputedStyle(e).backgroundColor));
  return layers.reduce((below, top) => over(top, below), [255, 255, 255, 1]);
};
const faint = new Set();
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
for (let node = walker.nextNode(); node; node = walker.nextNode()) {
  const element = node.parentElement;
  if (!node.data.trim() || !element.checkVisibility() || element.closest(".hidden, option, script, template, title")) continue;
  const style = getComputedStyle(element);
  const back = behind(element);
  const ink = over(parse(element.closest("svg") ? style.fill : style.color), back);
  const [dark, light] = [luminance(ink), luminance(back)].sort((a, b) => a - b);
  const ratio = (light + 0.05) / (dark + 0.05);
  const large = parseFloat(style.fontSize) >= 24;
  if (ratio < (large ? 3 : 4.5)) faint.add(`${ratio.toFixed(2)} ${element.tagName}.${element.getAttribute("class")} ${node.data.trim().slice(0, 30)}`);
}
return [...faint];
