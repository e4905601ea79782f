using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.Staff;
using Lms.Infrastructure.Jobs;
using Lms.Infrastructure.Persistence;
using Lms.Infrastructure.Persistence.Seeding;

namespace Lms.Web.Setup;

/// <summary>Does what the command line asks besides serving.</summary>
internal static class Commands
{
    /// <summary>Understands the arguments; answers help and mistakes itself.</summary>
    /// <returns>The exit code when nothing is left to do, else null.</returns>
    public static int? AnswerBeforeBuilding(string[] args, out CommandLine command)
    {
        var read = CommandLine.Read(args, out var complaint);
        command = read!;
        if (read is null)
        {
            Console.Error.WriteLine(complaint);
            Console.Error.WriteLine(CommandLine.Usage);
            return 2;
        }

        if (read.Word != CommandWord.Help)
            return null;
        Console.Out.WriteLine(CommandLine.Usage);
        return 0;
    }

    /// <summary>Runs one word on the built application, without serving.</summary>
    public static async Task<int> RunCommandAsync(this WebApplication app, CommandLine command)
    {
        using var interrupt = new CancellationTokenSource();
        Console.CancelKeyPress += (_, pressed) =>
        {
            pressed.Cancel = true;
            interrupt.Cancel();
        };
        var log = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(Commands));
        await using var scope = app.Services.CreateAsyncScope();
        try
        {
            await RunAsync(scope.ServiceProvider, command, log, interrupt.Token);
            return 0;
        }
        catch (RefusedException refused)
        {
            Console.Error.WriteLine(refused.Message);
            foreach (var (field, complaints) in refused.Refusal.Complaints)
                Console.Error.WriteLine($"{field}: {string.Join(' ', complaints.Select(complaint => complaint.Sentence))}");
            return 1;
        }
        catch (Exception fault)
        {
            log.LogCritical(fault, "{Word} failed", command.Word);
            return 1;
        }
        finally
        {
            await app.DisposeAsync(); // also writes out what the log still holds
        }
    }

    private static async Task RunAsync(IServiceProvider services, CommandLine command, ILogger log, CancellationToken ct)
    {
        switch (command.Word)
        {
            case CommandWord.Migrate:
                var applied = await services.GetRequiredService<DatabaseMigrator>().MigrateAsync(ct);
                if (services.GetService<JobTables>() is { } jobs)
                    await jobs.ProvisionAsync(ct);
                log.LogInformation("The database is up to date; applied now: {Migrations}", applied.Count == 0 ? "none" : string.Join(", ", applied));
                break;
            case CommandWord.Seed:
                if (command.Courses > 0)
                    await services.GetRequiredService<ScaleSeed>().FillAsync(command.Courses, command.Students, ct);
                if (command.Attempts > 0)
                    await services.GetRequiredService<ScaleAttempts>().AddAsync(command.Attempts, ct);
                log.LogInformation("Added {Courses} courses, {Students} students and {Attempts} attempts", command.Courses, command.Students, command.Attempts);
                break;
            case CommandWord.CreateOwner:
                var password = await Console.In.ReadLineAsync(ct) ?? string.Empty;
                await services.GetRequiredService<CreateSiteOwner>().Handle(Actor.System, Input.Of(new SiteOwnerDraft(command.Username, command.Email, password)), ct);
                log.LogInformation("Added the owner {Username}", command.Username);
                break;
            default:
                throw new InvalidOperationException($"{command.Word} is not work to run.");
        }
    }
}
