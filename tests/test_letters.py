"""The letters and styles that the book brings are light, and are all that it needs."""

import re

import pytest
from fontTools.ttLib import TTFont

from workbook.screen.assets import LETTERS, light
from workbook.shelf import ROOT


@pytest.fixture(scope="module")
def letters():
    with TTFont(LETTERS) as font:
        yield font


@pytest.mark.parametrize("folder", ["book", "exercises"])
def test_every_letter_of_a_page_has_a_shape(letters, folder):
    held = {chr(code) for code in letters.getBestCmap()}
    written = "".join(
        path.read_text(encoding="utf-8")
        for path in (ROOT / folder).rglob("*.*")
        if path.suffix in (".md", ".yaml", ".yml")
    )
    assert set(re.findall(r"[\w£’‘“”–…]", written)) - held == set()


def test_the_letters_come_in_one_small_file(letters):
    assert LETTERS.stat().st_size < 13_000
    assert letters["fvar"].axes[0].axisTag == "wght"


def test_their_licence_travels_with_them():
    assert "SIL Open Font License" in (LETTERS.parent / "OFL.txt").read_text(encoding="utf-8")


def test_a_style_loses_its_air_and_comments_and_keeps_what_stands_in_quotes():
    told = '/* Why. */\na :is(b, c) { color: red; }\n@media print {\n  p::before { content: "Page: 1, { 2 }"; }\n}\n'
    assert light(told) == 'a :is(b,c){color:red}@media print{p::before{content:"Page: 1, { 2 }"}}'
