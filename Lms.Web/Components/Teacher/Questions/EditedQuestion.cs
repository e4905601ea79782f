using System.Globalization;
using Lms.Domain.Common;
using Lms.Domain.Files;
using Lms.Domain.Mathematics;
using Lms.Domain.Questions;

namespace Lms.Web.Components.Teacher.Questions;

/// <summary>A question as it is being typed.</summary>
public sealed class EditedQuestion
{
    public string? Lesson { get; set; }

    public string? Type { get; set; } = Wording.Snake(QuestionType.McqSingle);

    public string? Difficulty { get; set; } = Wording.Snake(Lms.Domain.Questions.Difficulty.Medium);

    public int? Points { get; set; } = 1;

    public string? Text { get; set; }

    public string? Explanation { get; set; }

    /// <summary>A new picture; the stored one stays when there is none.</summary>
    public Upload? Image { get; set; }

    /// <summary>The stored picture is to go.</summary>
    public bool DropsImage { get; set; }

    public List<EditedChoice> Choices { get; } = [new(), new(), new(), new()];

    public bool IsWritten => Type == Wording.Snake(QuestionType.Written);

    public bool TakesSeveral => Type == Wording.Snake(QuestionType.McqMultiple);

    /// <summary>The stored question, to be changed.</summary>
    public static EditedQuestion Of(QuestionDetail question)
    {
        var edited = new EditedQuestion
        {
            Lesson = question.Summary.LessonId.ToString(CultureInfo.InvariantCulture),
            Type = Wording.Snake(question.Summary.Type),
            Difficulty = Wording.Snake(question.Summary.Difficulty),
            Points = question.Summary.Points,
            Text = WrittenText.ToTyped(question.Summary.Text),
            Explanation = question.Explanation is { } why ? WrittenText.ToTyped(why) : null,
        };
        edited.Choices.Clear();
        edited.Choices.AddRange(question.Choices.Select(choice => new EditedChoice { Text = WrittenText.ToTyped(choice.Text), IsCorrect = choice.IsCorrect }));
        return edited;
    }

    /// <summary>One choice is right; of single answers it is the only one.</summary>
    public void Marks(EditedChoice choice, bool isCorrect)
    {
        if (!TakesSeveral)
            Choices.ForEach(one => one.IsCorrect = false);
        choice.IsCorrect = isCorrect;
    }

    /// <summary>What the verb takes; empty choices at the end are left out.</summary>
    public QuestionDraft ToDraft() => new()
    {
        Lesson = int.TryParse(Lesson, CultureInfo.InvariantCulture, out var lesson) ? lesson : Maybe<int?>.Of(null),
        QuestionType = Type,
        Difficulty = Difficulty,
        Points = Points,
        Text = WrittenText.ToHtml(Text ?? string.Empty),
        Explanation = Explanation is { } why ? WrittenText.ToHtml(why) : null,
        Image = Image is { } image ? Maybe<Upload?>.Of(image) : DropsImage ? Maybe<Upload?>.Of(null) : default,
        Choices = Maybe<IReadOnlyList<ChoiceDraft>?>.Of(IsWritten
            ? []
            : [.. Choices.Where(choice => !string.IsNullOrWhiteSpace(choice.Text) || choice.IsCorrect).Select(choice => new ChoiceDraft { Text = WrittenText.ToHtml(choice.Text ?? string.Empty), IsCorrect = choice.IsCorrect })]),
    };
}

/// <summary>A choice as it is being typed.</summary>
public sealed class EditedChoice
{
    public string? Text { get; set; }

    public bool IsCorrect { get; set; }
}
