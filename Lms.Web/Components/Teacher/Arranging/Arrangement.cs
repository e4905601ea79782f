using Lms.Domain.Common;
using Lms.Domain.Homeworks;
using Lms.Domain.Mathematics;
using Lms.Domain.Questions;
using Lms.Domain.Quizzes;

namespace Lms.Web.Components.Teacher.Arranging;

/// <summary>The parts and questions of a quiz or homework while somebody puts them together. The first part has no name and holds what belongs to none.</summary>
public sealed class Arrangement
{
    private int lastKey;

    /// <summary>The parts; the first is the one without a name.</summary>
    public List<ArrangedPart> Parts { get; } = [new() { Key = 0 }];

    /// <summary>Every question, part after part.</summary>
    public IEnumerable<ArrangedQuestion> Questions => Parts.SelectMany(part => part.Questions);

    /// <summary>What can be earned.</summary>
    public decimal Total => Questions.Sum(question => question.PointsHere ?? question.BankPoints);

    public static Arrangement Of(QuizDetail quiz)
    {
        var made = new Arrangement();
        made.Parts.AddRange(quiz.Sections.Select(section => new ArrangedPart { Key = ++made.lastKey, Id = section.Id, Name = section.Name }));
        foreach (var line in quiz.Questions)
            (made.Parts.Find(part => part.Id == line.SectionId) ?? made.Parts[0]).Questions.Add(ArrangedQuestion.Of(line));
        return made;
    }

    public static Arrangement Of(HomeworkDetail homework)
    {
        var made = new Arrangement();
        made.Parts[0].Questions.AddRange(homework.Questions.Select(line => new ArrangedQuestion(line.QuestionId, WrittenText.ToPlain(line.Text), line.Type, line.Difficulty, line.Points)));
        return made;
    }

    /// <summary>Adds what is not there yet to the last part.</summary>
    public void Add(IEnumerable<QuestionSummary> questions) => Parts[^1].Questions.AddRange(
        questions.Where(row => Questions.All(there => there.QuestionId != row.Id)).Select(row => new ArrangedQuestion(row.Id, WrittenText.ToPlain(row.Text), row.Type, row.Difficulty, row.Points)).ToList());

    public void AddPart(string name) => Parts.Add(new ArrangedPart { Key = ++lastKey, Name = name });

    /// <summary>Takes a part away; its questions go to the part before.</summary>
    public void RemovePart(ArrangedPart part)
    {
        Parts[Parts.IndexOf(part) - 1].Questions.AddRange(part.Questions);
        Parts.Remove(part);
    }

    public void Remove(ArrangedQuestion question) => Parts.ForEach(part => part.Questions.Remove(question));

    /// <summary>Puts a question at a place of a part, counted without itself.</summary>
    public void Move(int questionId, int partKey, int place)
    {
        var question = Questions.Single(one => one.QuestionId == questionId);
        Remove(question);
        var part = Parts.Single(one => one.Key == partKey);
        part.Questions.Insert(Math.Clamp(place, 0, part.Questions.Count), question);
    }

    /// <summary>One step up or down, over the border of a part too.</summary>
    /// <returns>False when it is at the end already.</returns>
    public bool Step(ArrangedQuestion question, bool up)
    {
        var part = Parts.FindIndex(one => one.Questions.Contains(question));
        var place = Parts[part].Questions.IndexOf(question);
        var (to, at) = up
            ? place > 0 ? (part, place - 1) : (part - 1, part > 0 ? Parts[part - 1].Questions.Count : 0)
            : place < Parts[part].Questions.Count - 1 ? (part, place + 1) : (part + 1, 0);
        if (to < 0 || to >= Parts.Count)
            return false;
        Move(question.QuestionId, Parts[to].Key, at);
        return true;
    }

    public QuizArrangementDraft ToQuizDraft() => new()
    {
        Sections = Maybe<IReadOnlyList<QuizSectionDraft>?>.Of([.. Parts.Skip(1).Select(part => new QuizSectionDraft(part.Id, part.Name))]),
        Questions = Maybe<IReadOnlyList<QuizPlaceDraft>?>.Of([.. Parts.SelectMany((part, index) => part.Questions.Select(question => new QuizPlaceDraft
        {
            Question = question.QuestionId,
            Section = index == 0 ? null : index - 1,
            PointsHere = question.PointsHere,
            NegativePoints = question.NegativePoints ?? 0,
            PartialPoints = question.PartialPoints,
            IsBonus = question.IsBonus,
        }))]),
    };

    public HomeworkArrangementDraft ToHomeworkDraft() => new() { Questions = Maybe<IReadOnlyList<int>?>.Of([.. Questions.Select(question => question.QuestionId)]) };
}

/// <summary>A part while it is being put together.</summary>
public sealed class ArrangedPart
{
    /// <summary>Tells parts apart, stored or not; 0 for the one without a name.</summary>
    public required int Key { get; init; }

    public int? Id { get; init; }

    public string? Name { get; set; }

    public List<ArrangedQuestion> Questions { get; } = [];
}

/// <summary>A question while the quiz is being put together.</summary>
public sealed record ArrangedQuestion(int QuestionId, string Text, QuestionType Type, Difficulty Difficulty, int BankPoints)
{
    public decimal? PointsHere { get; set; }

    public decimal? NegativePoints { get; set; }

    public decimal? PartialPoints { get; set; }

    public bool IsBonus { get; set; }

    public static ArrangedQuestion Of(QuizQuestionLine line) => new(line.QuestionId, WrittenText.ToPlain(line.Text), line.Type, line.Difficulty, line.BankPoints)
    {
        PointsHere = line.PointsHere,
        NegativePoints = line.NegativePoints == 0 ? null : line.NegativePoints,
        PartialPoints = line.PartialPoints,
        IsBonus = line.IsBonus,
    };
}
