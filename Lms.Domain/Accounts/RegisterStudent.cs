using System.Globalization;
using System.Security.Cryptography;
using Lms.Domain.Common;
using Lms.Domain.Credentials;
using Lms.Domain.Institutions;
using Lms.Domain.Mail;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Accounts;

/// <summary>Which institution people who register themselves belong to.</summary>
/// <param name="InstitutionAcronym">Its acronym (<c>Institutions:Default</c>).</param>
public sealed record RegistrationSettings(string InstitutionAcronym);

/// <summary>
/// Makes an account for a new student and mails the link that confirms the address (edutrack-0.4). It does not sign in.
/// </summary>
public sealed class RegisterStudent(
    ILmsDb db, TimeProvider clock, IPasswords passwords, IAccountTokens tokens, IAccountLinks links, IMailSignal post, RegistrationSettings settings) : IUseCase
{
    private const int Tries = 5;

    /// <param name="input">The registration.</param>
    /// <param name="locale">The language of pages and mails: <c>en</c> or <c>ar</c>.</param>
    /// <param name="ct">Stops the work.</param>
    /// <exception cref="RefusedException">Something is wrong with the registration, or name or address are taken (400).</exception>
    public async Task<StudentSummary> Handle(Input<RegistrationDraft> input, string locale, CancellationToken ct)
    {
        var draft = input.Open(out var said);
        await CheckAsync(draft, said);
        var hash = passwords.Hash(draft.Password.Value!);
        for (var tried = 1; ; tried++)
        {
            try
            {
                var id = await db.InTransaction(() => StoreAsync(draft, locale, hash, ct), ct);
                post.Wake();
                return await db.Set<Student>().AsNoTracking().Where(row => row.Id == id).Select(StudentSummary.Projection).SingleAsync(ct);
            }
            catch (UniqueRowException) when (tried < Tries)
            {
                await CheckAsync(draft, said); // somebody took the name, the address or the number meanwhile; else it was the code
            }
        }

        async Task CheckAsync(RegistrationDraft one, Complaints complaints)
        {
            await complaints.UsernameAsync(db, "username", one.Username, one.Profile.Gmail.Or(null), required: true, ct);
            complaints.NewPassword("password", one.Password, passwords,
                ("username", one.Username.Or(null)), ("name", one.Profile.NameAr.Or(null)), ("name", one.Profile.NameEn.Or(null)), ("email address", one.Profile.Gmail.Or(null)));
            await new StudentProfileCheck(db, complaints, DateOnly.FromDateTime(clock.Now().UtcDateTime), ct).RunAsync(one.Profile, null);
            complaints.Refuse();
        }
    }

    private async Task<int> StoreAsync(RegistrationDraft draft, string locale, string hash, CancellationToken ct)
    {
        var now = clock.Now();
        var home = await db.Set<Institution>().AsNoTracking().Where(row => row.Acronym == settings.InstitutionAcronym)
            .Select(row => new { row.Id, row.TimeZone }).FirstOrDefaultAsync(ct);
        var profile = draft.Profile;
        var user = User.New(draft.Username.Value!, profile.Gmail.Value!, profile.NameAr.Value!, hash, now);
        user.Locale = locale;
        user.InstitutionId = home?.Id;
        user.TimeZone = home?.TimeZone ?? user.TimeZone;
        var student = new Student
        {
            UserId = 0,
            User = user,
            Code = RandomNumberGenerator.GetInt32(10_000_000, 100_000_000).ToString(CultureInfo.InvariantCulture),
            NameAr = profile.NameAr.Value!,
            NameEn = profile.NameEn.Value!,
            PhoneNumber = profile.PhoneNumber.Value!,
            FatherJob = profile.FatherJob.Value!,
            NationalId = profile.NationalId.Value!,
            BirthDate = profile.BirthDate.Value!.Value,
            Gender = Wording.Parse<Gender>(profile.Gender.Value)!.Value,
            GovernorateId = profile.GovernorateId.Value!.Value,
            AreaId = profile.AreaId.Value!.Value,
            CreatedAt = now,
            UpdatedAt = now,
        };
        student.Take(profile);
        db.Set<Student>().Add(student);
        await db.SaveAsync(ct);

        var token = await tokens.IssueAsync(user, AccountTokenPurpose.ConfirmEmail);
        db.Set<OutgoingMail>().Add(AccountMails.ConfirmEmail(user, links.ConfirmEmail(user.Id, token), now));
        await db.SaveAsync(ct);
        return student.Id;
    }
}
