"""Renderers: the document tree as Word, Markdown and HTML.

Each renderer is one module with one public function and an exhaustive match over the tree. All raw OOXML is
made in this package. Import the module you need: Word needs lxml and python-docx, the other two need nothing.
"""
