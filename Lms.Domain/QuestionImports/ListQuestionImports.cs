using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.Questions;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.QuestionImports;

/// <summary>The files taken in so far, newest first: a teacher's own, or the site's.</summary>
public sealed class ListQuestionImports(ILmsDb db) : IUseCase
{
    /// <summary>One page.</summary>
    public async Task<Page<QuestionImportSummary>> Handle(Actor actor, PageRequest request, CancellationToken ct)
    {
        var reach = actor.Require(Permission.ManageQuestions);
        var owner = reach == Reach.Everything ? null : actor.TeacherId;
        return await db.Set<QuestionImport>().AsNoTracking().Where(row => row.TeacherId == owner)
            .OrderByDescending(row => row.CreatedAt).ThenByDescending(row => row.Id).Select(QuestionImportSummary.Projection(db.Set<Question>())).PageAsync(request, ct);
    }
}
