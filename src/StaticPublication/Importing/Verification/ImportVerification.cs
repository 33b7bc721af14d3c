using StaticPublication.Importing.Questions;

namespace StaticPublication.Importing.Verification;

/// <summary>Reads the sources and the records again after an import, and looks for every value of the sources in the records. It shares the
/// readers of JSON, XML, HTML and dumps with the import, and none of its mapping from fields to fields.</summary>
internal static class ImportVerification
{
    /// <summary>Verifies an import. A value that is not in its record, and that the import did not tell as left out, is reported as
    /// lost.</summary>
    public static void Run(Import import, ImportOptions options, ImportReport report)
    {
        var input = new VerifiedInput(options.Folder, import.RecordsFolder);
        var verified = report.Verified = new Verified();
        foreach (var item in import.Items!(options, report))
        {
            verified.Items++;
            Verify(item, item.Key is null ? null : input.Find(item.Key), verified, report);
        }

        foreach (var (path, lost) in verified.Lost)
        {
            report.Add(ImportFindings.Lost, path, $"{lost.Count} values, such as {lost.Examples[0]}");
        }
    }

    private static void Verify(SourceItem item, RecordValues? record, Verified verified, ImportReport report)
    {
        foreach (var leaf in item.Leaves)
        {
            var path = KnownFields.Pattern(leaf.Path);
            if (record?.Has(leaf.Text) == true)
            {
                verified.Kept++;
            }
            else if (IsTold(path, leaf.Text, item, report))
            {
                Verified.Add(verified.Dropped, path, leaf.Text);
            }
            else if ((record?.Find(leaf.Text, item.IsPage) ?? Labelled(item, leaf, record)) is { } how)
            {
                Verified.Add(verified.Normalised, $"{how}, {path}", leaf.Text);
            }
            else if (IsToldOf(item, record, report))
            {
                Verified.Add(verified.Dropped, path, leaf.Text);
            }
            else
            {
                Verified.Add(verified.Lost, path, $"{item.Where}: {leaf.Text}");
            }
        }
    }

    private static string? Labelled(SourceItem item, StatedLeaf leaf, RecordValues? record)
    {
        if (item.LabelOf is null || record is null)
        {
            return null;
        }

        var codes = leaf.Text.Split('#', StringSplitOptions.RemoveEmptyEntries);
        return
            codes.Length > 0
            && Array.TrueForAll(codes, code =>
                item.LabelOf(leaf.Path, code) is { } label && (record.Has(label) || record.Find(label, false) is not null)
            )
            ? "code replaced by its label"
            : null;
    }

    private static bool IsTold(string path, string text, SourceItem item, ImportReport report) =>
        (item.IsPage && Furniture.Lines.Contains(string.Join(' ', Comparable.Words(text))))
        || HeadingLead.IsNone(text)
        || report.Withheld.ContainsKey(path)
        || report.Withheld.Keys.Any(told => path.StartsWith(told + ".", StringComparison.Ordinal))
        || (
            item.Key is null && (report.Findings.ContainsKey(ImportFindings.Identity) || report.Findings.ContainsKey(ImportFindings.Orphan))
        );

    // What a finding says of an item covers what is not in its record.
    private static bool IsToldOf(SourceItem item, RecordValues? record, ImportReport report) =>
        record is null ? item.Key is { } key && report.ToldOf.Contains(key) : report.ToldOf.Any(record.Has);
}
