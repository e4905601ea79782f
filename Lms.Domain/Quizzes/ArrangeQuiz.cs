using System.Globalization;
using Lms.Domain.Access;
using Lms.Domain.Attempts;
using Lms.Domain.Common;
using Lms.Domain.Questions;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Quizzes;

/// <summary>The parts and questions of a quiz as somebody has put them together.</summary>
public sealed record QuizArrangementDraft
{
    /// <summary>The parts in their order; an empty list for a quiz without parts.</summary>
    public Maybe<IReadOnlyList<QuizSectionDraft>?> Sections { get; init; }

    /// <summary>The questions in their order, part after part.</summary>
    public Maybe<IReadOnlyList<QuizPlaceDraft>?> Questions { get; init; }
}

/// <summary>A part of a quiz; without an id it is new.</summary>
public sealed record QuizSectionDraft(int? Id, Maybe<string?> Name);

/// <summary>A bank question as the quiz uses it.</summary>
public sealed record QuizPlaceDraft
{
    /// <summary>The bank question.</summary>
    public required int Question { get; init; }

    /// <summary>Which of the draft's parts it belongs to, from 0; null for none.</summary>
    public int? Section { get; init; }

    /// <summary>What it is worth here; null for the bank's points.</summary>
    public decimal? PointsHere { get; init; }

    public decimal NegativePoints { get; init; }

    public decimal? PartialPoints { get; init; }

    public bool IsBonus { get; init; }
}

/// <summary>Puts a quiz together: its parts, its questions, their order and what they are worth; whole, in one save.</summary>
public sealed class ArrangeQuiz(ILmsDb db) : IUseCase
{
    private const decimal MostPoints = 1000;

    /// <exception cref="RefusedException">Unknown (404), another teacher's (403), wrong parts or questions (400), or started (400).</exception>
    public async Task<QuizDetail> Handle(Actor actor, int quizId, Input<QuizArrangementDraft> input, CancellationToken ct)
    {
        var quiz = await QuizReach.ToChangeAsync(db, actor, quizId, ct);
        var draft = input.Open(out var said);
        said.Present("sections", draft.Sections, required: true);
        said.Present("questions", draft.Questions, required: true);
        said.Refuse();
        var (sections, places) = (draft.Sections.Value!, draft.Questions.Value!);
        await CheckAsync(actor, quizId, sections, places, said, ct);
        said.Refuse();
        if (await db.Set<QuizAttempt>().AnyAsync(row => row.QuizId == quizId, ct))
            throw QuizRefusals.Started.Thrown();

        return await db.InTransaction(
            async () =>
            {
                var kept = await StoreSectionsAsync(quizId, sections, ct);
                await StoreQuestionsAsync(quizId, places, kept, ct);
                await RemoveSectionsAsync(quizId, kept, ct);
                if (places.Count == 0 && quiz.IsPublished)
                    await db.Set<Quiz>().Where(row => row.Id == quizId).ExecuteUpdateAsync(set => set.SetProperty(row => row.IsPublished, false), ct); // an empty quiz cannot stay published
                return (await QuizReach.DetailAsync(db, db.Set<Quiz>().Where(row => row.Id == quizId), ct))!;
            },
            ct);
    }

    private async Task CheckAsync(Actor actor, int quizId, IReadOnlyList<QuizSectionDraft> sections, IReadOnlyList<QuizPlaceDraft> places, Complaints said, CancellationToken ct)
    {
        var own = await db.Set<QuizSection>().Where(row => row.QuizId == quizId).Select(row => row.Id).ToListAsync(ct);
        for (var index = 0; index < sections.Count; index++)
        {
            var path = string.Create(CultureInfo.InvariantCulture, $"sections[{index}].");
            said.Text(path + "name", sections[index].Name, required: true, max: 200);
            if (sections[index].Id is { } id && !own.Contains(id))
                said.NoSuchRow(path + "id", id);
        }

        var ids = places.Select(place => place.Question).ToList();
        if (ids.Distinct().Count() != ids.Count)
            said.Add("questions", QuizRefusals.QuestionThere);
        var known = await db.Set<Question>().Readable(db, actor, Reach.Teaching).Where(row => ids.Contains(row.Id)).Select(row => row.Id).ToListAsync(ct);
        foreach (var missing in ids.Except(known))
            said.NoSuchRow("questions", missing);
        for (var index = 0; index < places.Count; index++)
        {
            var (place, path) = (places[index], string.Create(CultureInfo.InvariantCulture, $"questions[{index}]."));
            said.Money(path + "points_here", place.PointsHere, nullable: true, min: 0.01m, max: MostPoints);
            said.Money(path + "negative_points", place.NegativePoints, min: 0, max: MostPoints);
            said.Money(path + "partial_points", place.PartialPoints, nullable: true, min: 0, max: MostPoints);
            if (place.Section is { } section && (section < 0 || section >= sections.Count))
                said.NoSuchRow(path + "section", section);
        }
    }

    /// <summary>The parts' rows in the draft's order.</summary>
    private async Task<List<QuizSection>> StoreSectionsAsync(int quizId, IReadOnlyList<QuizSectionDraft> drafts, CancellationToken ct)
    {
        var now = await db.Set<QuizSection>().Where(row => row.QuizId == quizId).ToDictionaryAsync(row => row.Id, ct);
        var rows = new List<QuizSection>();
        foreach (var draft in drafts)
        {
            var row = draft.Id is { } id ? now[id] : db.Set<QuizSection>().Add(new QuizSection { QuizId = quizId, Name = string.Empty }).Entity;
            row.Name = draft.Name.Value!;
            row.Order = rows.Count + 1;
            rows.Add(row);
        }

        await db.SaveAsync(ct);
        return rows;
    }

    private async Task StoreQuestionsAsync(int quizId, IReadOnlyList<QuizPlaceDraft> places, List<QuizSection> sections, CancellationToken ct)
    {
        var now = await db.Set<QuizQuestion>().Where(row => row.QuizId == quizId).ToDictionaryAsync(row => row.QuestionId, ct);
        db.Set<QuizQuestion>().RemoveRange(now.Values.Where(row => places.All(place => place.Question != row.QuestionId)));
        foreach (var (index, place) in places.OrderBy(place => place.Section ?? -1).Index())
        {
            if (!now.TryGetValue(place.Question, out var row))
                row = db.Set<QuizQuestion>().Add(new QuizQuestion { QuizId = quizId, QuestionId = place.Question }).Entity;
            row.Order = index + 1;
            row.SectionId = place.Section is { } section ? sections[section].Id : null;
            row.PointsHere = place.PointsHere;
            row.NegativePoints = place.NegativePoints;
            row.PartialPoints = place.PartialPoints;
            row.IsBonus = place.IsBonus;
        }

        await db.SaveAsync(ct);
    }

    private async Task RemoveSectionsAsync(int quizId, List<QuizSection> kept, CancellationToken ct)
    {
        var ids = kept.Select(row => row.Id).ToList();
        await db.Set<QuizSection>().Where(row => row.QuizId == quizId && !ids.Contains(row.Id)).ExecuteDeleteAsync(ct);
    }
}
