// SPDX-License-Identifier: EUPL-1.2
/** Style of the HTML report: readable at any width, in the dark, and on paper. Contrast is AA or better. */
export const STIJL = `:root { color-scheme: light dark; --tekst: #1a1a1a; --vlak: #fff; --lijn: #767676; --zacht: #f3f3f3; --fout: #b00020; --letop: #7a4b00; --merk: #ffe08a; }
@media (prefers-color-scheme: dark) { :root { --tekst: #f0f0f0; --vlak: #161616; --lijn: #8f8f8f; --zacht: #262626; --fout: #ff8a96; --letop: #ffc46b; --merk: #6b5200; } }
body { margin: 0; background: var(--vlak); color: var(--tekst); font: 1rem/1.5 system-ui, sans-serif; }
main { max-width: 60rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
h1, h2, h3 { line-height: 1.25; overflow-wrap: anywhere; }
h2 { margin-top: 2.5rem; border-top: 1px solid var(--lijn); padding-top: 1rem; }
h3 { font-size: 1.05rem; margin: 1rem 0 .25rem; }
a { color: inherit; }
a:focus-visible, [tabindex]:focus-visible { outline: 3px solid var(--tekst); outline-offset: 2px; }
.klein { font-size: .875rem; margin: .25rem 0; overflow-wrap: anywhere; }
.breed { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
caption { text-align: left; font-weight: 700; padding: .25rem 0; }
th, td { border-bottom: 1px solid var(--lijn); padding: .375rem .75rem .375rem 0; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
tbody th { font-weight: 400; }
.bevindingen { list-style: none; padding: 0; }
.bevindingen > li { border-left: .375rem solid var(--letop); padding: .25rem 0 .25rem 1rem; margin: 1.25rem 0; }
.bevindingen > li.fout { border-color: var(--fout); }
.fout > h3 { color: var(--fout); }
.waarschuwing > h3 { color: var(--letop); }
pre { background: var(--zacht); padding: .5rem .75rem; overflow-x: auto; white-space: pre-wrap; overflow-wrap: anywhere; }
mark { background: var(--merk); color: inherit; font-weight: 700; }
dl { display: grid; grid-template-columns: minmax(6rem, max-content) 1fr; gap: .125rem 1rem; margin: .5rem 0; }
dt { font-weight: 700; }
dd { margin: 0; overflow-wrap: anywhere; }
@media (max-width: 30rem) { dl { grid-template-columns: 1fr; } dd { margin-bottom: .5rem; } }
@media print { :root { --tekst: #000; --vlak: #fff; --zacht: #fff; --fout: #000; --letop: #000; } main { max-width: none; padding: 0; } .bevindingen > li { break-inside: avoid; } pre { border: 1px solid #000; } }
`
