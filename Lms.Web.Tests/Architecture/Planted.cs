using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.Enrollments;

namespace Lms.Web.Tests.Architecture;

/// <summary>Everything the clock rule forbids, and one good wait. Nothing calls it.</summary>
internal static class PlantedBlocking
{
    public static DateTime Now => DateTime.UtcNow;

    public static Func<DateTimeOffset> Hidden => () => DateTimeOffset.Now;

    public static int Result(Task<int> work) => work.Result;

    public static void Wait(Task work) => work.Wait();

    public static int Awaiter(Task<int> work) => work.GetAwaiter().GetResult();

    public static void Sleep() => Thread.Sleep(1);

    public static async Task<int> Well(Task<int> work) => await work;
}

/// <summary>Not sealed.</summary>
internal class PlantedOpenVerb : IUseCase
{
    public Task Handle(Actor actor, CancellationToken ct) => Task.FromCanceled(ct);
}

/// <summary>Two ways in.</summary>
internal sealed class PlantedDoubleVerb : IUseCase
{
    public Task Handle(Actor actor, CancellationToken ct) => Task.FromCanceled(ct);

    public Task Other(Actor actor, CancellationToken ct) => Task.FromCanceled(ct);
}

/// <summary>Nobody asks.</summary>
internal sealed class PlantedAnonymousVerb : IUseCase
{
    public Task Handle(int id, CancellationToken ct) => Task.FromCanceled(ct);
}

/// <summary>Cannot be given up.</summary>
internal sealed class PlantedEndlessVerb : IUseCase
{
    public Task Handle(Actor actor) => Task.CompletedTask;
}

/// <summary>Hands out an entity.</summary>
internal sealed class PlantedLeakingVerb : IUseCase
{
    public Task<IReadOnlyList<Enrollment>> Handle(Actor actor, CancellationToken ct) => Task.FromCanceled<IReadOnlyList<Enrollment>>(ct);
}

/// <summary>Hands out a query.</summary>
internal sealed class PlantedOpenQueryVerb : IUseCase
{
    public Task<IQueryable<int>> Handle(Actor actor, CancellationToken ct) => Task.FromCanceled<IQueryable<int>>(ct);
}
