using System.Text;

namespace StaticPublication.Indexing;

/// <summary>What names a result and what it can be filtered and counted by, by number: blocks of documents, columns of values, days.</summary>
internal static class DocumentBlocks
{
    /// <summary>Documents of a block; each segment begins a new one.</summary>
    public const int BlockSize = 192;

    /// <summary>Writes the blocks: a line a document of address, date and title, parted by tabs (raw deflate, which makes the shared beginnings short).</summary>
    public static IReadOnlyList<string> Write(Spool spool, IReadOnlyList<Segment> segments, Addresses addresses)
    {
        var names = new List<string>();
        foreach (var block in segments.SelectMany(segment => segment.Documents.Chunk(BlockSize)))
        {
            var lines = new StringBuilder();
            foreach (var document in block)
            {
                lines.Append(addresses.Document(document)).Append('\t').Append(document.Published).Append('\t').Append(OneLine(document.Title)).Append('\n');
            }

            names.Add(spool.AddDeflated(Encoding.UTF8.GetBytes(lines.ToString())));
        }

        return names;
    }

    /// <summary>Writes the columns, a file a segment: for each facet in order and each document, 1 more than each of its values; a facet of several values ends with 0.</summary>
    public static IReadOnlyList<string> WriteColumns(Spool spool, IReadOnlyList<Segment> segments, Facets facets)
    {
        var names = new List<string>();
        var column = new BitWriter();
        foreach (var segment in segments)
        {
            column.Clear();
            foreach (var facet in Facets.All.Where(facet => facet != Facet.Portfolio))
            {
                foreach (var document in segment.Documents)
                {
                    WriteValues(column, facets.NumbersOf(document, facet), Facets.IsSingle(facet));
                }
            }

            names.Add(spool.AddDeflated(column.Written));
        }

        return names;
    }

    /// <summary>Writes the days: for each day with documents, how many days after the one before (the first after 1 January of the year 1), and how many documents.</summary>
    public static string WriteDays(Spool spool, IReadOnlyList<Segment> segments)
    {
        var days = new BitWriter();
        var before = 0;
        foreach (var day in segments.SelectMany(segment => segment.Documents).GroupBy(document => document.Published.FirstDay.DayNumber))
        {
            days.Number(day.Key - before);
            days.Number(day.Count());
            before = day.Key;
        }

        return spool.AddDeflated(days.Written);
    }

    private static void WriteValues(BitWriter column, IEnumerable<int> values, bool single)
    {
        var any = false;
        foreach (var value in values)
        {
            column.Number(value + 1);
            any = true;
        }

        if (!single || !any)
        {
            column.Number(0);
        }
    }

    private static string OneLine(string title) => title.AsSpan().ContainsAnyInRange('\0', '\u001F') ? string.Concat(title.Select(letter => letter < ' ' ? ' ' : letter)) : title;
}
