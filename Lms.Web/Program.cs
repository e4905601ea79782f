using Lms.Web.Api;
using Lms.Web.Setup;

var builder = WebApplication.CreateBuilder(args);
builder.AddDatabase();
builder.Services.AddDomain();
builder.Services.AddAccounts();
builder.Services.AddDialects();
builder.Services.AddPages();

var app = builder.Build();
await app.MigrateAtStartAsync();
app.UseMiddleware<DialectErrors>();
app.UseAuthentication();
app.UseAuthorization();
app.UseAntiforgery();
app.MapDialects();
app.MapPages();
await app.RunAsync();

/// <summary>The host.</summary>
public partial class Program;
