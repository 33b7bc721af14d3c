using System.Globalization;
using System.Text.Json.Nodes;
using StaticPublication.Importing.Output;
using StaticPublication.Text;

namespace StaticPublication.Importing.Tables;

/// <summary>The folders of the records of tables: one for each table, known by its ids, since files change their names, and other
/// tables have the same.</summary>
internal static class TableFolders
{
    /// <summary>Returns the folder of the earlier import of a table, or a new one that has the name of its file.</summary>
    /// <exception cref="ImportRefusedException">A table of another name has its ids for other documents, which it would
    /// replace.</exception>
    public static string Of(ImportOptions options, IReadOnlyDictionary<string, RowRecord> rows, ImportReport report)
    {
        var (own, all) = (Name(options), Path.Combine(options.Folder, TableImport.RecordsFolder));
        var same = Folders(all)
            .Select(folder => (Name: Path.GetFileName(folder), Ids: Ids(folder)))
            .Select(folder => (folder.Name, Shared: folder.Ids.Count(rows.ContainsKey), Least: Math.Min(folder.Ids.Count, rows.Count)))
            .Where(folder => folder.Shared > 0 && folder.Shared * 2 >= folder.Least)
            .OrderByDescending(folder => folder.Shared)
            .ThenBy(folder => folder.Name != own)
            .Select(folder => folder.Name)
            .FirstOrDefault();
        var name = same ?? Free(own, all);
        if (name != own)
        {
            RequireSameTitles(rows, options.Sources[0], Path.Combine(all, name));
            report.Found.Add(
                same is null
                    ? $"  records in {TableImport.RecordsFolder}/{name}: those in {TableImport.RecordsFolder}/{own} have other ids"
                    : $"  records in {TableImport.RecordsFolder}/{name}, which have the same ids"
            );
        }

        return $"{TableImport.RecordsFolder}/{name}";
    }

    private static void RequireSameTitles(IReadOnlyDictionary<string, RowRecord> rows, string source, string folder)
    {
        var shared = Lines(folder)
            .Select(line => (Id: RecordComparison.IdOf(line), Line: line))
            .Where(record => rows.ContainsKey(record.Id))
            .Select(record => (record.Id, Title: JsonNode.Parse(record.Line)!["title"]?.ToString()))
            .ToList();
        var others = shared.Where(record => rows[record.Id].Json["title"]?.ToString() != record.Title).ToList();
        if (others.Count * 2 > shared.Count)
        {
            throw new ImportRefusedException(
                ImportFindings.Target,
                Path.GetFileName(source),
                $"{others.Count} of {shared.Count} ids are those of other documents of {folder}, such as {others[0].Id}, "
                    + $"\"{others[0].Title}\"; give the rows ids of their own (--map), or the file that folder's name if it is newer"
            );
        }
    }

    private static string Name(ImportOptions options) =>
        Folding.Slug(Path.GetFileNameWithoutExtension(options.Sources[0])) is { Length: > 0 } slug ? slug : "table";

    private static string Free(string own, string all)
    {
        var name = own;
        for (var rank = 2; Ids(Path.Combine(all, name)).Count > 0; rank++)
        {
            name = string.Create(CultureInfo.InvariantCulture, $"{own}-{rank}");
        }

        return name;
    }

    private static IEnumerable<string> Folders(string all) =>
        Directory.Exists(all) ? Directory.GetDirectories(all).Order(StringComparer.Ordinal) : [];

    private static List<string> Ids(string folder) => [.. Lines(folder).Select(RecordComparison.IdOf)];

    private static IEnumerable<string> Lines(string folder) =>
        Directory.Exists(folder) ? Directory.GetFiles(folder, "*.ndjson").SelectMany(File.ReadLines) : [];
}
