using Lms.Domain.Common;
using Microsoft.Extensions.Localization;

namespace Lms.Web.Texts;

/// <summary>Says refusals in the reader's language.</summary>
public sealed class RefusalWords(IStringLocalizer<RefusalTexts> texts) : Sentences<RefusalTexts>(texts)
{
    /// <summary>The refusal's sentence.</summary>
    public string Of(Refusal refusal) => Of(refusal.Sentence);

    /// <summary>What is wrong with one field.</summary>
    public string Of(Complaint complaint) => Of(complaint.Sentence);
}

/// <summary>Says notifications in the reader's language; they are stored in English.</summary>
public sealed class NoticeWords(IStringLocalizer<NoticeTexts> texts) : Sentences<NoticeTexts>(texts);
