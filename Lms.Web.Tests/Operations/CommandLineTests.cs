using Lms.Web.Setup;

namespace Lms.Web.Tests.Operations;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData]
    [InlineData("--environment=Development", "--contentRoot=/somewhere")]
    [InlineData("--Database:Provider", "PostgreSql")]
    public void Read_NoWord_Serves(params string[] args) => Assert.Equal(CommandWord.Serve, CommandLine.Read(args, out _)?.Word);

    [Theory]
    [InlineData("help")]
    [InlineData("--help")]
    [InlineData("-h")]
    [InlineData("migrate", "--help")]
    public void Read_Help_IsHelp(params string[] args) => Assert.Equal(CommandWord.Help, CommandLine.Read(args, out _)?.Word);

    [Theory]
    [InlineData("migrate")]
    [InlineData("migrate", "--ConnectionStrings:Lms=Data Source=x.db")]
    [InlineData("--Database:Provider", "Sqlite", "migrate")]
    public void Read_Migrate_TakesSettings(params string[] args) => Assert.Equal(CommandWord.Migrate, CommandLine.Read(args, out _)?.Word);

    [Theory]
    [InlineData("seed", "--courses", "200", "--students", "20000")]
    [InlineData("seed", "--students=20000", "--courses=200")]
    public void Read_Seed_TakesItsNumbers(params string[] args)
    {
        var command = CommandLine.Read(args, out _);
        Assert.Equal((CommandWord.Seed, 200, 20_000), (command!.Word, command.Courses, command.Students));
    }

    [Fact]
    public void Read_CreateOwner_TakesNameAndAddress()
    {
        var command = CommandLine.Read(["create-owner", "--username", "head", "--email=head@school.example"], out _);
        Assert.Equal((CommandWord.CreateOwner, "head", "head@school.example"), (command!.Word, command.Username, command.Email));
    }

    [Theory]
    [InlineData("create-owner needs --username NAME and --email ADDRESS", "create-owner", "--username", "head")]
    [InlineData("Unknown word: sing", "sing")]
    [InlineData("Unknown word: Migrate", "Migrate")]
    [InlineData("One word at a time: migrate seed", "migrate", "seed", "--courses=1", "--students=1")]
    [InlineData("seed needs --courses N and --students N, or --attempts N, whole numbers from 1 to 1000000", "seed")]
    [InlineData("seed needs --courses N and --students N, or --attempts N, whole numbers from 1 to 1000000", "seed", "--courses", "0", "--students", "5")]
    [InlineData("seed needs --courses N and --students N, or --attempts N, whole numbers from 1 to 1000000", "seed", "--courses", "many", "--students", "5")]
    [InlineData("seed needs --courses N and --students N, or --attempts N, whole numbers from 1 to 1000000", "seed", "--courses", "5")]
    public void Read_NotUnderstood_SaysWhat(string expected, params string[] args)
    {
        Assert.Null(CommandLine.Read(args, out var complaint));
        Assert.Equal(expected, complaint);
    }
}
