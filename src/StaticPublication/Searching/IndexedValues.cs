using System.Text.Json;
using StaticPublication.Text;

namespace StaticPublication.Searching;

/// <summary>A value to filter by.</summary>
/// <param name="Id">The id of the value.</param>
/// <param name="Name">The name shown.</param>
/// <param name="Names">All names, folded.</param>
/// <param name="BelongsTo">Number of the corresponding value in the facet that is derived through this value's facet; -1 if there is
/// none.</param>
internal sealed record IndexedValue(string Id, string Name, IReadOnlyList<string> Names, int BelongsTo);

/// <summary>The values of the facets. Finds those that a query means.</summary>
internal sealed class IndexedValues(BuiltIndex index)
{
    private Dictionary<string, IReadOnlyList<IndexedValue>>? _values;

    private Dictionary<string, IReadOnlyList<IndexedValue>> All => _values ??= Read(index.Inflated(index.Root.Values));

    /// <summary>The values of a facet, in the order of their numbers.</summary>
    public IReadOnlyList<IndexedValue> Of(string facet) => All[facet];

    /// <summary>Keys of the facets, in the order of the filter panel.</summary>
    public IEnumerable<string> Facets => All.Keys;

    /// <summary>Returns the lists of the values that a filter means: the value with the id typed, otherwise those with the name typed,
    /// otherwise those with a name that contains all words typed.</summary>
    public IEnumerable<ListLocation> Lists(Terms terms, string facet, string typed)
    {
        var ids = terms.Find($"{facet}:{typed}") is null ? IdsMeant(facet, typed) : [typed];
        return ids.Select(id => terms.Find($"{facet}:{id}")).OfType<Term>().SelectMany(term => term.Lists);
    }

    private IEnumerable<string> IdsMeant(string facet, string typed)
    {
        var words = Tokenizer.Of(typed);
        var key = string.Join(' ', words);
        var exact = Of(facet).Where(value => value.Id == typed || value.Names.Contains(key)).ToList();
        var meant =
            exact.Count > 0
                ? exact
                : Of(facet).Where(value => value.Names.Any(name => words.All(name.Split(' ').Contains)) && words.Count > 0);
        return meant.Select(value => value.Id);
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
            value.GetArrayLength() > 5 ? value[5].GetInt32() : -1
        );
    }
}
