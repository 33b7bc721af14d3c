namespace StaticPublication.Searching;

/// <summary>Counts the values of facets over documents.</summary>
internal sealed class Counting(BuiltIndex index, Values values, Days days)
{
    private static readonly (string Facet, bool Single)[] Columns =
        [("kind", true), ("status", true), ("ministry", false), ("author", false), ("programme", false), ("heading", true)];

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
        foreach (var (facet, single) in Columns)
        {
            var column = new List<int[]>();
            for (var left = index.Root.Segments[segment]; left > 0; left--)
            {
                var own = new List<int>();
                for (var value = (int)reader.Number(); value > 0; value = single ? 0 : (int)reader.Number())
                {
                    own.Add(value - 1);
                }

                column.Add([.. own]);
            }

            _columns.Add((segment, facet), column);
        }
    }
}
