using System.Net.Http.Headers;
using Lms.Domain.Accounts;
using Lms.Domain.Sessions;
using Lms.Infrastructure.Persistence;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Lms.Web.Tests.Support;

/// <summary>The real host over a database of its own. Use it as a class fixture; tests share it and make their own rows.</summary>
public class LmsApp : WebApplicationFactory<Program>, IAsyncLifetime
{
    private readonly string filesRoot = Directory.CreateTempSubdirectory("lms-files-").FullName;
    private readonly SqlCounter counter = new();
    private TestDatabase? database;

    /// <summary>Settings beside the database's; override to change one.</summary>
    protected virtual IEnumerable<KeyValuePair<string, string?>> Settings => [];

    /// <summary>Where this host puts its mails.</summary>
    public string MailFolder { get; } = Directory.CreateTempSubdirectory("lms-mail-").FullName;

    /// <summary>Makes rows in this database.</summary>
    public Given Given => field ??= new Given(InDb);

    public async Task InitializeAsync()
    {
        database = await TestDatabase.NewAsync();
        CopyFolder(TemplateHost.FilesRoot, filesRoot);
        Start();
    }

    async Task IAsyncLifetime.DisposeAsync()
    {
        await DisposeAsync();
        if (database is not null)
            await database.DisposeAsync();
        Directory.Delete(filesRoot, recursive: true);
        Directory.Delete(MailFolder, recursive: true);
    }

    /// <summary>Starts the host: in memory, unless a derived application wants a real server.</summary>
    protected virtual void Start() => Server.PreserveExecutionContext = true; // so that a request belongs to the flow of the test that sends it

    /// <summary>A client that speaks as this account, with a bearer token.</summary>
    public async Task<HttpClient> SignedInAs(string username)
    {
        var client = CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, HandleCookies = false });
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await TokenOf(username));
        return client;
    }

    /// <summary>An access token of this account, good for half an hour unless said otherwise.</summary>
    public async Task<string> TokenOf(string username, TimeSpan? lifetime = null)
    {
        await using var scope = Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<LmsDbContext>();
        var userId = await db.Users.Where(user => user.UserName == username).Select(user => user.Id).SingleAsync();
        var standing = await scope.ServiceProvider.GetRequiredService<FindStanding>().Handle(userId, null, CancellationToken.None);
        return Services.GetRequiredService<IAccessTokens>().Issue(standing!, Guid.NewGuid(), lifetime ?? TimeSpan.FromMinutes(30));
    }

    /// <summary>Looks at, or changes, the database behind the host's back.</summary>
    public async Task<T> InDb<T>(Func<LmsDbContext, Task<T>> look)
    {
        await using var scope = Services.CreateAsyncScope();
        return await look(scope.ServiceProvider.GetRequiredService<LmsDbContext>());
    }

    /// <summary>
    /// Runs <paramref name="work"/> (usually one request) and hands back the SQL commands it sent; other tests may run
    /// meanwhile. The look-up of the caller's account is not counted: it is cached.
    /// </summary>
    public Task<IReadOnlyList<string>> CountSql(Func<Task> work) => counter.CountAsync(work);

    private static void CopyFolder(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var place = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(place)!);
            File.Copy(file, place);
        }
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development");
        builder.UseSetting("Files:Root", filesRoot);
        builder.UseSetting("Mail:Pickup", MailFolder);
        builder.ConfigureTestServices(services => VerbWatch.Watch(services.AddSingleton<IInterceptor>(counter).AddSingleton<IInterceptor>(SqlServerTranslation.Instance)));
        foreach (var (key, value) in database!.Settings.Concat(Settings))
            builder.UseSetting(key, value);
    }
}
