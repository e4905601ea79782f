using Lms.Domain.Sittings;
using Lms.Infrastructure.Tokens;

namespace Lms.Web.Setup;

/// <summary>What the exam page needs from outside: the codes of its receipts.</summary>
internal static class ExamSetup
{
    public static void AddExams(this IServiceCollection services) => services.AddSingleton<IReceiptSeal, ReceiptSeal>();
}
