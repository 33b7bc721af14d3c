using System.Text.Json.Nodes;
using StaticPublication.Storage;

namespace StaticPublication.Importing.Output;

/// <summary>Gives the imported questions of both chambers the authors and ministries that they would have if all sources had come at once.
/// Entries that only records have made are made again, from all records in the order of their files, beside those of official lists and
/// of people.</summary>
internal sealed class Settling
{
    private readonly ImportOptions options;
    private readonly Dictionary<string, JsonObject> authorsBefore;
    private readonly OtherUses uses;
    private readonly HashSet<string> wereNamed = new(StringComparer.Ordinal);

    /// <summary>Remembers whom records name. Called before an import writes authors.</summary>
    public Settling(ImportOptions options)
    {
        this.options = options;
        uses = new OtherUses(options.Folder);
        authorsBefore = ById();
    }

    /// <summary>The authors, of whom those that only records have made are set apart.</summary>
    public AuthorTable Authors()
    {
        var authors = new AuthorTable(options.Folder) { IsUsed = uses.Has };
        authors.SetAside();
        return authors;
    }

    /// <summary>Settles all imported questions. A file of them that was changed by hand stays as it is.</summary>
    public void Run()
    {
        foreach (var (id, entry) in ById())
        {
            authorsBefore.TryAdd(id, entry);
        }

        var authors = Authors();
        var ministries = new MinistryTable(options.Folder, options.Portfolios) { IsUsed = uses.Has };
        ministries.SetAside();
        var writing = new SettledRecord(authors, ministries, authorsBefore, wereNamed);
        foreach (var (folder, scheme) in new[] { (QuestionsImport.RecordsFolder, "an"), (SenatQuestionsImport.RecordsFolder, "senat") })
        {
            Settle(Path.Combine(options.Folder, folder), line => writing.Settled(line, scheme));
        }

        authors.Unname(wereNamed);
        ministries.Unname(wereNamed);
        authors.DropUnused();
        ministries.DropUnused();
        authors.Save();
        ministries.Save(new ImportReport());
        new GroupTable(options.Folder).Tidy();
    }

    private static void Settle(string folder, Func<string, string?> settled)
    {
        if (!Directory.Exists(folder))
        {
            return;
        }

        var imported = new ImportedFiles(folder);
        var isChanged = false;
        foreach (var path in Directory.GetFiles(folder, "*.ndjson").Order(StringComparer.Ordinal))
        {
            if (imported.IsUnchanged(Path.GetFileName(path)))
            {
                isChanged |= Rewrite(path, imported, settled);
            }
        }

        if (isChanged)
        {
            imported.Save();
        }
    }

    private static bool Rewrite(string path, ImportedFiles imported, Func<string, string?> settled)
    {
        var staged = WholeFile.Beside(path);
        var isChanged = false;
        using (var text = new StreamWriter(WholeFile.Create(staged)) { NewLine = "\n" })
        {
            foreach (var line in File.ReadLines(path))
            {
                var now = settled(line);
                isChanged |= now is not null;
                text.WriteLine(now ?? line);
            }
        }

        if (!isChanged)
        {
            File.Delete(staged);
            return false;
        }

        imported.AddStaged(staged, Path.GetFileName(path));
        RecordFiles.Replace(staged, path);
        return true;
    }

    private Dictionary<string, JsonObject> ById() =>
        new AuthorityList(options.Folder, "authors").Entries.ToDictionary(entry => entry["id"]!.GetValue<string>(), StringComparer.Ordinal);
}
