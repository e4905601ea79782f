namespace Lms.Domain.Accounts;

/// <summary>As the documents name it.</summary>
public enum Gender
{
    Male,
    Female,
}
