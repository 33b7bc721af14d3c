namespace StaticPublication.Indexing;

/// <summary>The values of every facet of an edition, numbered in the order of their ids.</summary>
internal sealed class NumberedValues(Edition edition)
{
    private readonly Dictionary<Facet, (IReadOnlyList<FacetValue> Values, Dictionary<string, int> Numbers)> _facets =
        Facet.All.ToDictionary(facet => facet, facet => Numbered(facet.ValuesOf(edition)));

    /// <summary>The values of a facet by number.</summary>
    public IReadOnlyList<FacetValue> Of(Facet facet) => _facets[facet].Values;

    public int NumberOf(Facet facet, string id) => _facets[facet].Numbers[id];

    /// <summary>Replaces what a list holds by the numbers of a document's values, each once.</summary>
    public void Number(Document document, Facet facet, List<int> numbers)
    {
        numbers.Clear();
        foreach (var id in facet.IdsOf(document))
        {
            var number = NumberOf(facet, id);
            // They are few: a set to tell them apart would cost more than they do.
            if (!numbers.Contains(number))
            {
                numbers.Add(number);
            }
        }
    }

    private static (IReadOnlyList<FacetValue>, Dictionary<string, int>) Numbered(IEnumerable<FacetValue> values)
    {
        FacetValue[] ordered = [.. values.OrderBy(value => value.Id, StringComparer.Ordinal)];
        return (ordered, ordered.Index().ToDictionary(value => value.Item.Id, value => value.Index, StringComparer.Ordinal));
    }
}
