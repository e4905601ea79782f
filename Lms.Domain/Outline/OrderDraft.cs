using Lms.Domain.Common;

namespace Lms.Domain.Outline;

/// <summary>The order somebody dragged things into.</summary>
public sealed record OrderDraft
{
    /// <summary>
    /// The ids of everything in the place, first to last, each once. Lectures and videos may be dragged in from
    /// elsewhere in the same course: they then move.
    /// </summary>
    public Maybe<IReadOnlyList<int>?> Ids { get; init; }
}

/// <summary>Checks orders.</summary>
internal static class Ordered
{
    /// <summary>
    /// Checks that the order names everything that is there, and nothing but what is there or may be moved there.
    /// </summary>
    /// <param name="input">The order.</param>
    /// <param name="here">The ids of what is in the place now.</param>
    /// <param name="allowed">The ids of what may be in the place, <paramref name="here"/> included.</param>
    /// <exception cref="RefusedException">Something is wrong with it (400).</exception>
    public static IReadOnlyList<int> Check(Input<OrderDraft> input, IReadOnlyCollection<int> here, IReadOnlyCollection<int> allowed)
    {
        var draft = input.Open(out var said);
        if (said.Present("ids", draft.Ids, required: true) && draft.Ids.Value is { } ids)
        {
            if (ids.Distinct().Count() != ids.Count || here.Except(ids).Any())
                said.Add("ids", "incomplete_order", "The order must name everything in this place exactly once.");
            else if (ids.Except(allowed).FirstOrDefault() is var stranger and not 0)
                said.NoSuchRow("ids", stranger);
        }

        said.Refuse();
        return draft.Ids.Value!;
    }
}
