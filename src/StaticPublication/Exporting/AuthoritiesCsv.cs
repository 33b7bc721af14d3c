namespace StaticPublication.Exporting;

/// <summary>The authorities with their figures as tables: <c>data/ministries.csv</c> and so on, the same columns for all.</summary>
internal static class AuthoritiesCsv
{
    private static readonly IReadOnlyList<Column> Columns =
    [
        new("id", Origin: Origin.List, Required: true),
        new("name", Origin: Origin.List, Required: true),
        new("other_names", Origin: Origin.List),
        new("short_name", Origin: Origin.List),
        new("portfolio", Origin: Origin.List),
        new("from", "date", Origin: Origin.List),
        new("until", "date", Origin: Origin.List),
        new("url", Origin: Origin.List),
        new("address", Origin: Origin.Computed),
        new("created", "boolean", Origin: Origin.Computed, Required: true),
        Count("documents"),
        Count("questions"),
        Count("answered"),
        Count("withdrawn"),
        Count("lapsed"),
        Count("closed"),
        Count("pending"),
        Count("overdue"),
        Count("timed"),
        new("median_days", "integer", Origin: Origin.Computed),
    ];

    private static Column Count(string name) => new(name, "integer", Origin.Computed, Required: true);

    /// <summary>The products, one for each authority file.</summary>
    public static readonly IReadOnlyList<Export> Exports =
    [
        .. AuthorityFile.All.Select(file => new Export($"{file.Name}_csv", "text/csv", release => [FileOf(release, file)])
        {
            Group = "lists",
            Columns = Columns,
        }),
    ];

    private static ExportFile FileOf(Release release, AuthorityFile file)
    {
        var entries = file.Entries(release.Catalogue.Authorities);
        using var bytes = new MemoryStream();
        using (var table = new CsvTable(bytes))
        {
            table.Header(Columns);
            foreach (var entry in entries)
            {
                Write(table, entry, release.Edition.Addresses.Of(entry), release.TallyOf(entry));
            }
        }

        return new ExportFile(SmallFile.Of($"data/{file.Name}.csv", bytes.ToArray()), entries.Count);
    }

    private static void Write(CsvTable row, Authority entry, string address, StatusCounts counts)
    {
        row.Value(entry.Id);
        row.Text(entry.Name);
        row.Text(string.Join('|', entry.Names.Select(name => name.Name)));
        row.Text((entry as Ministry)?.ShortName ?? (entry as Programme)?.Acronym ?? (entry as Kind)?.Code);
        row.Value((entry as Ministry)?.Portfolio?.Id);
        row.Value((entry as Ministry)?.From ?? (entry as Programme)?.From);
        row.Value((entry as Ministry)?.Until ?? (entry as Programme)?.Until);
        row.Value((entry as Organisation)?.Url ?? (entry as Heading)?.Url ?? (entry as Group)?.Url ?? (entry as Licence)?.Url);
        row.Value(address);
        row.Value(entry.Created);
        Write(row, counts);
        row.EndRow();
    }

    /// <summary>The ten figures of a tally, in the order of the columns.</summary>
    private static void Write(CsvTable row, StatusCounts counts)
    {
        row.Value(counts.Documents);
        row.Value(counts.Questions);
        row.Value(counts.Answered);
        row.Value(counts.Withdrawn);
        row.Value(counts.Lapsed);
        row.Value(counts.Closed);
        row.Value(counts.Pending);
        row.Value(counts.Overdue);
        row.Value(counts.Timed);
        row.Value(counts.MedianDays);
    }
}
