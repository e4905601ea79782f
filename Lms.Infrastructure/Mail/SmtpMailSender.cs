using System.Net;
using System.Net.Mail;
using System.Text;
using Lms.Domain.Mail;

namespace Lms.Infrastructure.Mail;

/// <summary>How mail leaves: <c>Mail:Smtp:*</c>, or <c>Mail:Pickup</c> when no host is set.</summary>
public sealed record MailSettings
{
    /// <summary>The mail server; null writes files instead.</summary>
    public string? Host { get; init; }

    public int Port { get; init; } = 587;

    /// <summary>Null sends without signing in.</summary>
    public string? User { get; init; }

    public string? Password { get; init; }

    /// <summary>The sender's address.</summary>
    public string From { get; init; } = "no-reply@localhost";

    /// <summary>Whether the connection must be secured with STARTTLS.</summary>
    public bool Tls { get; init; } = true;

    /// <summary>The folder that gets one .eml file for each mail.</summary>
    public required string Pickup { get; init; }
}

/// <summary>Sends through a mail server, or into a folder of .eml files.</summary>
public sealed class SmtpMailSender(MailSettings settings) : IMailSender
{
    /// <summary>Answers that will not change: nobody has that address. Everything else may be a passing fault, or a setting to mend.</summary>
    private static readonly SmtpStatusCode[] Final =
        [SmtpStatusCode.MailboxUnavailable, SmtpStatusCode.UserNotLocalTryAlternatePath, SmtpStatusCode.MailboxNameNotAllowed];

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <inheritdoc />
    public async Task SendAsync(OutgoingMail mail, CancellationToken ct)
    {
        using var message = Compose(mail);
        using var client = Connect();
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(Patience);
        try
        {
            await client.SendMailAsync(message, patience.Token);
        }
        catch (SmtpException refused) when (Final.Contains(refused.StatusCode))
        {
            throw new MailRefusedException(refused.Message, refused);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            throw new TimeoutException($"The mail server did not answer within {Patience.TotalSeconds} seconds.");
        }
    }

    private SmtpClient Connect()
    {
        if (settings.Host is null)
        {
            Directory.CreateDirectory(settings.Pickup);
            return new SmtpClient { DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory, PickupDirectoryLocation = settings.Pickup };
        }

        return new SmtpClient(settings.Host, settings.Port)
        {
            EnableSsl = settings.Tls,
            Credentials = settings.User is null ? null : new NetworkCredential(settings.User, settings.Password),
        };
    }

    /// <summary>The message id comes from the row, so that a mail which had to be sent again is seen to be the same one.</summary>
    private MailMessage Compose(OutgoingMail mail)
    {
        var from = new MailAddress(settings.From);
        var message = new MailMessage(from, new MailAddress(mail.To))
        {
            Subject = mail.Subject,
            SubjectEncoding = Encoding.UTF8,
            Body = mail.Text,
            BodyEncoding = Encoding.UTF8,
        };
        message.Headers.Add("Message-ID", $"<{mail.MessageId:N}@{from.Host}>");
        message.Headers.Add("Auto-Submitted", "auto-generated");
        if (mail.Html is not null)
            message.AlternateViews.Add(AlternateView.CreateAlternateViewFromString(mail.Html, Encoding.UTF8, "text/html"));
        return message;
    }
}
