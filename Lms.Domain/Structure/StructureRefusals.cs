using Lms.Domain.Common;

namespace Lms.Domain.Structure;

/// <summary>Every way this feature says no.</summary>
public static class StructureRefusals
{
    /// <summary>Something still points at the row.</summary>
    public static Refusal InUse(StructureKind kind) => new(RefusalKind.State, "structure_in_use", $"This {Wording.Snake(kind).Replace('_', ' ')} is still in use and cannot be deleted.");
}
