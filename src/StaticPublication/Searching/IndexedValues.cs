using System.Text.Json;
using StaticPublication.Text;

namespace StaticPublication.Searching;

/// <summary>A value to filter by.</summary>
/// <param name="Id">The id of the value.</param>
/// <param name="Name">The name shown.</param>
/// <param name="Names">All names, folded.</param>
/// <param name="Documents">Number of its documents.</param>
/// <param name="BelongsTo">Number of the corresponding value in the facet that is derived through this value's facet; -1 if there is
/// none.</param>
internal sealed record IndexedValue(string Id, string Name, IReadOnlyList<string> Names, int Documents, int BelongsTo);

/// <summary>The values of the facets. Finds those that a query means.</summary>
internal sealed class IndexedValues(BuiltIndex index)
{
    private readonly Stemming _stemming = new();
    private Dictionary<string, IReadOnlyList<IndexedValue>>? _values;

    private Dictionary<string, IReadOnlyList<IndexedValue>> All => _values ??= Read(index.Inflated(index.Root.Values));

    /// <summary>The values of a facet, in the order of their numbers.</summary>
    public IReadOnlyList<IndexedValue> Of(string facet) => All[facet];

    /// <summary>Keys of the facets, in the order of the filter panel.</summary>
    public IEnumerable<string> Facets => All.Keys;

    /// <summary>Returns the lists of the values that a filter means: the value with the id typed, otherwise those with the name typed,
    /// otherwise those with a name that contains all words typed, or other forms of them, or whose initials they are. A value without
    /// documents is not meant: a ministry of former days would stand before the one that is asked for.</summary>
    public IEnumerable<ListLocation> Lists(Terms terms, string facet, string typed)
    {
        var ids = terms.Find($"{facet}:{typed}") is null ? Meant(facet, typed).Select(value => value.Id) : [typed];
        return ids.Select(id => terms.Find($"{facet}:{id}")).OfType<Term>().SelectMany(term => term.Lists);
    }

    /// <summary>Returns the values that a filter means.</summary>
    public IReadOnlyList<IndexedValue> Meant(string facet, string typed)
    {
        var words = Tokenizer.Of(typed);
        var key = string.Join(' ', words);
        var values = Of(facet).Where(value => value.Documents > 0).ToList();
        Predicate<string>[] ways =
        [
            name => name == key,
            name => words.All(name.Split(' ').Contains),
            name => index.Root.Stems.Any(code => words.All(word => name.Split(' ').Any(other => AreForms(word, other, code)))),
            name => words.Count == 1 && InitialsOf(name).Contains(key, StringComparer.Ordinal),
        ];
        return values.FindAll(value => value.Id == typed) is { Count: > 0 } own ? own
            : words.Count == 0 ? []
            : ways.Select(way => values.FindAll(value => value.Names.Any(name => way(name)))).FirstOrDefault(found => found.Count > 0, []);
    }

    /// <summary>Returns the names of the values nearest to one typed, of equally near ones those of the most documents first; where none is
    /// near, those of the most documents.</summary>
    public (UnreadReason Reason, IEnumerable<string> Names) Near(string facet, string typed)
    {
        var key = string.Join(' ', Tokenizer.Of(typed));
        var known = Of(facet)
            .Where(value => value.Documents > 0)
            .Select(value => (Value: value, Apart: WaysOf(value).Min(way => EditDistance.Of(key, way))))
            .OrderByDescending(value => value.Value.Documents)
            .ToList();
        var isEmpty = Of(facet).Any(value => value.Id == typed || value.Names.Contains(key));
        var near = isEmpty ? [] : known.FindAll(value => value.Apart <= EditDistance.Limit(key));
        var some = near.Count > 0 ? near.OrderBy(value => value.Apart) : known.AsEnumerable();
        return (
            isEmpty ? UnreadReason.Empty
            : near.Count > 0 ? UnreadReason.Name
            : UnreadReason.Value,
            some.Take(Proposals.Most).Select(value => value.Value.Name)
        );
    }

    private IEnumerable<string> WaysOf(IndexedValue value) =>
        value.Names.SelectMany(name => InitialsOf(name).Concat(name.Split(' ')).Append(name));

    private bool AreForms(string word, string other, string code) =>
        _stemming.ListOf(word, Stemming.LanguageOf(code)) == _stemming.ListOf(other, Stemming.LanguageOf(code));

    // Of all words, and of those that are not very common: rn of Rassemblement national, ps of parti socialiste.
    private IEnumerable<string> InitialsOf(string name)
    {
        var words = name.Split(' ');
        return new[] { words, [.. words.Except(index.Root.Common, StringComparer.Ordinal)] }
            .Where(some => some.Length > 1)
            .Select(some => string.Concat(some.Select(word => word[..1])));
    }

    private static Dictionary<string, IReadOnlyList<IndexedValue>> Read(byte[] json)
    {
        using var parsed = JsonDocument.Parse(json);
        return parsed
            .RootElement.EnumerateObject()
            .ToDictionary(
                facet => facet.Name,
                facet => (IReadOnlyList<IndexedValue>)[.. facet.Value.EnumerateArray().Select(ReadValue)],
                StringComparer.Ordinal
            );
    }

    private static IndexedValue ReadValue(JsonElement value)
    {
        var names = value[4].EnumerateArray().Select(name => name.GetString()!).Prepend(value[1].GetString()!);
        return new IndexedValue(
            value[0].GetString()!,
            value[1].GetString()!,
            [.. names.Select(name => string.Join(' ', Tokenizer.Of(name)))],
            value[3].GetInt32(),
            value.GetArrayLength() > 5 ? value[5].GetInt32() : -1
        );
    }
}
