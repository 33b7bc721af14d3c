using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using StaticPublication.Text;

namespace StaticPublication.Searching;

/// <summary>A query that finds something, in place of one that finds nothing.</summary>
/// <param name="Text">The query, its words written as in the texts.</param>
/// <param name="Total">Number of results.</param>
/// <param name="Without">Words of the other query that it leaves out.</param>
internal sealed record Proposal(string Text, int Total, IReadOnlyList<string> Without);

/// <summary>Proposes queries in place of one that finds nothing.</summary>
/// <param name="terms">The words of the index.</param>
/// <param name="spelling">The words to choose from.</param>
/// <param name="ask">Returns the documents of a query, best first.</param>
/// <param name="record">Returns the JSON of a document; null if it cannot be read.</param>
internal sealed partial class Proposals(
    Terms terms,
    Spelling spelling,
    Func<string, (Query Query, IReadOnlyList<int> Numbers)> ask,
    Func<int, byte[]?> record
)
{
    /// <summary>Number of proposals, and of the results that show how a word is written.</summary>
    public const int Most = 3;

    /// <summary>Returns the proposals. If the index lacks words, they are joined to one that it has, or replaced by the nearest, or left
    /// out. Otherwise two words are joined, one is split after a very common word, or one or all but one are left
    /// out.</summary>
    public IReadOnlyList<Proposal> Of(string text, Query query)
    {
        var words = WordsOf(query).ToList();
        var unknown = Unknown(query);
        IEnumerable<(string, string?)[]> tries =
            unknown.Count > 0
                ?
                [
                    .. Joined(query.Words).Where(pair => pair.Any(change => unknown.Contains(change.Item1))),
                    [.. unknown.Select(word => (word, spelling.Nearest(word)))],
                    [.. unknown.Select(word => (word, (string?)null))],
                ]
                :
                [
                    .. Joined(query.Words),
                    .. words
                        .Select(word => (word, spelling.AfterCommon(word)))
                        .Where(change => words.Count > 1 && change.Item2 is not null)
                        .Select(change => new[] { change }),
                    .. words.Select(word => new[] { (word, (string?)null) }),
                    .. Alone(words),
                ];
        return [.. tries.Select(changes => Offer(text, changes)).OfType<Proposal>().Take(unknown.Count > 0 ? 1 : Most)];
    }

    /// <summary>Proposes the dates of a query as they were typed, if they were sought in words only.</summary>
    public IEnumerable<Proposal> AsTyped(string typed) =>
        QueryReader.AsTyped(typed) is var text && text != typed && Offer(text, []) is { } offer ? [offer] : [];

    /// <summary>Returns the words of a query that no document has, as typed.</summary>
    public IReadOnlyList<string> Unknown(string text, Query query) => [.. Unknown(query).Select(word => Typed(word, text))];

    private List<string> Unknown(Query query) => [.. WordsOf(query).Where(word => terms.Find(word) is null)];

    private static string Typed(string word, string text) =>
        Spans(text).Where(span => span.Word == word).Select(span => span.Form).FirstOrDefault(word);

    // Each of several words without the others, the rarest first.
    private IEnumerable<(string, string?)[]> Alone(List<string> words) =>
        words
            .Where(_ => words.Count > 2)
            .OrderBy(word => terms.Find(word)!.Documents)
            .Select(word => words.Where(other => other != word).Select(other => (other, (string?)null)).ToArray());

    private static IEnumerable<string> WordsOf(Query query) =>
        query.Words.Concat(query.Phrases.SelectMany(phrase => phrase)).Distinct(StringComparer.Ordinal);

    private IEnumerable<(string, string?)[]> Joined(List<string> words) =>
        words
            .Zip(words.Skip(1))
            .Where(pair => pair.First != pair.Second && terms.Find(pair.First + pair.Second) is not null)
            .Select(pair => new[] { (pair.First, (string?)(pair.First + pair.Second)), (pair.Second, "") });

    private Proposal? Offer(string text, IEnumerable<(string Word, string? To)> changed)
    {
        var changes = changed.ToDictionary(change => change.Word, change => change.To, StringComparer.Ordinal);
        var (query, numbers) = ask(Changed(text, changes));
        if (numbers.Count == 0 || !query.HasWords)
        {
            return null;
        }

        var texts = numbers.Take(Most).Select(record).OfType<byte[]>().SelectMany(Texts).ToList();
        var written = changes.ToDictionary(
            change => change.Key,
            change => change.Value is { } to ? string.Join(' ', to.Split(' ').Select(word => Written(word, texts))) : null,
            StringComparer.Ordinal
        );
        var without = changes.Where(change => change.Value is null).Select(change => Typed(change.Key, text));
        return new Proposal(Changed(text, written), numbers.Count, [.. without]);
    }

    // Returns the most frequent form of a folded word in the texts, of equally frequent ones the first; itself if they do not contain it.
    private static string Written(string word, IEnumerable<string> texts) =>
        texts
            .SelectMany(Spans)
            .Where(span => span.Word == word)
            .CountBy(span => span.Form)
            .OrderByDescending(form => form.Value)
            .Select(form => form.Key)
            .FirstOrDefault(word);

    private static string Changed(string text, Dictionary<string, string?> changes)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var changed = new List<byte>();
        var words = new Tokenizer(bytes);
        var end = 0;
        while (words.MoveNext())
        {
            if (changes.TryGetValue(Encoding.UTF8.GetString(words.Current), out var to))
            {
                var isLeftOut = string.IsNullOrEmpty(to);
                var (start, next) = (words.Range.Start.Value, words.Range.End.Value);
                // The sign that joins a word that is left out goes with it.
                start -= isLeftOut && start > end && Joins.Contains(bytes[start - 1]) ? 1 : 0;
                changed.AddRange(bytes[end..start]);
                changed.AddRange(Encoding.UTF8.GetBytes(to ?? ""));
                end = isLeftOut && next < bytes.Length && Joins.Contains(bytes[next]) ? next + 1 : next;
            }
        }

        return Spaces().Replace(Encoding.UTF8.GetString([.. changed, .. bytes[end..]]), " ").Trim();
    }

    private static ReadOnlySpan<byte> Joins => "-:/"u8;

    private static List<(string Word, string Form)> Spans(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var spans = new List<(string, string)>();
        var words = new Tokenizer(bytes);
        while (words.MoveNext())
        {
            // An asterisk of emphasis is not part of the word.
            spans.Add((Encoding.UTF8.GetString(words.Current), Encoding.UTF8.GetString(bytes[words.Range]).Trim('*')));
        }

        return spans;
    }

    private static IEnumerable<string> Texts(byte[] json)
    {
        using var parsed = JsonDocument.Parse(json);
        var root = parsed.RootElement;
        string?[] texts =
        [
            Text(root, "title"),
            Text(root, "abstract"),
            .. root.TryGetProperty("texts", out var all)
                ? all.EnumerateArray().SelectMany(text => new[] { Text(text, "speaker"), Text(text, "markdown") })
                : [],
        ];
        return texts.OfType<string>();
    }

    private static string? Text(JsonElement from, string name) => from.TryGetProperty(name, out var text) ? text.GetString() : null;

    [GeneratedRegex("[ \t\n\u00A0\u202F]+")]
    private static partial Regex Spaces();
}
