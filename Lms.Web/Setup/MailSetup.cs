using Lms.Domain.Mail;
using Lms.Infrastructure.Mail;

namespace Lms.Web.Setup;

/// <summary>Reads <c>Mail:*</c>: a mail server when <c>Mail:Smtp:Host</c> is set, else a folder of .eml files.</summary>
internal static class MailSetup
{
    public static void AddMail(this WebApplicationBuilder builder)
    {
        var smtp = builder.Configuration.GetSection("Mail:Smtp");
        var usual = new MailSettings { Pickup = builder.Configuration["Mail:Pickup"] is { Length: > 0 } folder ? folder : Path.Combine(builder.Environment.ContentRootPath, "App_Data", "mail") };
        builder.Services.AddSingleton(usual with
        {
            Host = smtp["Host"] is { Length: > 0 } host ? host : null,
            Port = smtp.GetValue("Port", usual.Port),
            User = smtp["User"] is { Length: > 0 } user ? user : null,
            Password = smtp["Password"],
            From = smtp["From"] is { Length: > 0 } from ? from : usual.From,
            Tls = smtp.GetValue("Tls", usual.Tls),
        });
        builder.Services.AddSingleton<IMailSender, SmtpMailSender>();
        builder.Services.AddSingleton<MailRoom>();
        builder.Services.AddSingleton<IMailSignal>(provider => provider.GetRequiredService<MailRoom>());
        builder.Services.AddHostedService(provider => provider.GetRequiredService<MailRoom>());
    }
}
