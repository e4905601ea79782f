namespace Lms.Domain.Mathematics;

/// <summary>TeX's names of signs.</summary>
internal static class TexSymbols
{
    private static readonly Dictionary<string, string> Operators = new(StringComparer.Ordinal)
    {
        ["cdot"] = "·", ["times"] = "×", ["div"] = "÷", ["pm"] = "±", ["mp"] = "∓", ["le"] = "≤", ["leq"] = "≤", ["ge"] = "≥", ["geq"] = "≥", ["ne"] = "≠", ["neq"] = "≠",
        ["approx"] = "≈", ["equiv"] = "≡", ["sim"] = "∼", ["propto"] = "∝", ["to"] = "→", ["rightarrow"] = "→", ["Rightarrow"] = "⇒", ["Leftrightarrow"] = "⇔", ["leftarrow"] = "←", ["rightleftharpoons"] = "⇌",
        ["in"] = "∈", ["notin"] = "∉", ["subset"] = "⊂", ["subseteq"] = "⊆", ["cup"] = "∪", ["cap"] = "∩", ["setminus"] = "∖", ["forall"] = "∀", ["exists"] = "∃", ["neg"] = "¬", ["land"] = "∧", ["lor"] = "∨",
        ["sum"] = "∑", ["prod"] = "∏", ["int"] = "∫", ["partial"] = "∂", ["nabla"] = "∇", ["circ"] = "∘", ["degree"] = "°", ["angle"] = "∠", ["perp"] = "⊥", ["parallel"] = "∥", ["mid"] = "|", ["lt"] = "&lt;", ["gt"] = "&gt;",
        ["ldots"] = "…", ["dots"] = "…", ["cdots"] = "⋯", ["lim"] = "lim", ["langle"] = "⟨", ["rangle"] = "⟩", ["lvert"] = "|", ["rvert"] = "|", ["therefore"] = "∴",
    };

    private static readonly Dictionary<string, string> Letters = new(StringComparer.Ordinal)
    {
        ["alpha"] = "α", ["beta"] = "β", ["gamma"] = "γ", ["delta"] = "δ", ["epsilon"] = "ε", ["varepsilon"] = "ε", ["zeta"] = "ζ", ["eta"] = "η", ["theta"] = "θ", ["iota"] = "ι", ["kappa"] = "κ", ["lambda"] = "λ", ["mu"] = "μ", ["nu"] = "ν",
        ["xi"] = "ξ", ["pi"] = "π", ["rho"] = "ρ", ["sigma"] = "σ", ["tau"] = "τ", ["phi"] = "φ", ["varphi"] = "φ", ["chi"] = "χ", ["psi"] = "ψ", ["omega"] = "ω",
        ["Gamma"] = "Γ", ["Delta"] = "Δ", ["Theta"] = "Θ", ["Lambda"] = "Λ", ["Xi"] = "Ξ", ["Pi"] = "Π", ["Sigma"] = "Σ", ["Phi"] = "Φ", ["Psi"] = "Ψ", ["Omega"] = "Ω", ["infty"] = "∞", ["emptyset"] = "∅", ["hbar"] = "ℏ", ["ell"] = "ℓ",
        ["sin"] = "sin", ["cos"] = "cos", ["tan"] = "tan", ["cot"] = "cot", ["log"] = "log", ["ln"] = "ln", ["exp"] = "exp", ["min"] = "min", ["max"] = "max", ["gcd"] = "gcd", ["det"] = "det", ["arcsin"] = "arcsin", ["arccos"] = "arccos", ["arctan"] = "arctan",
    };

    /// <summary>The sign as a MathML element, or null when the name is unknown.</summary>
    public static string? Find(string name) =>
        Operators.TryGetValue(name, out var sign) ? $"<mo>{sign}</mo>" : Letters.TryGetValue(name, out var letter) ? $"<mi>{letter}</mi>" : null;
}
