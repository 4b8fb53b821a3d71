"""Formulas are written with the signs that a reader knows, and brackets only where they are needed."""

import pytest

from kmsflash.notes.latex import readable


@pytest.mark.parametrize(
    ("formula", "text"),
    [
        (r"A = \pi r^2", "A = πr²"),
        (r"x^{2n} + y^{-1} + e^{-\lambda t} + a^T", "x²ⁿ + y⁻¹ + e^(−λt) + a^T"),
        (r"x_{12} + a_{n+1} + x_i y_i + t_{1/2}", "x₁₂ + a_(n+1) + x_i y_i + t_(1/2)"),
        (r"E_{\text{kin}} = F_\mathrm{net} s", "E_kin = F_net s"),
        (r"90^\circ + f'(x) + f''", "90° + f′(x) + f′′"),
        (r"\ldots, \infty \to \alpha \le \beta \cdot \gamma \times 3", "…, ∞ → α ≤ β · γ × 3"),
    ],
)
def test_exponents_indices_and_signs_are_written_as_they_are_printed(formula, text):
    assert readable(formula) == text


@pytest.mark.parametrize(
    ("formula", "text"),
    [
        (r"\frac{a+b}{c}", "(a + b)/c"),
        (r"\frac{a}{bc}", "a/(bc)"),
        (r"\frac12 m v^2", "½ mv²"),
        (r"\frac{m_1 m_2}{r^2}", "m₁m₂/r²"),
        (r"\frac{\mathrm{d}v}{\mathrm{d}t} = \frac{\Delta v}{\Delta t}", "dv/dt = Δv/Δt"),
        (r"\frac{a}{b} c", "(a/b) c"),
        (r"\frac{\sin x}{x}", "(sin x)/x"),
        (r"\log\frac{a}{b}", "log(a/b)"),
        (r"\left(\frac{a}{b}\right)^2", "(a/b)²"),
        (r"\frac{P(B)}{P(A)}", "P(B)/P(A)"),
        (r"\frac{\text{mass of salt}}{\text{volume}}", "(mass of salt)/volume"),
    ],
)
def test_fractions_stand_on_one_line(formula, text):
    assert readable(formula) == text


@pytest.mark.parametrize(
    ("formula", "text"),
    [
        (r"\sqrt{L}", "√L"),
        (r"\sqrt{a+b}", "√(a + b)"),
        (r"\sqrt[3]{2x}", "∛(2x)"),
        (r"\sqrt[n]{x}", "ⁿ√x"),
        (r"1.34\sqrt{L}", "1.34 √L"),
    ],
)
def test_roots_take_what_is_under_them(formula, text):
    assert readable(formula) == text


@pytest.mark.parametrize(
    ("formula", "text"),
    [
        (r"\bar{x} = \frac{1}{n}\sum_{i=1}^{n} x_i", "x̅ = (1/n) ∑ᵢ₌₁ⁿ x_i"),
        (r"\int_0^\infty f(x)\,dx", "∫₀^∞ f(x) dx"),
        (r"\lim_{x \to 0} x", "lim_(x→0) x"),
        (r"P(A|B)", "P(A∣B)"),
        (r"\binom{n}{k} p^k (1-p)^{n-k}", "C(n, k) p^k (1 − p)^(n−k)"),
        (r"K_c = \frac{[C]^c[D]^d}{[A]^a}", "K_c = [C]^c [D]^d/[A]^a"),
        (r"\frac{n!}{k!(n-k)!} + f^{(n)}(a)", "n!/(k!(n − k)!) + f^(n)(a)"),
        (r"a \not= b, a \not\in B, \left. x \right|_0", "a ≠ b, a ∉ B, x∣₀"),
        (r"\det A = \arg\max_x f(x), \operatorname*{arg\,max} f", "det A = arg max_x f(x), arg max f"),
        (r"a \equiv b \pmod{n}, a \bmod b", "a ≡ b (mod n), a mod b"),
        (r"X \sim \mathcal{N}(0, 1), x \in \mathbb{R}", "X ∼ N(0, 1), x ∈ ℝ"),
        (r"\vec F = m\vec a", "F⃗ = ma⃗"),
        (r"g \approx 9{,}81\,\mathrm{m/s^2}", "g ≈ 9,81 m/s²"),
        (r"\SI{9.81}{m/s^2}", "9.81 m/s²"),
        (r"A \xrightarrow{k} B", "A →(k) B"),
        (r"-b \pm c = -(-a)", "−b ± c = −(−a)"),
        (r"x \in \{1, 2\}", "x ∈ {1, 2}"),
        (r"\text{if $x$ is even}", "if x is even"),
        (r"cost = price \cdot number", "cost = price · number"),
        (r"Na^+ + 2-", "Na⁺ + 2−"),
    ],
)
def test_what_students_write_is_read(formula, text):
    assert readable(formula) == text


@pytest.mark.parametrize(
    "formula",
    [
        r"\foo{x}",
        r"\frac",
        "x{",
        "x}",
        "x^",
        "_",
        "",
        " ",
        r"a & b",
        r"x^2' \$",
        r"\begin{tikzcd} a \end{tikzcd}",
    ],
)
def test_what_has_no_text_is_none(formula):
    assert readable(formula) == ""


def test_what_is_written_holds_no_marks_of_markdown():
    written = readable(r"a * b | c^* `")
    assert not set("*|`") & set(written)
