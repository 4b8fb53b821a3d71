"""Formulas in LaTeX become text, and money, variables and code stay what they are."""

import subprocess
import sys

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kmsflash.notes.page import Line
from kmsflash.notes.repairs import maths, repair
from kmsflash.notes.vocabulary import load


def _lines(text: str) -> list[Line]:
    return [Line(line, at, at) for at, line in enumerate(text.split("\n"), 1)]


def _mended(text: str) -> list[str]:
    return [line.text for line in maths.understand(_lines(text), load("en"))[0]]


@pytest.mark.parametrize(
    ("said", "text"),
    [
        (r"The area is $A = \pi r^2$.", "The area is A = πr²."),
        (r"The area is \(A = \pi r^2\).", "The area is A = πr²."),
        (r"So $$A = \pi r^2$$ is the area", "So A = πr² is the area"),
        ("The $n$th of $a, b$, $F = ma$ and $f(x)$", "The nth of a, b, F = ma and f(x)"),
        ("CO$_2$, m$^2$ and $x_1$", "CO₂, m² and x₁"),
        (r"$6 \times 10^{23}\,\text{mol}^{-1}$ and $5$", "6 × 10²³ mol⁻¹ and 5"),
        (r"| Bayes | $P(A|B)$ |", "| Bayes | P(A∣B) |"),
        (r"$ x^2 $ is it", "x² is it"),
        (r"It burns: \ce{CH4 + 2O2 -> CO2 + 2H2O}", "It burns: CH₄ + 2O₂ → CO₂ + 2H₂O"),
        ("It costs $5 and $x^2$ is free", "It costs $5 and x² is free"),
    ],
)
def test_formulas_in_a_line_become_text(said, text):
    assert _mended(said) == [text]


@pytest.mark.parametrize(
    "text",
    [
        "It costs $1/month and $0.03 per 10,000 requests.",
        "From $5 to $10, with x^2 of it, or $7^ and a $",
        r"\$5 and \$6^2, or US$5 and A$7, or 5$ and 7$",
        "Set $HOME/{a,b} and $PATH_DIR, or $PATH_DIR:$HOME_X",
        "I paid $x for $y and more",
        "| $5 | up_to | $7 |",
        r"The square root $\sqrt{x never closes",
        r"See \[1\], \[note\] and \(sic\), or \[a-z\]",
        r"`$x^2$` and ``$y^2$``",
        r"$\unknown{x}$ stays",
        "$$ never closes",
    ],
)
def test_what_is_no_formula_stays(text):
    assert _mended(text) == [text]


def test_code_is_never_touched():
    line = Line(r"echo $x^2$ \(y^2\)", 1, 1, code=True)
    assert maths.understand([line], load("en")) == ([line], 0)


def test_a_display_goes_on_with_the_text_above_and_takes_what_goes_on_below():
    text = "The index is given by\n\n$$\nn = \\frac{c}{v}\n$$\n\nwhere $c$ is the speed of light.\n\nNext."
    lines, count = maths.understand(_lines(text), load("en"))
    assert lines[0] == Line("The index is given by n = c/v, where c is the speed of light.", 1, 7)
    assert [line.text for line in lines[1:]] == ["", "Next."]
    assert count == 2


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("Snell's law:\n$$n_1 = n_2$$", ["Snell's law: n₁ = n₂."]),
        ("# Snell's law\n$$\nn_1 = n_2\n$$", ["# Snell's law", "n₁ = n₂."]),
        ("One thing.\n\\[\nx = 1\n\\]", ["One thing.", "x = 1."]),
        ("- It is:\n- $$ x = 1 $$", ["- It is:", "- x = 1."]),
        ("> $$\n> a = b\n> $$", ["> a = b."]),
        (
            "\\begin{align}\na &= b \\label{eq:1} \\\\\nc &= d\n\\end{align}",
            ["a = b; c = d."],
        ),
    ],
)
def test_formulas_with_lines_of_their_own_become_one_line(text, mended):
    assert _mended(text) == mended


def test_a_display_that_is_cut_by_an_empty_line_or_never_closes_stays():
    for text in ("$$\na = b\n\n$$ c", "$$\na = b", "\\begin{align}\na"):
        assert _mended(text) == text.split("\n")


def test_the_report_counts_the_formulas():
    _, reports = repair(_lines(r"Let $x^2$ and $\alpha$ be."), load("en"))
    assert [str(one.sentence) for one in reports if one.name == "maths"] == ["understood 2 formulas"]


def test_indices_are_no_code():
    lines, _ = repair(
        _lines(r"Here $N_A$, $E_{\text{kin}}$ and $pK_a$ are known; my_peers is not."), load("en")
    )
    assert lines[0].text == "Here N_A, E_kin and pK_a are known; `my_peers` is not."


@given(st.lists(st.text(st.characters(exclude_characters="$\\\n", exclude_categories=["Cs"]))))
def test_text_without_maths_comes_out_as_it_was(texts):
    lines = [Line(text, at, at) for at, text in enumerate(texts, 1)]
    assert maths.understand(lines, load("en")) == (lines, 0)


@given(st.text(st.sampled_from("$\\()[]{}^_`|& \nax1=\u00b2.,"), max_size=200))
@example("$$\n" * 50)
def test_any_signs_are_survived_and_no_line_is_lost(text):
    lines = _lines(text)
    mended, _ = maths.understand(lines, load("en"))
    assert [line.first for line in mended] == sorted(line.first for line in mended)
    assert mended[-1].last == lines[-1].last


@given(
    st.lists(
        st.sampled_from([r"\frac", r"\sqrt", "{", "}", "^", "_", "x", "2", " ", r"\left(", "'", r"\\", "&"])
    )
)
def test_any_commands_are_survived(parts):
    maths.understand([Line(f"${''.join(parts)}$", 1, 1)], load("en"))


def test_the_library_is_loaded_for_pages_with_maths_only():
    program = (
        "import sys\n"
        "from kmsflash.notes.derive import derive\n"
        "derive(b'# Ships\\n\\nThe cog costs $5 and has one sail.', 'a.md')\n"
        "print('pylatexenc' in sys.modules)\n"
        "derive(b'# Ships\\n\\nIts area is $A = x^2$.', 'a.md')\n"
        "print('pylatexenc' in sys.modules)\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "True"]
