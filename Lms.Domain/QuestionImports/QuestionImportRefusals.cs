using Lms.Domain.Common;

namespace Lms.Domain.QuestionImports;

/// <summary>Every way importing questions says no.</summary>
public static class QuestionImportRefusals
{
    public static readonly Refusal NotReadable = Field("import_unreadable", "The file is not of this format.");
    public static readonly Refusal TooLarge = Field("import_too_large", "The file is too large: at most 5 MB, unpacked at most 40 MB.");
    public static readonly Refusal TooMany = Field("import_too_many", "The file has too many questions: at most 2000 at once.");
    public static readonly Refusal Empty = Field("import_empty", "There is no question in the file.");
    public static readonly Refusal WrongKind = Field("import_kind", "Questions of this kind cannot be used here: one answer, several answers, true or false, and written ones can.");
    public static readonly Refusal Malformed = Field("import_malformed", "The entry is incomplete or not well-formed.");
    public static readonly Refusal NoKey = Field("import_no_key", "No right answer is marked, or too many.");
    public static readonly Refusal WithPicture = Field("import_picture", "The entry needs a picture or other file, which is not imported; add the question by hand.");
    public static readonly Refusal AlreadyUndone = new(RefusalKind.State, "import_undone", "This import has been undone already");

    private static Refusal Field(string code, string sentence) => new(RefusalKind.Invalid, code, sentence);
}
