using System.Globalization;
using StaticPublication.Storage;

namespace StaticPublication.Searching;

/// <summary>Counts documents by the values of facets.</summary>
internal sealed class FacetCounts(BuiltIndex index, IndexedValues values, Days days)
{
    private readonly Dictionary<(int Year, string Facet), List<int[]>> _columns = [];

    /// <summary>Returns, by id, how many of the documents have each value of a facet (or <see cref="Facet.Year"/>). Values without
    /// documents are omitted. They are in the order of the values.</summary>
    public IReadOnlyDictionary<string, int> Count(string facet, IEnumerable<int> numbers)
    {
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var id in numbers.SelectMany(number => IdsOf(facet, number)))
        {
            counts[id] = counts.GetValueOrDefault(id) + 1;
        }

        return facet == Facet.Year
            ? counts
            : new OrderedDictionary<string, int>(
                values.Of(facet).Select(value => value.Id).Where(counts.ContainsKey).Select(id => KeyValuePair.Create(id, counts[id]))
            );
    }

    private IEnumerable<string> IdsOf(string facet, int number)
    {
        if (facet == Facet.Year)
        {
            return [days.YearOf(number).ToString(CultureInfo.InvariantCulture)];
        }

        var through = index.Root.Facets.Through.GetValueOrDefault(facet);
        var own = through is null
            ? Column(facet, number)
            : Column(through, number).Select(value => values.Of(through)[value].BelongsTo).Where(value => value >= 0).Distinct();
        return own.Select(value => values.Of(facet)[value].Id);
    }

    private int[] Column(string facet, int number)
    {
        var (year, first) = (0, 0);
        for (; first + index.Root.Years[year] <= number; year++)
        {
            first += index.Root.Years[year];
        }

        if (!_columns.ContainsKey((year, facet)))
        {
            Read(year, index.Root.Columns[year], index.Root.Facets.Counted);
            Read(year, index.Root.Later[year], index.Root.Facets.Later);
        }

        return _columns[(year, facet)][number - first];
    }

    private void Read(int year, string file, IReadOnlyList<string> facets)
    {
        var reader = new BitReader(index.Inflated(file));
        foreach (var facet in facets)
        {
            var counts = new int[index.Root.Years[year]];
            for (var i = 0; i < counts.Length; i++)
            {
                counts[i] = (int)reader.Number();
            }

            var column = new List<int[]>();
            foreach (var count in counts)
            {
                var values = new int[count];
                for (var i = 0; i < count; i++)
                {
                    values[i] = (int)reader.Number();
                }

                column.Add(values);
            }

            _columns.Add((year, facet), column);
        }
    }
}
