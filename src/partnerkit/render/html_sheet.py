"""How a page looks, on a screen of any width and in print; every colour is in `palette`."""

from partnerkit.render.palette import GREY, HEAD_FILL, INK, LINK, PROMPT_FILL, PROMPT_LINE, RULE

SHEET = f"""\
body {{ font: 1rem/1.5 Arial, "Liberation Sans", sans-serif; color: #000; background: #fff; margin: 0 1rem; }}
main {{ max-width: 42rem; margin: 2rem auto; }}
article + article {{ margin-top: 4rem; border-top: 1px solid #{RULE}; }}
h1, h2 {{ color: #{INK}; line-height: 1.25; }}
a {{ color: #{LINK}; }}
dl div {{ display: flex; gap: 1rem; }}
dt {{ flex: 0 0 11rem; font-weight: bold; }}
dd {{ margin: 0; min-width: 0; overflow-wrap: anywhere; }}
h2 {{ margin: 2rem 0 .5rem; }}
h3, h4 {{ margin: 1.5rem 0 .5rem; line-height: 1.3; }}
table {{ border-collapse: collapse; border: solid #{INK}; border-width: 1px 0; width: 100%; }}
caption, figcaption {{ text-align: left; font-weight: bold; padding: .3rem 0; }}
th, td {{ text-align: left; vertical-align: top; padding: .25rem .4rem; border-top: 1px solid #{RULE}; }}
th {{ background: #{HEAD_FILL}; }}
.number {{ text-align: right; }}
.total td {{ font-weight: bold; border-top-color: #{INK}; }}
.head, .blank, .prompt {{ color: #{GREY}; }}
.table-note {{ font-size: .875rem; }}
.note {{ background: #{HEAD_FILL}; border-left: 4px solid #{INK}; }}
.note, .prompt {{ padding: .5rem .75rem; }}
.prompt {{ background: #{PROMPT_FILL}; border: 1px solid #{PROMPT_LINE}; border-left-width: 4px; }}
.unseen {{ position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }}
nav ul {{ list-style: none; padding: 0; }}
nav .level-3 {{ padding-left: 1.5rem; }}
img {{ max-width: 100%; height: auto; }}
@media (max-width: 30rem) {{
  h1 {{ font-size: 1.6rem; overflow-wrap: anywhere; }}
  dl div {{ display: block; margin-bottom: .5rem; }}
  ul, ol {{ padding-left: 1.5rem; }}
  table {{ font-size: .875rem; }}
  th, td {{ padding: .25rem .3rem; overflow-wrap: break-word; hyphens: auto; }}
}}
@media print {{
  body {{ font-size: 10.5pt; margin: 0; }}
  main {{ max-width: none; margin: 0; }}
  article + article, .page {{ break-before: page; border: 0; }}
  h1, h2, h3, h4, caption {{ break-after: avoid; }}
  thead {{ display: table-header-group; }}
  tr, .note, .prompt, .signatures {{ break-inside: avoid; }}
}}
"""
