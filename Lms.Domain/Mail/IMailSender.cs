namespace Lms.Domain.Mail;

/// <summary>Hands one mail to the outside world.</summary>
public interface IMailSender
{
    /// <summary>Sends it; returns once the next server has taken responsibility.</summary>
    /// <exception cref="MailRefusedException">It will never be taken: trying again is no use.</exception>
    Task SendAsync(OutgoingMail mail, CancellationToken ct);
}

/// <summary>The mail server refused a mail for good, for example because nobody has that address.</summary>
public sealed class MailRefusedException(string message, Exception inner) : Exception(message, inner);

/// <summary>Tells the background sender on this node that there may be new mail; without it the mail goes a little later.</summary>
public interface IMailSignal
{
    /// <summary>Call it after the transaction that wrote the mail.</summary>
    void Wake();
}
