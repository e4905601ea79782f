using Lms.Web.Api;
using Lms.Web.Setup;

if (Commands.AnswerBeforeBuilding(args, out var command) is { } exitCode)
    return exitCode;

var builder = WebApplication.CreateBuilder(HostSetup.Options(args));
builder.AddHost();
builder.AddDatabase();
builder.AddHealth();
builder.AddMeters();
builder.AddFiles();
builder.AddMail();
builder.AddVideos();
builder.AddLiveNotifications();
builder.AddDemo();
builder.AddJobs();
builder.Services.AddDomain();
builder.Services.AddTextFormats();
builder.AddAccounts();
builder.Services.AddOrigins();
builder.Services.AddDialects();
builder.Services.AddDocuments();
builder.Services.AddExams();
builder.Services.AddPages();

var app = builder.Build();
if (command.Word != CommandWord.Serve)
    return await app.RunCommandAsync(command);
await app.MigrateAtStartAsync();
await app.SeedDemoAtStartAsync();
app.UseHost();
app.UsePageErrors();
app.UseMiddleware<DialectErrors>();
app.UseOrigins();
app.UseAuthentication();
app.UseReadersLanguage();
app.UseAuthorization();
app.UseAntiforgery();
app.MapHealth();
app.MapMeters();
app.MapDialects();
app.MapDocuments();
app.MapFiles();
app.MapPages();
await app.RunAsync();
return 0;

/// <summary>The host.</summary>
public partial class Program;
