"""Pictures: what is drawn, its words, and what its alternative text says, made from facts.

A picture is a frozen value in one language. `timeline`, `budget` and `people` make them; what draws them stands in
`render.drawing` and is handed in by whoever wants pictures, so that a document without them needs no library.
"""
