using System.Globalization;
using System.Text.RegularExpressions;
using MemoryPack;

namespace StaticPublication;

/// <summary>A question that a text mentions: its kind as written, its number in digits, and the day of the journal if it is told.</summary>
[MemoryPackable]
internal sealed partial record QuestionMention(string Kind, string Number, DateOnly? On);

/// <summary>Finds mentions of questions in texts, « question écrite n° 12 345 », and the documents that they are.</summary>
internal sealed partial class QuestionMentions(IReadOnlyList<Document> documents)
{
    private static readonly string[] Months =
    [
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ];

    private readonly Lazy<ILookup<string, int>> _byNumber = new(() =>
    {
        var mentioned = documents.SelectMany(document => document.Words.Mentions).Select(mention => mention.Number).ToHashSet();
        return Enumerable
            .Range(0, documents.Count)
            .Where(number => documents[number].Number is { } stated && mentioned.Contains(stated))
            .ToLookup(number => documents[number].Number!, StringComparer.Ordinal);
    });

    /// <summary>Returns the mentions in a text, each with its place.</summary>
    public static IEnumerable<(int At, int Length, QuestionMention Mention)> In(string text) =>
        text.Contains("n°", StringComparison.Ordinal) ? Found(text) : [];

    /// <summary>Returns the number of the document that is mentioned by another; -1 if none is known for sure.</summary>
    public int Resolve(Document by, QuestionMention mention)
    {
        var found = _byNumber
            .Value[mention.Number]
            .Where(number =>
                documents[number] is var other && other != by && other.Chamber == by.Chamber && IsOfKind(other, by, mention.Kind)
            )
            .ToList();
        if (mention.On is { } on)
        {
            return found.FindIndex(number => documents[number].Events.Any(happened => happened.On == PartialDate.Of(on))) is >= 0 and var at
                ? found[at]
                : -1;
        }

        // Numbers begin anew in each legislature; without a day, the one meant is that of the document that mentions it.
        var last = by.AnsweredOn ?? by.CutOff;
        return
            found.FindLastIndex(number => documents[number].Legislature == by.Legislature && documents[number].Published.FirstDay <= last)
                is >= 0
                    and var newest
            ? found[newest]
            : -1;
    }

    // « question n° 12 » is of the same kind as the document that says so.
    private static bool IsOfKind(Document other, Document by, string kind) =>
        kind.Length == 0 ? other.Kind == by.Kind : other.Kind.Name.StartsWith($"question {kind}", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<(int At, int Length, QuestionMention Mention)> Found(string text)
    {
        foreach (Match match in Pattern().Matches(text))
        {
            var number = new string([.. match.Groups["number"].Value.Where(char.IsAsciiDigit)]);
            yield return (
                match.Index,
                match.Groups["number"].Index + match.Groups["number"].Length - match.Index,
                new QuestionMention(match.Groups["kind"].Value.ToLowerInvariant(), number, DayOf(match))
            );
        }
    }

    private static DateOnly? DayOf(Match match) =>
        match.Groups["month"] is { Success: true } month
        && Array.IndexOf(Months, month.Value.ToLowerInvariant()) + 1 is > 0 and var found
        && DateOnly.TryParseExact(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{match.Groups["year"].Value}-{found:00}-{match.Groups["day"].Value.PadLeft(2, '0')}"
            ),
            "yyyy-MM-dd",
            out var day
        )
            ? day
            : null;

    [GeneratedRegex(
        @"\bquestion\s(?:(?<kind>écrite|orale|au gouvernement)\s)?n°\s*(?<number>\d{1,3}(?:[.\s]\d{3})+|\d{1,6})(?!\d)"
            + @"(?:,?\s(?:publiée |parue )?(?:au (?:Journal officiel|JO) )?(?:du|le)\s"
            + @"(?<day>\d{1,2})(?:er)?\s(?<month>\p{L}+)\s(?<year>\d{4}))?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Pattern();
}
