using Lms.Domain.Questions;

namespace Lms.Infrastructure.Persistence.Seeding.Texts;

/// <summary>A demo question: HTML text, why the key is the key, and choices, the right ones with a plus in front; without choices it is written.</summary>
internal sealed record QuestionText(QuestionType Type, Difficulty Difficulty, int Points, string Text, string Why, string[] Choices)
{
    public static QuestionText One(Difficulty difficulty, string text, string why, params string[] choices) => new(QuestionType.McqSingle, difficulty, Worth(difficulty), text, why, choices);

    public static QuestionText Many(Difficulty difficulty, string text, string why, params string[] choices) => new(QuestionType.McqMultiple, difficulty, 1 + Worth(difficulty), text, why, choices);

    public static QuestionText Free(Difficulty difficulty, string text, string why) => new(QuestionType.Written, difficulty, 2 + Worth(difficulty), text, why, []);

    private static int Worth(Difficulty difficulty) => 1 + (int)difficulty;
}
