using Fluxor;
using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.Invigilation;
using Lms.Web.Doors;

namespace Lms.Web.Components.Teacher.Exam;

/// <summary>What the exam console asks of the verbs: the same thing every few seconds, until something else is asked or the page goes.</summary>
public sealed class ExamEffects(UseCases useCases, TimeProvider clock, IState<ExamState> exam) : IDisposable
{
    /// <summary>How old what is shown gets. Every node reads the database, so it does not matter to which one a student talks.</summary>
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(3);

    private readonly CancellationTokenSource leaving = new();

    [EffectMethod]
    public async Task On(ExamAsked happened, IDispatcher dispatcher)
    {
        var show = happened.Query.Choice<ConsoleShow>("show") ?? ConsoleShow.Running;
        try
        {
            do
            {
                var found = await useCases.Run((WatchExam verb, Actor actor) => verb.Handle(actor, happened.QuizId, show, happened.Query.ToRequest(), leaving.Token), leaving.Token);
                dispatcher.Dispatch(new ExamAnswered(happened, found.Value, found.Refusal));
                if (found.Refusal is not null)
                    return;
                await Task.Delay(Every, clock, leaving.Token);
            }
            while (ReferenceEquals(exam.Value.Asked, happened));
        }
        catch (OperationCanceledException) when (leaving.IsCancellationRequested)
        {
            // The circuit is gone, and with it whoever watched.
        }
    }

    [EffectMethod]
    public async Task On(ExamDeedAsked happened, IDispatcher dispatcher)
    {
        var (quizId, input) = (happened.QuizId, Input.Of(happened.Draft));
        var done = happened.Deed.Deed switch
        {
            ExamDeed.Minutes => await useCases.Run((AddExamMinutes verb, Actor actor) => verb.Handle(actor, quizId, input, CancellationToken.None)),
            ExamDeed.Message => await useCases.Run((MessageExam verb, Actor actor) => verb.Handle(actor, quizId, input, CancellationToken.None)),
            ExamDeed.HandIn => await useCases.Run((HandInExam verb, Actor actor) => verb.Handle(actor, quizId, input, CancellationToken.None)),
            _ => await useCases.Run(async (ReopenAttempt verb, Actor actor) =>
            {
                await verb.Handle(actor, happened.Deed.Rows![0].AttemptId!.Value, input, CancellationToken.None);
                return 1;
            }),
        };
        Say(done.Refusal is { } refusal ? new ExamDeedRefused(refusal) : new ExamDeedDone(happened.Deed.Deed, done.Value), dispatcher);
    }

    [EffectMethod]
    public async Task On(ExamOutageAsked happened, IDispatcher dispatcher)
    {
        var done = await useCases.Run((MakeUpForOutage verb, Actor actor) => verb.Handle(actor, happened.QuizId, Input.Of(happened.Draft), CancellationToken.None));
        if (done.Value is not { } lines)
            dispatcher.Dispatch(new ExamDeedRefused(done.Refusal!));
        else if (happened.Draft.PreviewOnly)
            dispatcher.Dispatch(new ExamOutageSeen(lines));
        else
            Say(new ExamDeedDone(ExamDeed.Outage, lines.Count), dispatcher);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        leaving.Cancel();
        leaving.Dispose();
    }

    /// <summary>Says what came of it, and shows at once what it changed.</summary>
    private void Say(object answer, IDispatcher dispatcher)
    {
        dispatcher.Dispatch(answer);
        if (answer is ExamDeedDone && exam.Value.Asked is { } asked)
            dispatcher.Dispatch(new ExamAsked(asked.QuizId, asked.Query));
    }
}
