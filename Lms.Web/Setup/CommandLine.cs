using System.Globalization;

namespace Lms.Web.Setup;

/// <summary>What the host can be asked to do. Without a word it serves.</summary>
internal enum CommandWord
{
    Serve,
    Migrate,
    Seed,
    Help,
}

/// <summary>
/// The command line: one word, its numbers, and settings (<c>--Database:Provider=PostgreSql</c>), which every word takes
/// as configuration takes them.
/// </summary>
internal sealed class CommandLine
{
    public const string Usage = """
        Usage: dotnet run --project Lms.Web -- [WORD] [--Some:Setting=value ...]

          (none)                         serve; http://localhost:5080 unless ASPNETCORE_URLS says otherwise
          migrate                        bring the database to the shape this version expects, then stop
          seed --courses N --students N  add a large made-up set for load tests to the database, then stop
          seed --attempts N              add attempts to that set; together with the above or afterwards
          help                           show this, then stop

        Any setting can be given as --Name=value, as an environment variable (Name with __ for :) or in appsettings.json.
        Ends with 0 when all went well, 1 when the work failed, 2 when the words were not understood.
        """;

    private CommandLine(CommandWord word, int courses = 0, int students = 0, int attempts = 0)
    {
        Word = word;
        Courses = courses;
        Students = students;
        Attempts = attempts;
    }

    public CommandWord Word { get; }

    /// <summary>Courses wanted by <c>seed</c>.</summary>
    public int Courses { get; }

    /// <summary>Students wanted by <c>seed</c>.</summary>
    public int Students { get; }

    /// <summary>Attempts wanted by <c>seed</c>.</summary>
    public int Attempts { get; }

    /// <summary>Understands the arguments.</summary>
    /// <param name="args">As the process got them.</param>
    /// <param name="complaint">What was not understood, when the answer is null.</param>
    public static CommandLine? Read(string[] args, out string complaint)
    {
        complaint = string.Empty;
        var settings = new ConfigurationBuilder().AddCommandLine(args).Build();
        var words = args.Where((argument, at) => !argument.StartsWith('-') && !IsValue(args, at)).ToArray();
        if (args.Any(argument => argument is "--help" or "-h"))
            return new CommandLine(CommandWord.Help);
        if (words.Length > 1)
            return Complain($"One word at a time: {string.Join(' ', words)}", out complaint);
        switch (words is [var word] ? word : null)
        {
            case null: return new CommandLine(CommandWord.Serve);
            case "help": return new CommandLine(CommandWord.Help);
            case "migrate": return new CommandLine(CommandWord.Migrate);
            case "seed":
                return ReadSeed(settings, out complaint);
            case var unknown: return Complain($"Unknown word: {unknown}", out complaint);
        }
    }

    /// <summary>Courses and students together, attempts, or all three.</summary>
    private static CommandLine? ReadSeed(IConfiguration settings, out string complaint)
    {
        const string Needs = "seed needs --courses N and --students N, or --attempts N, whole numbers from 1 to 1000000";
        complaint = string.Empty;
        var hasSet = Number(settings, "courses", out var courses) & Number(settings, "students", out var students);
        var hasAttempts = Number(settings, "attempts", out var attempts);
        var isWhole = (hasSet || (settings["courses"] is null && settings["students"] is null)) && (hasAttempts || settings["attempts"] is null);
        return isWhole && (hasSet || hasAttempts) ? new CommandLine(CommandWord.Seed, courses, students, attempts) : Complain(Needs, out complaint);
    }

    /// <summary>True when the argument is the value of the option before it (<c>--courses 5</c>).</summary>
    private static bool IsValue(string[] args, int at) => at > 0 && args[at - 1].StartsWith("--", StringComparison.Ordinal) && !args[at - 1].Contains('=', StringComparison.Ordinal);

    private static bool Number(IConfiguration settings, string name, out int number) =>
        int.TryParse(settings[name], NumberStyles.None, CultureInfo.InvariantCulture, out number) && number is >= 1 and <= 1_000_000;

    private static CommandLine? Complain(string sentence, out string complaint)
    {
        complaint = sentence;
        return null;
    }
}
