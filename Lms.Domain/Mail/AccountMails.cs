using Lms.Domain.Accounts;

namespace Lms.Domain.Mail;

/// <summary>The mails about an account, in the language of its owner.</summary>
internal static class AccountMails
{
    public static OutgoingMail ConfirmEmail(User user, string link, DateTimeOffset now) => InArabic(user)
        ? Mail(user, "أكد بريدك الإلكتروني", $"مرحبًا {user.Name}،\n\nافتح هذا الرابط لتأكيد أن هذا البريد الإلكتروني لك:\n{link}\n\nالرابط صالح لمدة يوم واحد. إذا لم تنشئ حسابًا فتجاهل هذه الرسالة.\n", now)
        : Mail(user, "Confirm your e-mail address", $"Hello {user.Name},\n\nopen this link to confirm that this e-mail address is yours:\n{link}\n\nThe link is good for one day. If you have not made an account, ignore this mail.\n", now);

    public static OutgoingMail ResetPassword(User user, string link, DateTimeOffset now) => InArabic(user)
        ? Mail(user, "إعادة تعيين كلمة المرور", $"مرحبًا {user.Name}،\n\nافتح هذا الرابط لاختيار كلمة مرور جديدة للحساب {user.UserName}:\n{link}\n\nالرابط صالح لمدة يوم واحد ولمرة واحدة. إذا لم تطلب ذلك فتجاهل هذه الرسالة، وتبقى كلمة مرورك كما هي.\n", now)
        : Mail(user, "Reset your password", $"Hello {user.Name},\n\nopen this link to choose a new password for the account {user.UserName}:\n{link}\n\nThe link is good for one day and once. If you have not asked for it, ignore this mail: your password stays as it is.\n", now);

    public static OutgoingMail PasswordChanged(User user, DateTimeOffset now) => InArabic(user)
        ? Mail(user, "تم تغيير كلمة المرور", $"مرحبًا {user.Name}،\n\nتم تغيير كلمة مرور الحساب {user.UserName}، وانتهت كل جلسات الدخول الأخرى.\nإذا لم تكن أنت من فعل ذلك فأعد تعيين كلمة المرور فورًا من صفحة تسجيل الدخول.\n", now)
        : Mail(user, "Your password was changed", $"Hello {user.Name},\n\nthe password of the account {user.UserName} was changed, and every other sign-in has ended.\nIf that was not you, reset your password at once from the sign-in page.\n", now);

    private static bool InArabic(User user) => user.Locale == "ar";

    private static OutgoingMail Mail(User user, string subject, string text, DateTimeOffset now) => OutgoingMail.For(user.Email!, subject, text, now);
}
