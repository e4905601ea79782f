using Lms.Domain.Questions;

namespace Lms.Domain.Regrading;

/// <summary>A bank question as a quiz or a homework uses it: everything about it that a regrade can change.</summary>
public interface IRegradable
{
    int Id { get; }

    /// <summary>The bank's question.</summary>
    Question Question { get; }

    /// <summary>The ids of the right choices, separated by commas; null for the bank's key.</summary>
    string? KeyHere { get; set; }

    /// <summary>What it is worth here; null for the bank's points.</summary>
    decimal? PointsHere { get; set; }

    /// <summary>Everybody earns full points, whatever they answered.</summary>
    bool IsBonus { get; set; }

    /// <summary>Taken out of the reckoning after the fact.</summary>
    bool IsDropped { get; set; }
}
