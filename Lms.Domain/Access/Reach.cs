namespace Lms.Domain.Access;

/// <summary>How far a permission reaches; wider reaches come later.</summary>
public enum Reach
{
    /// <summary>Nothing at all.</summary>
    None,

    /// <summary>What belongs to the person: their own profile, enrollments, purchases, progress.</summary>
    Own,

    /// <summary>What belongs to the teacher the person is, or assists.</summary>
    Teaching,

    /// <summary>What belongs to the institutions the person administers.</summary>
    Institution,

    /// <summary>Everything on the site.</summary>
    Everything,
}
