using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Lms.Web.Tests.Support;

/// <summary>A mail server on loopback that speaks SMTP (RFC 5321) with AUTH LOGIN and, when asked, STARTTLS.</summary>
public sealed class SmtpServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly ConcurrentQueue<ReceivedMail> received = new();
    private readonly Task accepting;

    public SmtpServer(bool offersTls = false)
    {
        if (offersTls)
            Certificate = MakeCertificate();
        listener.Start();
        accepting = AcceptAsync();
    }

    /// <summary>What the server shows for STARTTLS; null when it does not offer it.</summary>
    public X509Certificate2? Certificate { get; }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>Mails taken, in order.</summary>
    public IReadOnlyList<ReceivedMail> Received => [.. received];

    /// <summary>Answers a recipient; the default takes everybody.</summary>
    public Func<string, string> OnRecipient { get; set; } = _ => "250 OK";

    /// <summary>Answers the end of a mail; the default takes it.</summary>
    public Func<string> OnMail { get; set; } = () => "250 OK";

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await accepting;
        listener.Stop();
        Certificate?.Dispose();
        stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        var talks = new List<Task>();
        try
        {
            while (true)
                talks.Add(TalkAsync(await listener.AcceptTcpClientAsync(stop.Token)));
        }
        catch (Exception end) when (end is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            await Task.WhenAll(talks);
        }
    }

    private async Task TalkAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                await new Talk(this, client.GetStream()).RunAsync(stop.Token);
            }
            catch (Exception end) when (end is OperationCanceledException or IOException or System.Security.Authentication.AuthenticationException)
            {
                // the other side has gone, or the test is over
            }
        }
    }

    private static X509Certificate2 MakeCertificate()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var made = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null);
    }

    private sealed class Talk(SmtpServer server, Stream stream)
    {
        private Stream wire = stream;
        private bool secured;
        private string? user;

        public async Task RunAsync(CancellationToken ct)
        {
            var to = new List<string>();
            await SayAsync("220 test ESMTP", ct);
            while (await LineAsync(ct) is { } line)
            {
                var word = line.Split(' ', ':')[0].ToUpperInvariant();
                switch (word)
                {
                    case "EHLO":
                        await SayAsync(server.Certificate is not null && !secured ? "250-test\r\n250-STARTTLS\r\n250 AUTH LOGIN" : "250-test\r\n250 AUTH LOGIN", ct);
                        break;
                    case "STARTTLS":
                        await SayAsync("220 go ahead", ct);
                        var tls = new SslStream(wire);
                        await tls.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = server.Certificate }, ct);
                        (wire, secured) = (tls, true);
                        break;
                    case "AUTH":
                        await AuthenticateAsync(line, ct);
                        break;
                    case "MAIL":
                        to.Clear();
                        await SayAsync("250 OK", ct);
                        break;
                    case "RCPT":
                        to.Add(line[(line.IndexOf('<', StringComparison.Ordinal) + 1)..line.IndexOf('>', StringComparison.Ordinal)]);
                        await SayAsync(server.OnRecipient(to[^1]), ct);
                        break;
                    case "DATA":
                        await TakeAsync([.. to], ct);
                        break;
                    case "QUIT":
                        await SayAsync("221 bye", ct);
                        return;
                    default:
                        await SayAsync("500 what?", ct);
                        break;
                }
            }
        }

        private async Task AuthenticateAsync(string line, CancellationToken ct)
        {
            var words = line.Split(' ');
            var name = words.Length > 2 ? words[2] : await AskAsync("334 VXNlcm5hbWU6", ct);
            user = Encoding.UTF8.GetString(Convert.FromBase64String(name));
            var password = Encoding.UTF8.GetString(Convert.FromBase64String(await AskAsync("334 UGFzc3dvcmQ6", ct)));
            await SayAsync(password == "secret" ? "235 welcome" : "535 wrong", ct);
        }

        private async Task TakeAsync(string[] to, CancellationToken ct)
        {
            await SayAsync("354 go on", ct);
            var text = new StringBuilder();
            while (await LineAsync(ct) is { } line && line != ".")
                text.Append(line.StartsWith('.') ? line[1..] : line).Append("\r\n");
            var answer = server.OnMail();
            if (answer.StartsWith('2'))
                server.received.Enqueue(new ReceivedMail(to, text.ToString(), user, secured));
            await SayAsync(answer, ct);
        }

        private async Task<string> AskAsync(string prompt, CancellationToken ct)
        {
            await SayAsync(prompt, ct);
            return await LineAsync(ct) ?? throw new IOException("The client hung up.");
        }

        private async Task SayAsync(string line, CancellationToken ct)
        {
            await wire.WriteAsync(Encoding.ASCII.GetBytes(line + "\r\n"), ct);
            await wire.FlushAsync(ct);
        }

        private async Task<string?> LineAsync(CancellationToken ct)
        {
            var bytes = new List<byte>();
            var one = new byte[1];
            while (await wire.ReadAsync(one, ct) == 1)
            {
                if (one[0] == '\n')
                    return Encoding.UTF8.GetString([.. bytes]).TrimEnd('\r');
                bytes.Add(one[0]);
            }

            return null;
        }
    }
}

/// <summary>A mail as it came over the wire.</summary>
/// <param name="To">The recipients of the envelope.</param>
/// <param name="Raw">Headers and body.</param>
/// <param name="User">Who signed in, if anybody.</param>
/// <param name="Secured">Whether the connection was encrypted.</param>
public sealed record ReceivedMail(IReadOnlyList<string> To, string Raw, string? User, bool Secured)
{
    /// <summary>The value of a header.</summary>
    public string Header(string name) =>
        Raw.Split("\r\n\r\n")[0].Replace("\r\n ", " ", StringComparison.Ordinal).Split("\r\n").Single(line => line.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase))[(name.Length + 1)..].Trim();

    /// <summary>The decoded text.</summary>
    public string Text
    {
        get
        {
            var body = Raw[(Raw.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..];
            return Header("Content-Transfer-Encoding") == "base64" ? Encoding.UTF8.GetString(Convert.FromBase64String(body)) : body;
        }
    }
}
