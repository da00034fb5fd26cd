"""How the HTML page of the change log looks: light and dark, on screen and on paper.

Removed and added text differ in line and colour, so that either alone tells them apart; a screen
reader, which mostly passes over both, hears the words that the generated content adds.
"""

STYLE = """\
:root {
  color-scheme: light dark;
  --paper: #fbfaf6; --sheet: #ffffff; --ink: #1f1c16; --faint: #625c50; --rule: #ddd7ca;
  --gone: #8c1d12; --gone-back: #fbe4df; --come: #14532d; --come-back: #dcf0df;
  --kept: #6b4a00; --kept-back: #f9ecc8;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #181713; --sheet: #211f1a; --ink: #ece7dc; --faint: #aaa395; --rule: #3c3931;
    --gone: #ffb8ab; --gone-back: #4d221c; --come: #a9e6b6; --come-back: #183c23;
    --kept: #f3d78b; --kept-back: #443408;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0 auto; max-width: 84rem; padding: 2.5rem clamp(1rem, 4vw, 3rem) 4rem;
  background: var(--paper); color: var(--ink);
  font: 1rem/1.5 system-ui, "Segoe UI", Roboto, "Helvetica Neue", "DejaVu Sans", sans-serif;
}
h1, h2 { font-family: Georgia, "Iowan Old Style", "DejaVu Serif", serif; font-weight: 600; }
h1 { margin: 0; font-size: 2.2rem; line-height: 1.2; overflow-wrap: anywhere; }
h2 { margin: 2.75rem 0 .75rem; font-size: 1.35rem; }
p { margin: .5rem 0; max-width: 46rem; }
.over { color: var(--faint); letter-spacing: .06em; text-transform: uppercase; font-size: .8rem; }
.faint, caption { color: var(--faint); }
.summary { display: flex; flex-wrap: wrap; gap: 1rem; }
.figures { flex: 1 1 12rem; display: flex; flex-wrap: wrap; gap: 1rem; margin: 0; }
.figures div {
  flex: 1 1 6rem; display: flex; flex-direction: column; justify-content: center;
  padding: .9rem 1.1rem; background: var(--sheet);
  border: 1px solid var(--rule); border-radius: .5rem;
}
.figures dt { color: var(--faint); font-size: .9rem; }
.figures dd {
  margin: 0; font: 600 2rem/1.3 Georgia, "Iowan Old Style", "DejaVu Serif", serif;
}
.scroll {
  overflow-x: auto; background: var(--sheet);
  border: 1px solid var(--rule); border-radius: .5rem;
}
.scroll:focus-visible { outline: 3px solid var(--come); outline-offset: 2px; }
.kinds { flex: 3 1 28rem; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
caption { padding: .7rem .9rem .2rem; text-align: left; font-size: .9rem; }
th, td { padding: .6rem .9rem; text-align: left; vertical-align: top; }
thead th {
  color: var(--faint); font-size: .85rem; font-weight: 600; white-space: nowrap;
  vertical-align: bottom;
}
tbody tr, tfoot tr { border-top: 1px solid var(--rule); }
tbody th { font-weight: 400; }
tfoot th, tfoot td { font-weight: 600; }
.number { text-align: right; }
.nowrap { white-space: nowrap; }
.words {
  width: 27%; min-width: 15rem; overflow-wrap: anywhere; font-size: 1.05rem;
  font-family: Georgia, "Iowan Old Style", "DejaVu Serif", serif;
}
.why { min-width: 14rem; }
.why p { margin: 0; }
.small { font-size: .9rem; }
.verdict { font-weight: 600; white-space: nowrap; }
del, ins, .kept { border-radius: .15rem; padding: 0 .12em; }
del { color: var(--gone); background: var(--gone-back); text-decoration: line-through 1.5px; }
ins { color: var(--come); background: var(--come-back); text-decoration: underline 2px; }
.mark { padding: 0 .3em; font-weight: 700; text-decoration: none; border: 1.5px solid; }
del.mark { border-style: dashed; }
.kept { color: var(--kept); background: var(--kept-back); border-bottom: 2px dotted; }
.gap { margin: 0 .15em; border-left: 2px dotted var(--faint); }
.code { font: .8em ui-monospace, "DejaVu Sans Mono", monospace; }
del::before, del::after, ins::before, ins::after {
  position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%);
  white-space: nowrap;
}
del::before { content: " [removed: "; }
ins::before { content: " [added: "; }
del::after, ins::after { content: "] "; }
@media (min-width: 60rem) { .figures div { flex-basis: 100%; } }
@media (max-width: 40rem) { th, td { padding: .5rem .45rem; } }
@page { margin: 15mm 12mm; }
@media print {
  :root {
    color-scheme: light;
    --paper: #fff; --sheet: #fff; --ink: #000; --faint: #444; --rule: #bbb;
    --gone: #000; --gone-back: #eee; --come: #000; --come-back: #eee;
    --kept: #000; --kept-back: #fff;
  }
  html { font-size: 9pt; }
  body { max-width: none; padding: 0; }
  h1 { font-size: 18pt; }
  h2 { font-size: 12pt; margin-top: 1.5rem; break-after: avoid; }
  .figures dd { font-size: 14pt; }
  .figures div { flex-basis: 100%; }
  .scroll { border: 0; overflow: visible; }
  .words, .why { min-width: 0; }
  th, td { padding: .35rem .45rem; }
  thead { display: table-header-group; }
  tfoot { display: table-row-group; }
  tr, .figures div { break-inside: avoid; }
}
"""
