using System.Globalization;
using StaticPublication.Importing.Output;
using StaticPublication.Text;

namespace StaticPublication.Importing.Tables;

/// <summary>The folders of the records of tables: one for each table, known by its ids, since files change their names, and other
/// tables have the same.</summary>
internal static class TableFolders
{
    /// <summary>Returns the folder of the earlier import of a table, or a new one that has the name of its file.</summary>
    public static string Of(ImportOptions options, IReadOnlyCollection<string> ids, ImportReport report)
    {
        var (own, all) = (Name(options), Path.Combine(options.Folder, TableImport.RecordsFolder));
        var known = ids.ToHashSet(StringComparer.Ordinal);
        var same = Folders(all)
            .Select(folder => (Name: Path.GetFileName(folder), Ids: Ids(folder)))
            .Select(folder => (folder.Name, Shared: folder.Ids.Count(known.Contains), Least: Math.Min(folder.Ids.Count, known.Count)))
            .Where(folder => folder.Shared > 0 && folder.Shared * 2 >= folder.Least)
            .OrderByDescending(folder => folder.Shared)
            .ThenBy(folder => folder.Name != own)
            .Select(folder => folder.Name)
            .FirstOrDefault();
        var name = same ?? Free(own, all);
        if (name != own)
        {
            report.Found.Add(
                same is null
                    ? $"  records in {TableImport.RecordsFolder}/{name}: those in {TableImport.RecordsFolder}/{own} have other ids"
                    : $"  records in {TableImport.RecordsFolder}/{name}, which have the same ids"
            );
        }

        return $"{TableImport.RecordsFolder}/{name}";
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

    private static List<string> Ids(string folder) =>
        Directory.Exists(folder)
            ? [.. Directory.GetFiles(folder, "*.ndjson").SelectMany(File.ReadLines).Select(RecordComparison.IdOf)]
            : [];
}
