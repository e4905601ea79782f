using System.Net;
using Lms.Domain.Common;
using Lms.Domain.Mail;
using Lms.Infrastructure.Mail;
using Lms.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Lms.Web.Tests.Infrastructure.Mail;

/// <summary>Promised mails reach a real mail server: once, in order, as often as it takes.</summary>
public sealed class MailRoomTests(MailRoomTests.App app) : IClassFixture<MailRoomTests.App>, IAsyncLifetime
{
    /// <summary>Each test starts with an empty outbox.</summary>
    public Task InitializeAsync() => app.InDb(db => db.Set<OutgoingMail>().ExecuteDeleteAsync());

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Send_TakesEverythingAcross()
    {
        await using var server = new SmtpServer();
        var mail = await Promise("Grüße · تحية", "Line one\n.\n..two\nسطر");
        using var room = Room(server, new TestClock(), user: "postman");
        await room.SendDueAsync(CancellationToken.None);

        var got = Assert.Single(server.Received, one => one.To.Contains(mail.To));
        Assert.Equal("postman", got.User);
        Assert.Equal(mail.To, got.Header("To"));
        Assert.Equal("lms@school.example", got.Header("From"));
        Assert.Equal("auto-generated", got.Header("Auto-Submitted"));
        Assert.Equal($"<{mail.MessageId:N}@school.example>", got.Header("Message-ID"));
        Assert.Equal("Line one\n.\n..two\nسطر", got.Text.ReplaceLineEndings("\n").TrimEnd('\n'));
        var row = await Row(mail);
        Assert.NotNull(row.SentAt);
        Assert.Null(row.DueAt);
        Assert.Equal(1, row.Attempts);
    }

    [Fact]
    public async Task Send_ServerBusy_TriesAgainLaterAndLater()
    {
        await using var server = new SmtpServer();
        var clock = new TestClock();
        var mail = await Promise(clock: clock);
        var refusals = 2;
        server.OnMail = () => Interlocked.Decrement(ref refusals) >= 0 ? "451 try later" : "250 OK";
        using var room = Room(server, clock);

        await room.SendDueAsync(CancellationToken.None);
        var row = await Row(mail);
        Assert.Equal(clock.Now() + TimeSpan.FromSeconds(30), row.DueAt);
        Assert.NotNull(row.LastError);
        clock.Advance(TimeSpan.FromSeconds(29));
        await room.SendDueAsync(CancellationToken.None);
        Assert.Equal(1, (await Row(mail)).Attempts);
        clock.Advance(TimeSpan.FromSeconds(1));
        await room.SendDueAsync(CancellationToken.None);
        Assert.Equal(clock.Now() + TimeSpan.FromSeconds(60), (await Row(mail)).DueAt);
        clock.Advance(TimeSpan.FromSeconds(60));
        await room.SendDueAsync(CancellationToken.None);

        row = await Row(mail);
        Assert.Equal(3, row.Attempts);
        Assert.NotNull(row.SentAt);
        Assert.Null(row.LastError);
        Assert.Single(server.Received);
    }

    [Fact]
    public async Task Send_NoServerAtAll_KeepsTheMail()
    {
        int port;
        await using (var gone = new SmtpServer())
            port = gone.Port;
        var clock = new TestClock();
        var mail = await Promise(clock: clock);
        using var room = Room(port, clock);
        await room.SendDueAsync(CancellationToken.None);
        Assert.Equal(clock.Now() + TimeSpan.FromSeconds(30), (await Row(mail)).DueAt);
    }

    [Fact]
    public async Task Send_NobodyHasThatAddress_GivesUpAtOnce()
    {
        await using var server = new SmtpServer { OnRecipient = _ => "550 no such user" };
        var mail = await Promise();
        using var room = Room(server, new TestClock());
        await room.SendDueAsync(CancellationToken.None);
        var row = await Row(mail);
        Assert.Null(row.DueAt);
        Assert.Null(row.SentAt);
        Assert.Contains("no such user", row.LastError, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Send_AfterTwelveTries_GivesUp()
    {
        await using var server = new SmtpServer { OnMail = () => "451 never" };
        var clock = new TestClock();
        var mail = await Promise(clock: clock);
        using var room = Room(server, clock);
        for (var i = 0; i < 14; i++)
        {
            await room.SendDueAsync(CancellationToken.None);
            clock.Advance(TimeSpan.FromHours(8));
        }

        var row = await Row(mail);
        Assert.Equal(OutgoingMail.MaxAttempts, row.Attempts);
        Assert.Null(row.DueAt);
        Assert.Null(row.SentAt);
    }

    [Fact]
    public async Task Send_ByManyNodesAtOnce_EachMailOnce()
    {
        await using var server = new SmtpServer();
        var clock = new TestClock();
        var mails = new List<OutgoingMail>();
        for (var i = 0; i < 10; i++)
            mails.Add(await Promise(clock: clock));
        var rooms = Enumerable.Range(0, 4).Select(_ => Room(server, clock)).ToList();
        await Task.WhenAll(rooms.Select(room => Task.Run(() => room.SendDueAsync(CancellationToken.None))));
        rooms.ForEach(room => room.Dispose());
        Assert.All(mails, mail => Assert.Single(server.Received, one => one.To.Contains(mail.To)));
    }

    [Fact]
    public async Task Send_NodeThatDiedWhileSending_IsRelieved()
    {
        await using var server = new SmtpServer();
        var clock = new TestClock();
        var mail = await Promise(clock: clock);
        var claimed = clock.Now() + MailRoom.Claim;
        await app.InDb(db => db.Set<OutgoingMail>().Where(row => row.Id == mail.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.DueAt, claimed).SetProperty(row => row.Attempts, 1)));
        using var room = Room(server, clock);
        await room.SendDueAsync(CancellationToken.None);
        Assert.Empty(server.Received);
        clock.Advance(MailRoom.Claim);
        await room.SendDueAsync(CancellationToken.None);
        Assert.Single(server.Received, one => one.To.Contains(mail.To));
    }

    [Fact]
    public async Task Send_SecuredConnection_IsUsed()
    {
        await using var server = new SmtpServer(offersTls: true);
        Trust(server);
        await Promise();
        using var room = Room(server, new TestClock(), user: "postman", tls: true);
        await room.SendDueAsync(CancellationToken.None);
        Assert.All(server.Received, got => Assert.True(got.Secured));
        Assert.NotEmpty(server.Received);
    }

    [Fact]
    public async Task Send_ServerWithoutTheSecurityAskedFor_GetsNothing()
    {
        await using var server = new SmtpServer();
        var mail = await Promise();
        using var room = Room(server, new TestClock(), tls: true);
        await room.SendDueAsync(CancellationToken.None);
        Assert.Empty(server.Received);
        Assert.NotNull((await Row(mail)).DueAt);
    }

    [Fact]
    public async Task Wake_SendsAtOnce()
    {
        await using var server = new SmtpServer();
        var came = new TaskCompletionSource();
        server.OnMail = () =>
        {
            came.TrySetResult();
            return "250 OK";
        };
        using var room = Room(server, new TestClock());
        await room.StartAsync(CancellationToken.None);
        await Promise();
        room.Wake();
        room.Wake();
        await came.Task.WaitAsync(TimeSpan.FromSeconds(8));
        await room.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task Pickup_OneFileForEachMail()
    {
        var folder = Directory.CreateTempSubdirectory("lms-pickup-").FullName;
        var sender = new SmtpMailSender(new MailSettings { Pickup = folder });
        await sender.SendAsync(OutgoingMail.For("somebody@school.example", "Subject", "Text", DateTimeOffset.UnixEpoch), CancellationToken.None);
        var file = Assert.Single(Directory.GetFiles(folder, "*.eml"));
        Assert.Contains("Subject: Subject", await File.ReadAllTextAsync(file), StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>The certificate is made for the test, so no authority vouches for it.</summary>
    private static void Trust(SmtpServer server)
    {
#pragma warning disable SYSLIB0014 // SmtpClient has no other place for it
        ServicePointManager.ServerCertificateValidationCallback += (_, shown, _, errors) =>
            errors == System.Net.Security.SslPolicyErrors.None || shown?.GetCertHashString() == server.Certificate!.GetCertHashString();
#pragma warning restore SYSLIB0014
    }

    private async Task<OutgoingMail> Promise(string subject = "Subject", string text = "Text", TestClock? clock = null)
    {
        var mail = OutgoingMail.For($"reader{Given.Number()}@school.example", subject, text, (clock ?? new TestClock()).Now());
        await app.InDb(async db =>
        {
            db.Add(mail);
            return await db.SaveChangesAsync();
        });
        return mail;
    }

    private Task<OutgoingMail> Row(OutgoingMail mail) => app.InDb(db => db.Set<OutgoingMail>().AsNoTracking().SingleAsync(row => row.Id == mail.Id));

    private MailRoom Room(SmtpServer server, TestClock clock, string? user = null, bool tls = false) => Room(server.Port, clock, user, tls);

    private MailRoom Room(int port, TestClock clock, string? user = null, bool tls = false) => new(
        app.Services.GetRequiredService<IServiceScopeFactory>(),
        new SmtpMailSender(new MailSettings { Host = "localhost", Port = port, User = user, Password = "secret", From = "lms@school.example", Tls = tls, Pickup = "unused" }),
        clock,
        NullLogger<MailRoom>.Instance);

    /// <summary>The host's own mail room rests, so that it does not take the tests' mails.</summary>
    public sealed class App : LmsApp
    {
        protected override void ConfigureWebHost(Microsoft.AspNetCore.Hosting.IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureServices(services => services.Remove(services.Last(service => service.ServiceType == typeof(Microsoft.Extensions.Hosting.IHostedService) && service.ImplementationFactory?.Method.ReturnType == typeof(MailRoom))));
        }
    }
}
