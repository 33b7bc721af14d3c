namespace StaticPublication.Searching;

/// <summary>Counts the values of facets over documents.</summary>
internal sealed class Counting(BuiltIndex index, Values values, Days days)
{
    private static readonly string[] AtOnce = ["kind", "status", "ministry", "programme"];
    private static readonly string[] Later = ["author", "heading"];

    private readonly Dictionary<(int Year, string Facet), List<int[]>> _columns = [];

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

    private IEnumerable<string> IdsOf(string facet, int number) =>
        facet switch
        {
            "year" => [days.YearOf(number).ToString(System.Globalization.CultureInfo.InvariantCulture)],
            "portfolio" => Of("ministry", number)
                .Select(value => values.Of("ministry")[value].Portfolio)
                .Where(value => value >= 0)
                .Distinct()
                .Select(value => values.Of("portfolio")[value].Id),
            _ => Of(facet, number).Select(value => values.Of(facet)[value].Id),
        };

    private int[] Of(string facet, int number)
    {
        var (year, first) = (0, 0);
        for (; first + index.Root.Years[year] <= number; year++)
        {
            first += index.Root.Years[year];
        }

        if (!_columns.ContainsKey((year, facet)))
        {
            Read(year, index.Root.Columns[year], AtOnce);
            Read(year, index.Root.Later[year], Later);
        }

        return _columns[(year, facet)][number - first];
    }

    private void Read(int year, string file, string[] facets)
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
