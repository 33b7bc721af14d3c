using MemoryPack;

namespace StaticPublication;

/// <summary>What is kept of the words of a document's texts, which stay on disk.</summary>
/// <param name="Answer">Its answer, to compare with others; null if it has none.</param>
/// <param name="Mentions">Other questions that the texts mention by their numbers.</param>
[MemoryPackable]
internal sealed partial record TextFacts(AnswerSketch? Answer, QuestionMention[] Mentions)
{
    public static readonly TextFacts None = new(null, []);

    /// <summary>Returns it for texts, each with its role.</summary>
    public static TextFacts Of(IReadOnlyList<(string Role, string Markdown)> texts)
    {
        var answer = AnswerSketch.Of(texts.Where(text => text.Role == TextRoles.Answer).Select(text => text.Markdown));
        QuestionMention[] mentions =
        [
            .. texts.SelectMany(text => QuestionMentions.In(text.Markdown)).Select(found => found.Mention).Distinct(),
        ];
        return answer is null && mentions.Length == 0 ? None : new TextFacts(answer, mentions);
    }
}
