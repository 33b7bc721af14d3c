namespace StaticPublication.Indexing;

/// <summary>The values of every facet, numbered from 0 in the order of their ids, or in one of their own.</summary>
internal sealed class NumberedValues(Edition edition)
{
    private readonly Dictionary<Facet, (IReadOnlyList<FacetValue> Values, Dictionary<string, int> Numbers)> _facets =
        edition.Site.Facets.All.ToDictionary(facet => facet, facet => Numbered(facet, edition));

    public IReadOnlyList<FacetValue> Of(Facet facet) => _facets[facet].Values;

    public int NumberOf(Facet facet, string id) => _facets[facet].Numbers[id];

    /// <summary>Replaces the contents of <paramref name="numbers"/> by the numbers of a document's values, without duplicates.</summary>
    public void Number(Document document, Facet facet, List<int> numbers)
    {
        numbers.Clear();
        foreach (var id in facet.IdsOf(document))
        {
            var number = NumberOf(facet, id);
            // There are few values, so a linear search costs less than a set.
            if (!numbers.Contains(number))
            {
                numbers.Add(number);
            }
        }
    }

    private static (IReadOnlyList<FacetValue>, Dictionary<string, int>) Numbered(Facet facet, Edition edition)
    {
        var values = facet.ValuesOf(edition);
        FacetValue[] ordered = [.. facet.IsOrdered ? values : values.OrderBy(value => value.Id, StringComparer.Ordinal)];
        return (ordered, ordered.Index().ToDictionary(value => value.Item.Id, value => value.Index, StringComparer.Ordinal));
    }
}
