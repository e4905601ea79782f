using Lms.Domain.Common;

namespace Lms.Domain.QuestionImports;

/// <summary>Every way importing questions says no.</summary>
public static class QuestionImportRefusals
{
    public static readonly Refusal NotReadable = Field("import_unreadable", "The file is not of this format.");
    public static readonly Refusal TooLarge = Field("import_too_large", "The file is too large: at most 100 MB, unpacked at most 400 MB.");
    public static readonly Refusal TooMany = Field("import_too_many", "The file has too many questions: at most 50,000.");
    public static readonly Refusal ItemTooLarge = Field("import_item_too_large", "An item of the package is larger than 1 MB.");
    public static readonly Refusal Empty = Field("import_empty", "There is no question in the file.");
    public static readonly Refusal WrongKind = Field("import_kind", "Questions of this kind cannot be used here: one answer, several answers, true or false, and written ones can.");
    public static readonly Refusal Malformed = Field("import_malformed", "The entry is incomplete or not well-formed.");
    public static readonly Refusal NoKey = Field("import_no_key", "No right answer is marked, or too many.");
    public static readonly Refusal OtherFile = Field("import_other_file", "The entry needs a sound, a film or another file, and only pictures are imported; add the question by hand.");
    public static readonly Refusal PictureMissing = Field("import_picture_missing", "A picture of the entry is not in the file.");
    public static readonly Refusal PictureElsewhere = Field("import_picture_elsewhere", "A picture of the entry is on another site; put it into the file.");
    public static readonly Refusal PictureKind = Field("import_picture_kind", "A picture of the entry is not PNG, JPEG, GIF or WebP.");
    public static readonly Refusal PictureBroken = Field("import_picture_broken", "A picture of the entry is damaged or cut off.");
    public static readonly Refusal PictureTooLarge = Field("import_picture_too_large", "A picture of the entry is too large: at most 5 MB and 40 million pixels.");
    public static readonly Refusal TooManyPictures = Field("export_too_large", "The pictures of these questions are too large for one file: at most 100 MB. Choose fewer questions.");
    public static readonly Refusal JobWithoutOwner = Field("import_without_owner", "The account that sent the file was switched off, or its lesson is gone.");
    public static readonly Refusal JobBroke = Field("import_broke", "The import was interrupted again and again. What was added stays; the same file adds the rest.");
    public static readonly Refusal JobRuns = new(RefusalKind.State, "import_runs", "A large file is being imported. Wait for its end, or call it off.");
    public static readonly Refusal JobEnded = new(RefusalKind.State, "import_ended", "This import is over already.");
    public static readonly Refusal AlreadyUndone = new(RefusalKind.State, "import_undone", "This import has been undone already");

    private static Refusal Field(string code, string sentence) => new(RefusalKind.Invalid, code, sentence);
}
