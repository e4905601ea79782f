namespace Lms.Domain.Structure;

/// <summary>What every row of the structure has.</summary>
public interface IStructureRow
{
    int Id { get; }

    string Name { get; set; }

    /// <summary>The name as names are compared: the check and the unique index look at this one.</summary>
    string NormalizedName { get; }
}

/// <summary>How names of the structure are compared.</summary>
internal static class StructureNames
{
    /// <summary>Without regard to case, in every alphabet and on every database alike.</summary>
    public static string Normalized(string name) => name.Normalize().ToUpperInvariant();
}

/// <summary>A school year, for example "Grade 10".</summary>
public sealed class Grade : IStructureRow
{
    public int Id { get; private set; }

    public required string Name
    {
        get;
        set => (field, NormalizedName) = (value, StructureNames.Normalized(value));
    }

    public string NormalizedName { get; private set; } = string.Empty;
}

/// <summary>A kind of school, for example "Public".</summary>
public sealed class SchoolType : IStructureRow
{
    public int Id { get; private set; }

    public required string Name
    {
        get;
        set => (field, NormalizedName) = (value, StructureNames.Normalized(value));
    }

    public string NormalizedName { get; private set; } = string.Empty;
}

/// <summary>A province.</summary>
public sealed class Governorate : IStructureRow
{
    public int Id { get; private set; }

    public required string Name
    {
        get;
        set => (field, NormalizedName) = (value, StructureNames.Normalized(value));
    }

    public string NormalizedName { get; private set; } = string.Empty;
}

/// <summary>A district of one governorate.</summary>
public sealed class Area : IStructureRow
{
    public int Id { get; private set; }

    public required string Name
    {
        get;
        set => (field, NormalizedName) = (value, StructureNames.Normalized(value));
    }

    public string NormalizedName { get; private set; } = string.Empty;

    public required int GovernorateId { get; init; }

    public Governorate Governorate { get; init; } = null!;
}

/// <summary>A branch of study within some grades and school types, for example "Science".</summary>
public sealed class Division : IStructureRow
{
    public int Id { get; private set; }

    public required string Name
    {
        get;
        set => (field, NormalizedName) = (value, StructureNames.Normalized(value));
    }

    public string NormalizedName { get; private set; } = string.Empty;

    public List<Grade> Grades { get; init; } = [];

    public List<SchoolType> SchoolTypes { get; init; } = [];
}

/// <summary>What is taught, in which grades, divisions and school types.</summary>
public sealed class Subject : IStructureRow
{
    public int Id { get; private set; }

    public required string Name
    {
        get;
        set => (field, NormalizedName) = (value, StructureNames.Normalized(value));
    }

    public string NormalizedName { get; private set; } = string.Empty;

    public List<Grade> Grades { get; init; } = [];

    public List<Division> Divisions { get; init; } = [];

    public List<SchoolType> SchoolTypes { get; init; } = [];
}
