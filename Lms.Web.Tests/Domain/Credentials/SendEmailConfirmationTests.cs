using Lms.Domain.Access;
using Lms.Domain.Accounts;
using Lms.Domain.Credentials;
using Lms.Domain.Mail;
using Lms.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Lms.Web.Tests.Domain.Credentials;

public sealed class SendEmailConfirmationTests(LmsApp app) : IClassFixture<LmsApp>
{
    [Fact]
    public async Task Send_Unconfirmed_AtMostThreeAnHour()
    {
        var user = await UserWith(confirmed: false);
        for (var time = 0; time < SendEmailConfirmation.MailsAnHour + 2; time++)
            await Send(user);
        Assert.Equal(SendEmailConfirmation.MailsAnHour, await MailsTo(user));
    }

    [Fact]
    public async Task Send_Confirmed_DoesNothing()
    {
        var user = await UserWith(confirmed: true);
        await Send(user);
        Assert.Equal(0, await MailsTo(user));
    }

    private async Task<User> UserWith(bool confirmed)
    {
        var user = await app.Given.User();
        await app.InDb(db => db.Users.Where(row => row.Id == user.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.EmailConfirmed, confirmed)));
        return user;
    }

    private Task<bool> Send(User user) => app.As(user, async (SendEmailConfirmation verb, Actor actor) =>
    {
        await verb.Handle(actor, CancellationToken.None);
        return true;
    });

    private Task<int> MailsTo(User user) => app.InDb(db => db.Set<OutgoingMail>().CountAsync(mail => mail.To == user.Email));
}
