using Lms.Domain.Curriculum;

namespace Lms.Domain.Questions;

/// <summary>How a question is answered.</summary>
public enum QuestionType
{
    /// <summary>One choice of several.</summary>
    McqSingle,

    /// <summary>Any number of choices.</summary>
    McqMultiple,

    /// <summary>A text that somebody reads and marks.</summary>
    Written,
}

/// <summary>How hard a question is meant to be.</summary>
public enum Difficulty
{
    Easy,
    Medium,
    Hard,
}

/// <summary>A question of the bank: written once, used in many quizzes and homeworks.</summary>
public sealed class Question
{
    public int Id { get; private set; }

    public required int LessonId { get; set; }

    public Lesson Lesson { get; init; } = null!;

    public required QuestionType Type { get; set; }

    public Difficulty Difficulty { get; set; } = Difficulty.Medium;

    /// <summary>What it is worth, 1 to 100.</summary>
    public int Points { get; set; } = 1;

    /// <summary>Sanitised HTML.</summary>
    public required string Text { get; set; }

    /// <summary>The stored picture (see <see cref="Files.StoredFile"/>).</summary>
    public Guid? ImageId { get; set; }

    /// <summary>The stored picture's digest, see <see cref="QuestionPicture.DigestOf"/>: the same words beside another picture are another question.</summary>
    public string? ImageDigest { get; set; }

    /// <summary>Why the key is the key; sanitised HTML, never shown before the answers may be seen.</summary>
    public string? Explanation { get; set; }

    /// <summary>True for questions that every teacher may use.</summary>
    public bool IsGlobal { get; set; }

    public required int CreatedById { get; init; }

    /// <summary>The teacher who owns it; null for one of the site's.</summary>
    public int? TeacherId { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; set; }

    public List<Choice> Choices { get; init; } = [];

    /// <summary>The pictures inside its texts.</summary>
    public List<QuestionPicture> Pictures { get; init; } = [];

    /// <summary>Everything in it that is HTML.</summary>
    public IEnumerable<string?> Texts => Choices.Select(choice => (string?)choice.Text).Prepend(Explanation).Prepend(Text);

    /// <summary>The same for the same question, see <see cref="QuestionFingerprint"/>.</summary>
    public string? Fingerprint { get; private set; }

    /// <summary>The import that brought it; null when somebody wrote it.</summary>
    public int? ImportId { get; set; }

    /// <summary>Takes the fingerprint anew, after the words, the picture or the key have changed.</summary>
    public void Sign() => Fingerprint = QuestionFingerprint.Of(Type, ImageDigest is null ? Text : $"{Text} [{ImageDigest}]", Choices.OrderBy(choice => choice.Order).Select(choice => (choice.Text, choice.IsCorrect)));
}

/// <summary>One of the answers offered with a question.</summary>
public sealed class Choice
{
    public int Id { get; private set; }

    public int QuestionId { get; init; }

    /// <summary>Sanitised HTML.</summary>
    public required string Text { get; set; }

    /// <summary>The stored picture (see <see cref="Files.StoredFile"/>).</summary>
    public Guid? ImageId { get; set; }

    public bool IsCorrect { get; set; }

    public int Order { get; set; }
}
