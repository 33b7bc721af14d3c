using System.Text.Json.Nodes;
using StaticPublication.Importing.Output;
using StaticPublication.Importing.Published;

namespace StaticPublication.Importing.Tables;

/// <summary>Entries of an authority file from the rows of a table. Of an entry that exists, the rows replace what they state and keep the
/// rest.</summary>
internal static class TableEntries
{
    /// <summary>Returns the id of a row: that which it states, that of the entry with its name, or one made from the name. Null without a
    /// name.</summary>
    /// <exception cref="CellFaultException">Several entries have the name.</exception>
    public static string? IdOf(string file, RowRecord row, References references)
    {
        var json = row.Json;
        if (json["name"] is null && (json["familyName"] ?? json["givenName"]) is not null)
        {
            json["name"] = $"{json["givenName"]} {json["familyName"]}".Trim();
        }

        if (json["name"]?.ToString() is { } stated)
        {
            json["name"] = TableNames.Plain(references, file, stated);
        }

        var name = json["name"]?.ToString();
        if (json["id"]?.ToString() is { } id)
        {
            return EntryIds.Stated(id, file);
        }

        IReadOnlyList<string> named = name is null ? [] : references.IdsOf(file, name);
        return name is null ? null
            : named.Count == 0 ? EntryIds.Free(name, EntryIds.WordOf(file), _ => false)
            : named is [var known] ? known
            : throw new CellFaultException(
                $"\"{name}\" is the name of several entries ({string.Join(", ", named)}): say in a column id which is meant"
            );
    }

    /// <summary>Writes the entries, if a check would accept them.</summary>
    /// <exception cref="ImportRefusedException">It would not.</exception>
    public static void Write(string file, TableWork work, ImportOptions options, ImportReport report)
    {
        TableImport.RequireNames(work.Names);
        TableImport.RequireNoFaults(work.Faults, options);
        var rows = work.Records.Values.Where(row => !row.IsFaulty).ToList();
        if (rows.Count == 0)
        {
            throw new ImportRefusedException(ImportFindings.Empty, string.Join(", ", options.Sources), "no row holds an entry");
        }

        work.Names.KeepOnly(rows.Select(row => row.Json), report);
        var all = work.Names.Created.ToDictionary(created => created.Key, created => created.Value.ToList(), StringComparer.Ordinal);
        all[file] = [.. all.GetValueOrDefault(file, []), .. rows.Select(row => row.Ordered(Shapes.Authorities[file]))];
        try
        {
            new DraftAuthorities([], options, report, all).Dispose();
        }
        catch (ImportRefusedException refused) when (work.Records.GetValueOrDefault(refused.Entry ?? "") is { } row)
        {
            throw new ImportRefusedException(ImportFindings.Cell, row.PlaceOf(refused.Field).ToString(), refused.What);
        }

        Keep(file, all[file], work, options.Folder, report);
        foreach (var (name, entries) in all)
        {
            AuthorityEntries.Save(options.Folder, $"{name}.yml", entries);
            entries.ForEach(_ => report.CountEntry(name, name == file ? "of rows" : "created"));
        }
    }

    private static void Keep(string file, List<JsonObject> entries, TableWork work, string folder, ImportReport report)
    {
        var edits = new HandEdits(folder, file, "table", report);
        var current = new AuthorityList(folder, file).Entries.ToDictionary(Id, StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            var row = work.Records.GetValueOrDefault(Id(entry));
            edits.Keep(entry, current.GetValueOrDefault(Id(entry)), field => row?.PlaceOf(field).ToString() ?? file);
        }

        edits.Save();

        static string Id(JsonObject entry) => entry["id"]!.ToString();
    }
}
