"""axe-core in a headless Chromium: many pages in one run, each in a frame of its own, without a driver."""

import json
import re
import subprocess
from collections.abc import Mapping
from html import unescape
from pathlib import Path

TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice")
"""What is judged: WCAG 2.1 A and AA, and axe-core's best practice. No rule is switched off."""

_FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--no-first-run",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
    "--virtual-time-budget=600000",
    "--window-size=1280,1000",
)
_HARNESS = """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>axe</title></head><body><script>
const axe = __AXE__, pages = __PAGES__, tags = __TAGS__;
async function judge(html) {
  const frame = document.createElement("iframe");
  frame.style = "width: 1280px; height: 900px";
  await new Promise(done => { frame.onload = done; frame.srcdoc = html; document.body.append(frame); });
  const script = frame.contentDocument.createElement("script");
  script.textContent = axe;
  frame.contentDocument.head.append(script);
  const told = await frame.contentWindow.axe.run(frame.contentDocument, {runOnly: tags});
  frame.remove();
  return {passes: told.passes.length,
          violations: told.violations.map(one => one.id + ": " + one.nodes.map(node => node.html).join(" | "))};
}
(async () => {
  const told = {};
  for (const [name, html] of Object.entries(pages)) told[name] = await judge(html);
  const answer = document.createElement("pre");
  answer.id = "answer";
  answer.textContent = JSON.stringify(told);
  document.body.append(answer);
})();
</script></body></html>
"""


def violations(chromium: str, axe: Path, pages: Mapping[str, str], folder: Path) -> dict[str, list[str]]:
    """Return what axe-core finds wrong in each page, as rule and elements.

    Args:
        chromium: The command of Chromium.
        axe: The file `axe.min.js` of axe-core.
        pages: Pages by name.
        folder: An empty folder for the harness and the profile of the browser.
    """

    def quoted(value: object) -> str:
        return json.dumps(value).replace("<", "\\u003c")  # a script within a script would end it

    harness = _HARNESS
    for mark, value in (
        ("__TAGS__", list(TAGS)),
        ("__PAGES__", dict(pages)),
        ("__AXE__", axe.read_text("utf-8")),
    ):
        harness = harness.replace(mark, quoted(value), 1)
    page = folder / "harness.html"
    page.write_text(harness, encoding="utf-8")
    command = [chromium, *_FLAGS, f"--user-data-dir={folder / 'profile'}", "--dump-dom", page.as_uri()]
    done = subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)
    found = re.search(r'<pre id="answer">(.*?)</pre>', done.stdout, re.DOTALL)
    assert found, f"axe-core gave no answer in Chromium: {done.stdout[-300:]} {done.stderr[-600:]}"
    told = json.loads(unescape(found.group(1)))
    assert all(one["passes"] for one in told.values()), "axe-core judged nothing"
    return {name: one["violations"] for name, one in told.items()}
