using StaticPublication.Searching;

namespace StaticPublication.Cli;

/// <summary>Says of an answer what the search page says, in the same words.</summary>
internal sealed class SearchWords(Strings strings)
{
    /// <summary>Returns what failed, and queries that find something.</summary>
    public IEnumerable<string> Explanations(SearchResult answer)
    {
        if (answer.SaysNothing)
        {
            yield return strings["search.results_nothing"];
        }

        foreach (var (key, failed) in new[] { ("search.results_unknown", answer.Unknown), ("search.results_undated", answer.Undated) })
        {
            if (failed.Count > 0)
            {
                var words = failed.Select(word => strings.Fill("search.quoted", ("query", word)));
                yield return strings.Fill(key, ("words", string.Join(strings["format.list_separator"], words)));
            }
        }

        if (answer.Mended is { } mended)
        {
            var said = strings.Fill("search.dates_reversed", ("from", strings.Date(mended.From)), ("until", strings.Date(mended.Until)));
            yield return $"{said} ({mended.Text})";
        }

        if (answer.Unfiltered is { } all)
        {
            yield return $"{strings.Fill("search.unfiltered", ("results", Results(all.Total)))} ({all.Text})";
        }

        foreach (var (text, total, without) in answer.Proposals)
        {
            yield return strings.Fill(
                without.Count > 0 ? "search.nearest_without" : "search.nearest_instead",
                ("query", text),
                ("words", string.Join(' ', without)),
                ("results", Results(total))
            );
        }
    }

    /// <summary>Returns a line for each field that was not understood.</summary>
    public IEnumerable<string> Unread(SearchResult answer, IEnumerable<string> fields) =>
        answer.Unread.Select(field => Unread(field, fields));

    private string Unread(UnreadField field, IEnumerable<string> fields)
    {
        var key = field.Reason switch
        {
            UnreadReason.Empty => "search.unread_empty",
            UnreadReason.Operator => "search.unread_operator",
            _ => "search.unread",
        };
        var near = strings[field.Reason is UnreadReason.Value or UnreadReason.Empty ? "search.unread_examples" : "search.unread_near"];
        var said = strings.Fill(key, ("words", strings.Fill("search.quoted", ("query", field.Word))));
        var more =
            field.Near.Count > 0
                ? $"{near} {string.Join(strings["format.list_separator"], field.Near)}"
                : strings.Fill("search.unread_fields", ("fields", string.Join(strings["format.list_separator"], fields)));
        return $"{said} {more}";
    }

    /// <summary>Returns a line for each facet: its values with their counts, most frequent first.</summary>
    public IEnumerable<string> Counts(Searching.Search search, IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>> counts) =>
        counts
            .Where(facet => facet.Value.Count > 0)
            .Select(facet =>
            {
                var values = facet.Value.OrderByDescending(value => value.Value).ThenBy(value => value.Key, StringComparer.Ordinal);
                var said = values.Select(value => $"{search.NameOf(facet.Key, value.Key)} ({strings.Number(value.Value)})");
                var name = search.LabelOf(facet.Key) ?? strings.Find($"search.facet_{facet.Key}") ?? facet.Key;
                return $"{name} [{search.TypedName(facet.Key)}]: {string.Join(strings["format.list_separator"], said)}";
            });

    /// <summary>Returns the number of results.</summary>
    public string Results(int total) => strings.Count("counts.results", total);
}
