"""`python -m docs.making`: write every page that is made from the code."""

from docs.making.pages import DOCS, PAGES

for name, made in PAGES.items():
    (DOCS / name).write_text(made(), encoding="utf-8")
    print(name)
