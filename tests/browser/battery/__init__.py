"""The battery: every page and every exercise, in every state and view that matters, looked at by every check.

A check is a module in ``checks``, or a script there that only looks; both are found by looking. It has

- ``check(page) -> list[str]``: what is wrong on a page as it stands, a line for each finding that names the element;
- perhaps ``ONCE``: what its findings do not depend on, of ``VARIES``, so that it is not asked again for nothing;
- perhaps ``NEEDS = "print"``: the page is then as it is about to be printed. Any other check sees it on a screen.

``views`` says in which sizes, colours and text a page is looked at, and ``wear`` puts a page in one of them.
``states`` says what a person may have done with it by then, and ``invented`` shows it with answers that nobody gave.
``planted`` shows the small pages of ``barriers``, on which each check has to prove itself.
"""

VARIES = frozenset({"page", "state", "size", "colours", "motion", "text"})
"""What may change between two looks: with ``page`` in ``ONCE``, a check is asked once for each page alone."""
