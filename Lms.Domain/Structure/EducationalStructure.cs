namespace Lms.Domain.Structure;

/// <summary>A school year, for example "Grade 10".</summary>
public sealed class Grade
{
    public int Id { get; private set; }

    public required string Name { get; set; }
}

/// <summary>A kind of school, for example "Public".</summary>
public sealed class SchoolType
{
    public int Id { get; private set; }

    public required string Name { get; set; }
}

/// <summary>A province.</summary>
public sealed class Governorate
{
    public int Id { get; private set; }

    public required string Name { get; set; }
}

/// <summary>A district of one governorate.</summary>
public sealed class Area
{
    public int Id { get; private set; }

    public required string Name { get; set; }

    public required int GovernorateId { get; init; }

    public Governorate Governorate { get; init; } = null!;
}

/// <summary>A branch of study within some grades and school types, for example "Science".</summary>
public sealed class Division
{
    public int Id { get; private set; }

    public required string Name { get; set; }

    public List<Grade> Grades { get; init; } = [];

    public List<SchoolType> SchoolTypes { get; init; } = [];
}

/// <summary>What is taught, in which grades, divisions and school types.</summary>
public sealed class Subject
{
    public int Id { get; private set; }

    public required string Name { get; set; }

    public List<Grade> Grades { get; init; } = [];

    public List<Division> Divisions { get; init; } = [];

    public List<SchoolType> SchoolTypes { get; init; } = [];
}
