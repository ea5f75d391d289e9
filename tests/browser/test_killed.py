"""A browser that is killed has kept every word that it had called saved."""

import random

from detached import detached
from person import SAVED, begin, box, expect_held, expect_saved, fill_in, held

ROUNDS = 8
WATCH = f"""
  new MutationObserver(() => {{
    const status = document.querySelector("[data-part=status]")?.textContent
    if (status === "{SAVED}") toldSaved(document.querySelector("[data-field=purpose] textarea").value)
  }}).observe(document, {{ subtree: true, childList: true, characterData: true }})
"""


def test_words_called_saved_are_there_after_the_browser_was_killed_while_typing(chromium, site, book, tmp_path):
    seed = random.randrange(10_000)
    chance = random.Random(seed)
    told = ""
    for n in range(ROUNDS):
        with detached(chromium.browser_type, tmp_path / "profile") as run:
            page = run.context.new_page()
            saved = []
            page.expose_function("toldSaved", lambda words, saved=saved: saved.append(words))
            page.add_init_script(WATCH)
            begin(page, book, "job-description", site=site)
            assert box(page, "purpose").input_value().startswith(told), f"round {n}, seed {seed}"

            box(page, "purpose").press("End")
            for key in f" round {n} and more words than there is time for"[: chance.randint(10, 40)]:
                page.keyboard.press(key)
            run.kill()
            told = saved[-1] if saved else told

    with detached(chromium.browser_type, tmp_path / "profile") as run:
        page = run.context.new_page()
        begin(page, book, "job-description", site=site)
        assert told
        assert box(page, "purpose").input_value().startswith(told), f"at the end, seed {seed}"


def test_a_whole_exercise_is_there_after_the_browser_was_killed(chromium, site, book, tmp_path):
    with detached(chromium.browser_type, tmp_path / "profile") as run:
        page = run.context.new_page()
        begin(page, book, "recruitment-panel", site=site)
        fill_in(page)
        expect_saved(page)
        before = held(page)
        run.kill()

    with detached(chromium.browser_type, tmp_path / "profile") as run:
        page = run.context.new_page()
        begin(page, book, "recruitment-panel", site=site)
        expect_held(page, before)
