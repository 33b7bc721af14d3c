namespace StaticPublication.Searching;

/// <summary>Counts the values of facets over documents.</summary>
internal sealed class Counting(BuiltIndex index, Values values, Days days)
{
    private static readonly string[] Columns = ["kind", "status", "ministry", "author", "programme", "heading"];

    private readonly Dictionary<(int Segment, string Facet), List<int[]>> _columns = [];

    /// <summary>How many of the documents have each value of a facet (or "year"), by id; values that none has are left out.</summary>
    public IReadOnlyDictionary<string, int> Count(string facet, IEnumerable<int> numbers)
    {
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var id in numbers.SelectMany(number => IdsOf(facet, number)))
        {
            counts[id] = counts.GetValueOrDefault(id) + 1;
        }

        return counts;
    }

    private IEnumerable<string> IdsOf(string facet, int number) => facet switch
    {
        "year" => [days.YearOf(number).ToString(System.Globalization.CultureInfo.InvariantCulture)],
        "portfolio" => Of("ministry", number).Select(value => values.Of("ministry")[value].Portfolio).Where(value => value >= 0).Distinct().Select(value => values.Of("portfolio")[value].Id),
        _ => Of(facet, number).Select(value => values.Of(facet)[value].Id),
    };

    private int[] Of(string facet, int number)
    {
        var segment = 0;
        while (index.Starts[segment + 1] <= number)
        {
            segment++;
        }

        if (!_columns.ContainsKey((segment, facet)))
        {
            Read(segment);
        }

        return _columns[(segment, facet)][number - index.Starts[segment]];
    }

    private void Read(int segment)
    {
        var reader = new BitReader(index.Inflated(index.Root.Columns[segment]));
        foreach (var facet in Columns)
        {
            var counts = new int[index.Root.Segments[segment]];
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

            _columns.Add((segment, facet), column);
        }
    }
}
