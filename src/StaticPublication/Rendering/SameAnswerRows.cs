using StaticPublication.Storage;

namespace StaticPublication.Rendering;

/// <summary>Answers with the words of a document's own, as this publication found them.</summary>
/// <param name="OnOneDay">Documents with an equal answer of the same day, and how many are not shown.</param>
/// <param name="Repeating">The document whose answer this one repeats, with what differs; null if it repeats none.</param>
/// <param name="Repeated">Documents whose answers repeat this one, and how many are not shown.</param>
internal sealed record SameAnswerModel(ShortRows? OnOneDay, RepeatedModel? Repeating, ShortRows? Repeated);

/// <summary>The first rows of a list.</summary>
/// <param name="Rows">The rows.</param>
/// <param name="More">How many more there are, in words; empty if none.</param>
internal sealed record ShortRows(IReadOnlyList<NotedRow> Rows, string More);

/// <summary>An answer that is repeated.</summary>
/// <param name="Sentence">A sentence with a link to it.</param>
/// <param name="Differences">Where the words of the two differ; nothing if they are the same.</param>
internal sealed record RepeatedModel(Html Sentence, Html Differences);

/// <summary>Makes what a page says about equal answers.</summary>
internal static class SameAnswerRows
{
    private const int MaxRows = 10;

    /// <summary>Returns it for a document; null if no answer has its words.</summary>
    public static SameAnswerModel? Of(PageRenderer renderer, int number, DocumentWords words)
    {
        var same = renderer.Edition.Catalogue.SameAnswers;
        var onOneDay = Shown(renderer, number, same.OnOneDay.GetValueOrDefault(number) ?? []);
        var repeated = Shown(renderer, number, same.Repeated.GetValueOrDefault(number) ?? []);
        var repeating =
            same.Repeating.TryGetValue(number, out var found) && IsShown(renderer, number, found.Number)
                ? RepeatedOf(renderer, found, words)
                : null;
        return onOneDay is null && repeated is null && repeating is null ? null : new SameAnswerModel(onOneDay, repeating, repeated);
    }

    /// <summary>Adds everything that it depends on to a hash.</summary>
    public static void AddTo(ref HashBuilder hash, PageRenderer renderer, int number, Func<int, Fingerprint> hashOf)
    {
        var same = renderer.Edition.Catalogue.SameAnswers;
        foreach (var others in new[] { same.OnOneDay.GetValueOrDefault(number) ?? [], same.Repeated.GetValueOrDefault(number) ?? [] })
        {
            var shown = others.Where(other => IsShown(renderer, number, other)).ToList();
            hash.Add(shown.Count);
            foreach (var other in shown.Take(MaxRows))
            {
                hash.Add(hashOf(other));
            }
        }

        if (same.Repeating.TryGetValue(number, out var found))
        {
            hash.Add(hashOf(found.Number));
            hash.Add(renderer.Documents[found.Number].Stored.Hash);
        }
    }

    private static ShortRows? Shown(PageRenderer renderer, int number, IReadOnlyList<int> others)
    {
        var shown = others.Where(other => IsShown(renderer, number, other)).ToArray();
        return shown.Length == 0
            ? null
            : new ShortRows(
                [.. shown.Take(MaxRows).Select(other => new NotedRow(renderer.Rows.Of(other)))],
                shown.Length > MaxRows ? renderer.Strings.Count("same.more", shown.Length - MaxRows) : ""
            );
    }

    private static bool IsShown(PageRenderer renderer, int number, int other) =>
        renderer.Documents[number].IndexingForbidden || !renderer.Documents[other].IndexingForbidden;

    private static RepeatedModel RepeatedOf(PageRenderer renderer, RepeatedAnswer repeated, DocumentWords words)
    {
        var earlier = renderer.Documents[repeated.Number];
        var sentence = renderer.Phrases.Say(
            repeated.IsWhole ? "same.repeats" : "same.repeats_nearly",
            ("document", Phrases.Link(renderer.Addresses.Document(earlier), renderer.Strings.Lowered(renderer.Overline(earlier)))),
            ("date", renderer.Phrases.Time(earlier.AnsweredOn!.Value))
        );
        return new RepeatedModel(
            sentence,
            repeated.IsWhole ? Html.Empty : WordDifference.Of(AnswerOf(renderer.Edition.Catalogue.WordsOf(earlier)), AnswerOf(words))
        );
    }

    private static string AnswerOf(DocumentWords words) =>
        string.Join(' ', words.Texts.Where(text => text.Role == TextRoles.Answer).Select(text => text.Markdown));
}
